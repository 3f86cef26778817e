namespace Medusa.Live.Tests.Docs;

/// <summary>Where the server sends another JSON kind than the pages say, and why the client is right as it is.</summary>
internal static class KnownDifferences
{
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>(StringComparer.Ordinal);
}
