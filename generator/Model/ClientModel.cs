using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Model;

/// <summary>The whole client as Binding hands it to Emitting.</summary>
/// <param name="Items">What is emitted, a file each, in a stable order.</param>
/// <param name="Problems">What is reported to the user.</param>
/// <param name="Omissions">What is documented and not emitted, each with its reason.</param>
internal sealed record ClientModel(
    EquatableArray<ClientItem> Items,
    EquatableArray<Problem> Problems,
    EquatableArray<Omission> Omissions)
{
    /// <summary>A table of a page is broken, so that what is documented may be missing here.</summary>
    public bool IsIncomplete => Problems.Any(static problem => problem.Id == ProblemId.MalformedTable);

    /// <summary>Where the parts of the surface come from, if it was asked for. Kept apart from the items: what only moved isn't emitted again.</summary>
    public EquatableArray<PartPlace> Places { get; init; }
}

/// <summary>Something documented that isn't emitted.</summary>
/// <param name="What">Its documented name: <c>admin.uploads._createPayload</c>, <c>BatchJob.loadConfig</c>.</param>
/// <param name="Why">The reason, a phrase.</param>
internal sealed record Omission(string What, string Why);

/// <summary>What the project sets.</summary>
/// <param name="Namespace">The namespace of the generated code.</param>
/// <param name="Problems">What is wrong with the settings.</param>
internal sealed record Settings(string Namespace, EquatableArray<Problem> Problems)
{
    /// <summary>The lowest version of C# that knows all that is emitted.</summary>
    public const string LowestLanguage = "12";

    /// <summary>Where the project says that its pages are, or an empty string where it doesn't.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The project's version of C#, where it is below <see cref="LowestLanguage"/>; else an empty string.</summary>
    public string OldLanguage { get; init; } = "";

    /// <summary>The other generators of the project that would use the client's types, by the names of their files.</summary>
    public EquatableArray<string> OtherGenerators { get; init; }

    /// <summary>Only the public surface is wanted, to be accepted; no client is emitted.</summary>
    public bool Accepts { get; init; }
}

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
