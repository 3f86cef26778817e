using System.Text.Json.Nodes;
using Medusa.Generator.Model.Client;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>What a real server answered, where that is at hand.</summary>
internal static class Captures
{
    /// <summary>The successful answers in JSON, or the test is skipped.</summary>
    public static IReadOnlyList<Capture> Require() => Require(Path.Combine(Places.Reference, "..", "captures"));

    /// <summary>The successful answers in JSON that a folder holds, or the test is skipped.</summary>
    public static IReadOnlyList<Capture> Require(string folder)
    {
        Assert.SkipUnless(Directory.Exists(folder), "There are no captured answers beside the reference.");
        return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<Capture>()];
    }

    private static Capture? Read(string path)
    {
        var exchange = JsonNode.Parse(File.ReadAllText(path))!;
        var request = exchange["request"]!;
        var response = exchange["response"]!;
        return (int)response["status"]! is >= 200 and < 300 && response["body"] is JsonObject body && !body.ContainsKey("$text")
            ? new Capture(Path.GetFileName(path), (string)request["method"]!, ((string)request["path"]!).Split('?')[0], body)
            {
                ChoosesFields = Uri.UnescapeDataString((string)request["path"]!).Contains("fields=", StringComparison.Ordinal),
            }
            : null;
    }
}

/// <summary>An answer.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Verb">The request's.</param>
/// <param name="Path">The request's, without its query.</param>
/// <param name="Body">What the server answered.</param>
internal sealed record Capture(string Name, string Verb, string Path, JsonObject Body)
{
    /// <summary>The request says which members it wants.</summary>
    public bool ChoosesFields { get; init; }

    /// <summary>The method whose route this is: of several, the one with the fewest placeholders.</summary>
    public MethodModel? MethodIn(IEnumerable<MethodModel> methods) =>
        methods.Where(m => m.Verb == Verb && Fits(m.Route)).MinBy(m => m.Route.Count(c => c == '{'));

    private bool Fits(string route)
    {
        var wanted = route.Split('/');
        var parts = Path.Split('/');
        return wanted.Length == parts.Length && wanted.Zip(parts).All(p => p.First == p.Second || (p.First.StartsWith('{') && p.Second.Length > 0));
    }
}
