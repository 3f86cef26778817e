using Medusa.LiveV2.Tests.Support;

namespace Medusa.Live.Tests.Docs;

/// <summary>Where the server sends something else than the pages say, and why the client is right as it is.</summary>
internal static class KnownDifferences
{
    /// <summary>The differences of the version that the pages document, or of a later one.</summary>
    public static IReadOnlyDictionary<string, string> Reasons => LiveBackend.IsDocumented ? s_documented : s_later;

    private static readonly Dictionary<string, string> s_documented = new(StringComparer.Ordinal)
    {
        // The pages say number, and the client reads one. Later versions of the server send one.
        ["AdminProduct.height"] = "number in a string",
        ["AdminProduct.length"] = "number in a string",
        ["AdminProduct.weight"] = "number in a string",
        ["AdminProduct.width"] = "number in a string",
        ["StoreProduct.height"] = "number in a string",
        ["StoreProduct.length"] = "number in a string",
        ["StoreProduct.weight"] = "number in a string",
        ["StoreProduct.width"] = "number in a string",
    };

    private static readonly Dictionary<string, string> s_later = new(StringComparer.Ordinal)
    {
        ["AdminColumn.category"] = "has the value \"field\", which an enumeration of the client keeps",
    };
}
