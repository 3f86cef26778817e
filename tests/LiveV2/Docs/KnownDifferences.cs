namespace Medusa.Live.Tests.Docs;

/// <summary>Where the server sends another JSON kind than the pages say, and why the client is right as it is.</summary>
internal static class KnownDifferences
{
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>(StringComparer.Ordinal)
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
}
