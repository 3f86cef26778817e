using System.Runtime.CompilerServices;
using Medusa.Generator.Binding;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Profiles;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Generator.Review.Tests;

/// <summary>Surfaces of pages, without a compiler. Of one list of pages, without corrections, there is one: many tests look at a whole reference.</summary>
internal static class ReviewedClient
{
    private static readonly ConditionalWeakTable<IReadOnlyList<PageFile>, Made> s_made = [];

    public static ClientModel Bind(IReadOnlyList<PageFile> pages) => s_made.GetValue(pages, p => new Made(p)).Client.Value;

    public static ClientModel Bind(IReadOnlyList<PageFile> pages, string corrections, params string[] types) => Binder.Bind(
        new BindingInput(
            ClientModels.Pages(pages).ToEquatableArray(),
            ApiProfiles.All,
            default,
            EquatableArray.Of(CorrectionsReader.Read("own.corrections", corrections)),
            new Settings("Medusa", default) { Types = types.ToEquatableArray() })
        { WithPlaces = true },
        TestContext.Current.CancellationToken);

    public static EquatableArray<SurfaceEntry> Surface(IReadOnlyList<PageFile> pages) => s_made.GetValue(pages, p => new Made(p)).Surface.Value;

    public static EquatableArray<SurfaceEntry> Surface(IReadOnlyList<PageFile> pages, string corrections) => PublicSurface.Of(Bind(pages, corrections));

    private sealed class Made
    {
        public Made(IReadOnlyList<PageFile> pages)
        {
            Client = new(() => Bind(pages, ""));
            Surface = new(() => PublicSurface.Of(Client.Value));
        }

        public Lazy<ClientModel> Client { get; }

        public Lazy<EquatableArray<SurfaceEntry>> Surface { get; }
    }
}
