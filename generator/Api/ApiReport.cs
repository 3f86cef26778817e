using System.Globalization;
using System.Text;
using Medusa.Generator.Model;

namespace Medusa.Generator.Api;

/// <summary>Writes the changes between two surfaces for people, in Markdown: counts first, then each resource's.</summary>
internal static class ApiReport
{
    /// <summary>The file's name, always.</summary>
    public const string FileName = "Medusa.api.changes.md";

    private static readonly (ApiChangeKind Kind, string Title)[] s_titles =
    [
        (ApiChangeKind.Added, "Added"),
        (ApiChangeKind.Removed, "Removed"),
        (ApiChangeKind.Renamed, "Renamed"),
        (ApiChangeKind.Retyped, "Retyped"),
        (ApiChangeKind.NewlyRequired, "Newly required"),
        (ApiChangeKind.NoLongerRequired, "No longer required"),
        (ApiChangeKind.NewlyNullable, "Newly nullable"),
        (ApiChangeKind.NoLongerNullable, "No longer nullable"),
        (ApiChangeKind.NewRoute, "Route changed"),
        (ApiChangeKind.NewParameters, "Parameters changed"),
        (ApiChangeKind.NewDefault, "Default changed"),
        (ApiChangeKind.Deprecated, "Deprecated"),
        (ApiChangeKind.NoLongerDeprecated, "No longer deprecated"),
    ];

    /// <summary>The report; the baseline is null where there was none.</summary>
    public static string Write(EquatableArray<ApiEntry>? before, EquatableArray<ApiEntry> after)
    {
        var report = new StringBuilder("# Changes of the API\n\n");
        if (before is not { } known)
        {
            return report.Append($"There was no {ApiBaseline.FileName}; it now has {Count(after.Count, "line")}.\n").ToString();
        }

        var changes = ApiComparison.Compare(known, after);
        if (changes.IsEmpty)
        {
            return report.Append("Nothing changed.\n").ToString();
        }

        WriteCounts(report, changes);
        var groups = new ResourceGroups(known, after);
        foreach (var group in changes.GroupBy(c => groups.Of(c.Key), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            report.Append('\n').Append("## ").Append(group.Key.Length == 0 ? "Types of several resources" : group.Key).Append('\n');
            foreach (var (kind, title) in s_titles)
            {
                WriteKind(report, title, [.. group.Where(c => c.Kind == kind)]);
            }
        }

        return report.ToString();
    }

    private static void WriteCounts(StringBuilder report, EquatableArray<ApiChange> changes)
    {
        report.Append(Count(changes.Count, "change")).Append(": ")
            .Append(Number(changes, ApiImpact.Source)).Append(" can break source, ")
            .Append(Number(changes, ApiImpact.Wire)).Append(" can break on the wire, ")
            .Append(Number(changes, ApiImpact.Additive)).Append(" can't break.\n\n")
            .Append("| | Breaks source | Breaks on the wire | Breaks nothing |\n|---|--:|--:|--:|\n");
        foreach (var (kind, title) in s_titles)
        {
            var ofKind = changes.Where(c => c.Kind == kind).ToList();
            if (ofKind.Count > 0)
            {
                report.Append($"| {title} | {Number(ofKind, ApiImpact.Source)} | {Number(ofKind, ApiImpact.Wire)} | {Number(ofKind, ApiImpact.Additive)} |\n");
            }
        }
    }

    private static void WriteKind(StringBuilder report, string title, List<ApiChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        report.Append('\n').Append(title).Append(":\n\n");
        foreach (var change in changes)
        {
            report.Append("- ").Append(Code(change.Key)).Append(Detail(change)).Append(Mark(change.Impact)).Append('\n');
        }
    }

    private static string Detail(ApiChange change)
    {
        var with = change.With.IsEmpty ? "" : $" with {string.Join(", ", change.With.Select(Code))}";
        return (change.Before.Length, change.After.Length) switch
        {
            (0, 0) => with,
            (0, _) when change.Kind == ApiChangeKind.NewDefault => $": none → {Code(change.After)}",
            (_, 0) when change.Kind == ApiChangeKind.NewDefault => $": {Code(change.Before)} → none",
            (0, _) => $": {Code(change.After)}{with}",
            (_, 0) => $": {Code(change.Before)}{with}",
            _ => $": {Code(change.Before)} → {Code(change.After)}{with}",
        };
    }

    private static string Mark(ApiImpact impact) => impact switch
    {
        ApiImpact.Source => " (breaks source)",
        ApiImpact.Wire => " (breaks on the wire)",
        _ => "",
    };

    // Backticks in a code span call for longer ones around it.
    private static string Code(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest == 0 ? fence + text + fence : $"{fence} {text} {fence}";
    }

    private static string Number(IEnumerable<ApiChange> changes, ApiImpact impact) =>
        changes.Count(c => c.Impact == impact).ToString(CultureInfo.InvariantCulture);

    private static string Count(int number, string noun) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";
}
