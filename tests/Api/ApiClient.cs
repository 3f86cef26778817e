using Medusa.Generator.Api;
using Medusa.Generator.Binding;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Reading;

namespace Medusa.Generator.Api.Tests;

/// <summary>Surfaces of pages, without a compiler.</summary>
internal static class ApiClient
{
    public static ClientModel Bind(IEnumerable<PageFile> pages, string corrections = "") => Binder.Bind(
        new BindingInput(
            pages.Select(p => PageReader.Read(p.Path, p.Text, TestContext.Current.CancellationToken)).ToEquatableArray(),
            ShippedFacts.Routes,
            default,
            ShippedFacts.Corrections,
            EquatableArray.Of(CorrectionsReader.Read("own.corrections", corrections)),
            new Settings("Medusa", default))
        { WithPlaces = true },
        TestContext.Current.CancellationToken);

    public static EquatableArray<ApiEntry> Surface(IEnumerable<PageFile> pages, string corrections = "") =>
        ApiSurface.Of(Bind(pages, corrections));
}
