namespace Medusa.Generator.Analysis;

/// <summary>Names of members that responses have beside what they are about.</summary>
internal static class ResponseNames
{
    /// <summary>Those of pages of lists and of deletions.</summary>
    public static readonly IReadOnlyCollection<string> OfAnyResponse = new HashSet<string>(StringComparer.Ordinal)
    {
        "count", "deleted", "estimate_count", "id", "limit", "object", "offset", "type",
    };
}
