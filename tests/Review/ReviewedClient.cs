using Medusa.Generator.Binding;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Profiles;
using Medusa.Generator.Reading;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Generator.Review.Tests;

/// <summary>Surfaces of pages, without a compiler.</summary>
internal static class ReviewedClient
{
    public static ClientModel Bind(IEnumerable<PageFile> pages, string corrections = "", params string[] types) => Binder.Bind(
        new BindingInput(
            pages.Select(p => PageReader.Read(p.Path, p.Text, TestContext.Current.CancellationToken)).ToEquatableArray(),
            ApiProfiles.All,
            default,
            EquatableArray.Of(CorrectionsReader.Read("own.corrections", corrections)),
            new Settings("Medusa", default) { Types = types.ToEquatableArray() })
        { WithPlaces = true },
        TestContext.Current.CancellationToken);

    public static EquatableArray<SurfaceEntry> Surface(IEnumerable<PageFile> pages, string corrections = "") =>
        PublicSurface.Of(Bind(pages, corrections));
}
