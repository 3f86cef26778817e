using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Input;

/// <summary>All that Binding takes.</summary>
/// <param name="Pages">The pages, in the order of their paths.</param>
/// <param name="Profiles">The APIs that are known, first the one that holds where the pages don't tell.</param>
/// <param name="UserRoutes">The project's; they win over the profile's.</param>
/// <param name="UserCorrections">The project's; they win over the profile's.</param>
internal sealed record BindingInput(
    EquatableArray<Page> Pages,
    EquatableArray<ApiProfile> Profiles,
    EquatableArray<FactFile<Route>> UserRoutes,
    EquatableArray<FactFile<Correction>> UserCorrections,
    Settings Settings)
{
    /// <summary>The files that the project counts among its reference pages and that aren't any, in the order of their paths.</summary>
    public EquatableArray<string> OtherFiles { get; init; }

    /// <summary>Whether the client must say where its parts come from.</summary>
    public bool WithPlaces { get; init; }
}
