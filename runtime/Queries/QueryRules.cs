namespace Medusa.Runtime;

/// <summary>In what the queries of one version of the API differ from those of another.</summary>
/// <param name="MostIndexedItems">The longest list whose items are written with their indices.</param>
/// <param name="SplitsCommas">Whether the server takes the only item of a list for several with commas between.</param>
/// <param name="OfNull">What is written for a null: <see langword="null"/> if the parameter is left out.</param>
internal sealed record QueryRules(int MostIndexedItems, bool SplitsCommas, string? OfNull)
{
    // The server takes a higher index for a name, and the list for an object.
    public static readonly QueryRules V1 = new(MostIndexedItems: 21, SplitsCommas: true, OfNull: string.Empty);

    public static readonly QueryRules V2 = new(MostIndexedItems: int.MaxValue, SplitsCommas: false, OfNull: null);

    /// <summary>The same rules for an operation whose server filters by <c>null</c>.</summary>
    public QueryRules WithNulls() => this with { OfNull = "null" };
}
