using System.Globalization;
using System.Text;
using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>
/// Writes the changes between two surfaces for people, in Markdown: counts first, then each resource's; what breaks first, and what to do then.
/// </summary>
internal static class SurfaceReport
{
    /// <summary>The file's name, always.</summary>
    public const string FileName = "Medusa.api.changes.md";

    private static readonly (ChangeKind Kind, string Title)[] s_titles =
    [
        (ChangeKind.Added, "Added"),
        (ChangeKind.Removed, "Removed"),
        (ChangeKind.Renamed, "Renamed"),
        (ChangeKind.Retyped, "Retyped"),
        (ChangeKind.NewlyRequired, "Newly required"),
        (ChangeKind.NoLongerRequired, "No longer required"),
        (ChangeKind.NewlyNullable, "Newly nullable"),
        (ChangeKind.NoLongerNullable, "No longer nullable"),
        (ChangeKind.NewRoute, "Route changed"),
        (ChangeKind.NewParameters, "Parameters changed"),
        (ChangeKind.NewDefault, "Default changed"),
        (ChangeKind.Deprecated, "Deprecated"),
        (ChangeKind.NoLongerDeprecated, "No longer deprecated"),
    ];

    /// <summary>The report; the baseline is null where there was none.</summary>
    public static string Write(EquatableArray<SurfaceEntry>? before, EquatableArray<SurfaceEntry> after)
    {
        var report = new StringBuilder("# Changes of the API\n\n");
        if (before is not { } known)
        {
            return report.Append($"There was no {SurfaceBaseline.FileName}; it now has {Count(after.Count, "line")}.\n").ToString();
        }

        var changes = SurfaceComparison.Compare(known, after);
        if (changes.IsEmpty)
        {
            return report.Append("Nothing changed.\n").ToString();
        }

        WriteCounts(report, changes);
        var groups = new ResourceGroups(known, after);
        var advice = new ChangeAdvice(known, after);
        foreach (var group in changes
            .GroupBy(c => groups.Of(c.Key), StringComparer.Ordinal)
            .OrderBy(g => g.All(c => c.Impact == ChangeImpact.Additive))
            .ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            report.Append('\n').Append("## ").Append(group.Key.Length == 0 ? "Types of several resources" : group.Key).Append('\n');
            WriteBreaks(report, "Breaks source", advice, group.Where(c => c.Impact == ChangeImpact.Source));
            WriteBreaks(report, "Breaks on the wire", advice, group.Where(c => c.Impact == ChangeImpact.Wire));
            foreach (var (kind, title) in s_titles)
            {
                WriteKind(report, title, [.. group.Where(c => c.Kind == kind && c.Impact == ChangeImpact.Additive)]);
            }
        }

        return report.ToString();
    }

    // Of what there is both of, the old code and the new stand below each other.
    private static void WriteBreaks(StringBuilder report, string title, ChangeAdvice advice, IEnumerable<SurfaceChange> changes)
    {
        foreach (var (change, index) in changes.OrderBy(c => c.Kind).Select((c, i) => (c, i)))
        {
            if (index == 0)
            {
                report.Append('\n').Append(title).Append(":\n\n");
            }

            var (text, old, now) = advice.Of(change);
            report.Append("- ").Append(Code(change.Key)).Append(' ').Append(text);
            if (!change.With.IsEmpty)
            {
                report.Append(" With it: ").Append(string.Join(", ", change.With.Select(Code))).Append('.');
            }

            report.Append('\n');
            WriteCode(report, "old", old);
            WriteCode(report, "new", now);
        }
    }

    private static void WriteCode(StringBuilder report, string title, string code)
    {
        if (code.Length > 0)
        {
            report.Append("  - ").Append(title).Append(": ").Append(Code(code)).Append('\n');
        }
    }

    private static void WriteCounts(StringBuilder report, EquatableArray<SurfaceChange> changes)
    {
        report.Append(Count(changes.Count, "change")).Append(": ")
            .Append(Number(changes, ChangeImpact.Source)).Append(" can break source, ")
            .Append(Number(changes, ChangeImpact.Wire)).Append(" can break on the wire, ")
            .Append(Number(changes, ChangeImpact.Additive)).Append(" can't break.\n\n")
            .Append("| | Breaks source | Breaks on the wire | Breaks nothing |\n|---|--:|--:|--:|\n");
        foreach (var (kind, title) in s_titles)
        {
            var ofKind = changes.Where(c => c.Kind == kind).ToList();
            if (ofKind.Count > 0)
            {
                report.Append($"| {title} | {Number(ofKind, ChangeImpact.Source)} | {Number(ofKind, ChangeImpact.Wire)} | {Number(ofKind, ChangeImpact.Additive)} |\n");
            }
        }
    }

    private static void WriteKind(StringBuilder report, string title, List<SurfaceChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        report.Append('\n').Append(title).Append(":\n\n");
        foreach (var change in changes)
        {
            report.Append("- ").Append(Code(change.Key)).Append(Detail(change)).Append('\n');
        }
    }

    private static string Detail(SurfaceChange change)
    {
        var with = change.With.IsEmpty ? "" : $" with {string.Join(", ", change.With.Select(Code))}";
        return (change.Before.Length, change.After.Length) switch
        {
            (0, 0) => with,
            (0, _) when change.Kind == ChangeKind.NewDefault => $": none → {Code(change.After)}",
            (_, 0) when change.Kind == ChangeKind.NewDefault => $": {Code(change.Before)} → none",
            (0, _) => $": {Code(change.After)}{with}",
            (_, 0) => $": {Code(change.Before)}{with}",
            _ => $": {Code(change.Before)} → {Code(change.After)}{with}",
        };
    }

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

    private static string Number(IEnumerable<SurfaceChange> changes, ChangeImpact impact) =>
        changes.Count(c => c.Impact == impact).ToString(CultureInfo.InvariantCulture);

    private static string Count(int number, string noun) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";
}
