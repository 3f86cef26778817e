using System.Text;

namespace Medusa.Tests.Shared;

/// <summary>What a server refuses although the pages document it: the file that the generator brings, and the table of it in the docs.</summary>
internal static class RefusalTable
{
    private const string Begin = "<!-- refusals -->\n";
    private const string End = "<!-- /refusals -->";

    /// <summary>The file of Medusa v2.</summary>
    public static string File { get; } = Path.Combine(Places.Repository, "generator", "Profiles", "medusa-v2", "medusa-v2.refusals");

    /// <summary>The page that has the table.</summary>
    public static string Page { get; } = Path.Combine(Places.Repository, "docs", "accuracy.md");

    /// <summary>The table as it stands in the page.</summary>
    public static string InPage()
    {
        var page = System.IO.File.ReadAllText(Page);
        return page[page.IndexOf(Begin, StringComparison.Ordinal)..page.IndexOf(End, StringComparison.Ordinal)][Begin.Length..];
    }

    /// <summary>Puts a table into the page.</summary>
    public static void Write(string table)
    {
        var page = System.IO.File.ReadAllText(Page);
        System.IO.File.WriteAllText(Page, page.Replace(Begin + InPage() + End, Begin + table + End, StringComparison.Ordinal));
    }

    /// <summary>The table of the refusals: a line for each method, part and set of versions.</summary>
    public static string Of(IEnumerable<(string Key, string Part, string Member, string Versions)> refusals)
    {
        StringBuilder text = new("| Method | | Refused | Medusa |\n|---|---|---|---|\n");
        foreach (var line in refusals.GroupBy(refusal => (refusal.Key, refusal.Part, refusal.Versions)))
        {
            var members = string.Join(", ", line.Select(refusal => $"`{refusal.Member}`"));
            text.Append($"| `{line.Key.Key}` | {line.Key.Part} | {members} | {line.Key.Versions} |\n");
        }

        return text.ToString();
    }
}
