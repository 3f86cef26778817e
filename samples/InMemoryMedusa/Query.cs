using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InMemoryMedusa;

/// <summary>What all routes do alike with paths and queries.</summary>
internal static class Query
{
    public static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    /// <summary>The values of a parameter: alone, or in brackets with an index.</summary>
    public static string[] Values(IQueryCollection query, string name) =>
        [.. query.Where(pair => pair.Key == name || pair.Key.StartsWith(name + "[", StringComparison.Ordinal)).Select(pair => pair.Value.ToString())];

    public static string Required(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var value)
            ? value.ToString()
            : throw new RefusedException(400, "invalid_data", $"Invalid request: Field '{name}' is required");

    /// <summary>One page of a list, with what is said about all of them.</summary>
    public static JsonObject Page(string name, IReadOnlyList<JsonObject> all, IQueryCollection query, int defaultLimit)
    {
        var offset = Number(query, "offset") ?? 0;
        var limit = Number(query, "limit") ?? defaultLimit;
        return new JsonObject
        {
            [name] = new JsonArray([.. all.Skip(offset).Take(limit)]),
            ["count"] = all.Count,
            ["offset"] = offset,
            ["limit"] = limit,
        };
    }

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name].ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;
}
