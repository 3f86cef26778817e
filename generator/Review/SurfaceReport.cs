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

    /// <summary>The report; the baseline is null where there was none.</summary>
    public static string Write(EquatableArray<SurfaceEntry>? before, EquatableArray<SurfaceEntry> after)
    {
        var report = new StringBuilder("# Changes of the API\n\n");
        if (before is not { } known)
        {
            return report.Append($"There was no {SurfaceBaseline.FileName}; it now has {Markdown.Count(after.Count, "line")}.\n").ToString();
        }

        WriteChanges(report, known, after, SurfaceComparison.Compare(known, after));
        return report.ToString();
    }

    /// <summary>Writes the changes between two surfaces, the counts first.</summary>
    public static void WriteChanges(
        StringBuilder report, EquatableArray<SurfaceEntry> before, EquatableArray<SurfaceEntry> after, EquatableArray<SurfaceChange> changes)
    {
        if (changes.IsEmpty)
        {
            report.Append("Nothing changed.\n");
            return;
        }

        WriteCounts(report, changes);
        var groups = new ResourceGroups(before, after);
        var advice = new ChangeAdvice(before, after);
        foreach (var group in changes
            .GroupBy(c => groups.Of(c.Key), StringComparer.Ordinal)
            .OrderBy(g => g.All(c => c.Impact == ChangeImpact.Additive))
            .ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            report.Append('\n').Append("## ").Append(group.Key.Length == 0 ? "Types of several resources" : group.Key).Append('\n');
            WriteBreaks(report, "Breaks source", advice, group.Where(c => c.Impact == ChangeImpact.Source));
            WriteBreaks(report, "Breaks on the wire", advice, group.Where(c => c.Impact == ChangeImpact.Wire));
            foreach (var (kind, title) in ChangeText.Titles)
            {
                WriteKind(report, title, [.. group.Where(c => c.Kind == kind && c.Impact == ChangeImpact.Additive)]);
            }
        }
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
            report.Append("- ").Append(Markdown.Code(change.Key)).Append(' ').Append(text);
            if (!change.With.IsEmpty)
            {
                report.Append(" With it: ").Append(string.Join(", ", change.With.Select(Markdown.Code))).Append('.');
            }

            report.Append('\n');
            Markdown.AppendCode(report, "old", old);
            Markdown.AppendCode(report, "new", now);
        }
    }

    private static void WriteCounts(StringBuilder report, EquatableArray<SurfaceChange> changes)
    {
        report.Append(Markdown.Count(changes.Count, "change")).Append(": ")
            .Append(Number(changes, ChangeImpact.Source)).Append(" can break source, ")
            .Append(Number(changes, ChangeImpact.Wire)).Append(" can break on the wire, ")
            .Append(Number(changes, ChangeImpact.Additive)).Append(" can't break.\n\n")
            .Append("| | Breaks source | Breaks on the wire | Breaks nothing |\n|---|--:|--:|--:|\n");
        foreach (var (kind, title) in ChangeText.Titles)
        {
            var ofKind = changes.Where(c => c.Kind == kind).ToList();
            if (ofKind.Count > 0)
            {
                report.Append($"| {title} | {Number(ofKind, ChangeImpact.Source)} | {Number(ofKind, ChangeImpact.Wire)} |")
                    .Append($" {Number(ofKind, ChangeImpact.Additive)} |\n");
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
            report.Append("- ").Append(Markdown.Code(change.Key)).Append(ChangeText.DetailOf(change)).Append('\n');
        }
    }

    private static string Number(IEnumerable<SurfaceChange> changes, ChangeImpact impact) =>
        changes.Count(c => c.Impact == impact).ToString(CultureInfo.InvariantCulture);
}
