using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Model.Client;

/// <summary>The whole client as Binding hands it to Emitting.</summary>
/// <param name="Items">What is emitted, a file each, in a stable order.</param>
/// <param name="Problems">What is reported to the user.</param>
/// <param name="Omissions">What is documented and not emitted, each with its reason.</param>
internal sealed record ClientModel(
    EquatableArray<ClientItem> Items,
    EquatableArray<Problem> Problems,
    EquatableArray<Omission> Omissions)
{
    /// <summary>The namespaces of the items.</summary>
    public EquatableArray<string> Namespaces => Items.Select(static item => item.Namespace).Distinct(StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The client class, or null where there is none.</summary>
    public ClientRoot? Root => Items.OfType<ClientRoot>().FirstOrDefault();

    /// <summary>A table of a page is broken, so that what is documented may be missing here.</summary>
    public bool IsIncomplete => Problems.Any(static problem => problem.Id == ProblemId.MalformedTable);

    /// <summary>
    /// Where the parts of the surface come from, if it was asked for. Kept apart from the items: what only moved isn't emitted again.
    /// </summary>
    public EquatableArray<PartPlace> Places { get; init; }
}

/// <summary>Something documented that isn't emitted.</summary>
/// <param name="What">Its documented name: <c>admin.uploads._createPayload</c>, <c>BatchJob.loadConfig</c>.</param>
/// <param name="Why">The reason, a phrase.</param>
internal sealed record Omission(string What, string Why);
