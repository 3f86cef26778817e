using System.Globalization;
using System.Text;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review.References;

/// <summary>
/// Writes the comparison of two references for people, in Markdown: counts first, then what changes for all callers, then the methods of each
/// resource, the types and what is new.
/// </summary>
internal static class ReferenceReport
{
    /// <summary>The file's name, always.</summary>
    public const string FileName = "Medusa.compare.md";

    public static string Write(ReferenceComparison comparison)
    {
        var report = new StringBuilder();
        WriteHead(report, comparison);
        if (comparison.Changes is { } changes)
        {
            report.Append('\n');
            SurfaceReport.WriteChanges(report, comparison.Before.Surface, comparison.After.Surface, changes);
            return report.ToString();
        }

        foreach (var note in comparison.Replaced?.Notes ?? default)
        {
            report.Append("\n## ").Append(note.Title).Append("\n\n").Append(note.Text).Append('\n');
        }

        foreach (var resource in comparison.Moves.GroupBy(move => ComparedReference.ResourceOf(move.Before.Key), StringComparer.Ordinal))
        {
            report.Append("\n## ").Append(resource.Key).Append("\n\n");
            foreach (var move in resource)
            {
                WriteMove(report, comparison, move);
            }
        }

        WriteTypes(report, comparison);
        WriteNewMethods(report, comparison);
        return report.ToString();
    }

    private static void WriteHead(StringBuilder report, ReferenceComparison comparison)
    {
        var (before, after) = (comparison.Before.Profile.Title, comparison.After.Profile.Title);
        var isOneApi = comparison.Changes is not null;
        report.Append(isOneApi ? $"# Two references of {before}\n\n" : $"# From {before} to {after}\n\n");
        var moves = comparison.Moves;
        report.Append(Markdown.Count(moves.Count, "method")).Append(isOneApi ? " before: " : $" of {before}: ")
            .Append(Number(moves.Count(move => move.After.Count > 0))).Append(isOneApi ? " are still there, " : $" have a replacement in {after}, ")
            .Append(Number(moves.Count(move => move.Kind == MoveKind.Gone))).Append(" are gone");
        if (!isOneApi)
        {
            report.Append(", ").Append(Number(moves.Count(move => move.Kind == MoveKind.Unknown))).Append(" are unknown");
        }

        report.Append(". ").Append(Markdown.Count(comparison.NewMethods.Count(), "method"))
            .Append(isOneApi ? " are new.\n" : $" of {after} replace none.\n");
        foreach (var reference in new[] { comparison.Before, comparison.After }.Where(reference => reference.IsIncomplete))
        {
            report.Append("\nA table of ").Append(reference.Profile.Title)
                .Append(" can't be read (MED0001), so what it documents is missing below.\n");
        }

        report.Append("\n| Found by | Methods |\n|---|--:|\n");
        foreach (var kind in (MoveKind[])[MoveKind.SameRoute, MoveKind.SameName, MoveKind.Listed, MoveKind.Gone, MoveKind.Unknown])
        {
            var count = moves.Count(move => move.Kind == kind);
            if (!isOneApi || count > 0)
            {
                report.Append("| ").Append(TitleOf(kind)).Append(" | ").Append(Number(count)).Append(" |\n");
            }
        }

        if (!isOneApi)
        {
            var amounts = comparison.Types.Sum(type => type.Amounts.Count);
            report.Append('\n').Append(Markdown.Count(comparison.Types.Count, "type")).Append(" replaced: ")
                .Append(Markdown.Count(comparison.Types.Sum(type => type.Changes.Count), "change")).Append(" in them, and ")
                .Append(Markdown.Count(amounts, "amount")).Append(" in another unit.\n");
        }
    }

    private static string TitleOf(MoveKind kind) => kind switch
    {
        MoveKind.SameRoute => "Same route",
        MoveKind.SameName => "Same name in the same resource",
        MoveKind.Listed => "Table of replacements",
        MoveKind.Gone => "Gone",
        _ => "Unknown",
    };

    private static void WriteMove(StringBuilder report, ReferenceComparison comparison, MethodMove move)
    {
        var (before, after) = (comparison.Before, comparison.After);
        report.Append("- ").Append(Markdown.Code(move.Before.Key));
        if (move.After.Count == 0)
        {
            report.Append(move.Kind == MoveKind.Gone ? " is gone." : " is unknown: neither a rule nor a line of a table finds what does its work.");
            report.Append(move.Note.Length == 0 ? "\n" : " " + move.Note + "\n");
            Markdown.AppendCode(report, "old", before.CodeOf(move.Before));
            return;
        }

        report.Append(" → ").Append(string.Join(", ", move.After.Select(method => Markdown.Code(method.Key))))
            .Append(" (").Append(WordOf(move.Kind)).Append(')')
            .Append(move.Note.Length == 0 ? "\n" : ": " + move.Note + "\n");
        Markdown.AppendCode(report, "old", before.CodeOf(move.Before));
        foreach (var method in move.After)
        {
            Markdown.AppendCode(report, "new", method.Code);
        }

        if (move.After is [{ Method: { } by }])
        {
            if (before.RouteOf(move.Before) is var old && after.RouteOf(by) is var now && old != now)
            {
                report.Append("  - route: ").Append(Markdown.Code(old)).Append(" → ").Append(Markdown.Code(now)).Append('\n');
            }

            WritePaging(report, move.Before.Paging, by.Paging);
        }
    }

    private static string WordOf(MoveKind kind) => kind switch
    {
        MoveKind.SameRoute => "same route",
        MoveKind.SameName => "same name",
        _ => "table",
    };

    private static void WritePaging(StringBuilder report, PagingModel? before, PagingModel? after)
    {
        if (before is not null && after is null)
        {
            report.Append("  - paging: ").Append(Markdown.Code(before.Method)).Append(" is gone: the list isn't paged.\n");
        }
        else if (before is null && after is not null)
        {
            report.Append("  - paging: ").Append(Markdown.Code(after.Method)).Append(" is new: the list is paged.\n");
        }
    }

    private static void WriteTypes(StringBuilder report, ReferenceComparison comparison)
    {
        var alike = new List<string>();
        report.Append("\n## Types\n");
        foreach (var type in comparison.Types)
        {
            var title = Markdown.Code(type.Before) + " → " + Markdown.Code(type.After);
            if (type.Changes.Count == 0 && type.Amounts.Count == 0)
            {
                alike.Add(title);
                continue;
            }

            report.Append("\n### ").Append(title).Append("\n\n");
            foreach (var (kind, words) in ChangeText.Titles)
            {
                var changes = type.Changes.Where(change => change.Kind == kind).ToList();
                if (changes.Count > 0)
                {
                    report.Append("- ").Append(words).Append(": ").Append(string.Join(", ", changes.Select(ItemOf))).Append('\n');
                }
            }

            if (type.Amounts.Count > 0)
            {
                report.Append("- Amounts in another unit: ").Append(string.Join(", ", type.Amounts.Select(Markdown.Code))).Append('\n');
            }
        }

        if (alike.Count > 0)
        {
            report.Append("\nOnly the name differs: ").Append(string.Join(", ", alike)).Append(".\n");
        }
    }

    // A new member is named alone, unless it must be set.
    private static string ItemOf(SurfaceChange change) => change.Kind switch
    {
        ChangeKind.Added when change.Impact == ChangeImpact.Source => Markdown.Code(change.Key) + " (must be set)",
        ChangeKind.Added or ChangeKind.Removed => Markdown.Code(change.Key),
        ChangeKind.Renamed => Markdown.Code(change.Before) + " → " + Markdown.Code(change.After),
        ChangeKind.Retyped or ChangeKind.NewDefault => Markdown.Code(change.Key) + ChangeText.DetailOf(change).Replace(": ", " "),
        _ => Markdown.Code(change.Key),
    };

    private static void WriteNewMethods(StringBuilder report, ReferenceComparison comparison)
    {
        report.Append("\n## New in ").Append(comparison.After.Profile.Title).Append("\n\n");
        foreach (var resource in comparison.NewMethods.GroupBy(method => ComparedReference.ResourceOf(method.Key), StringComparer.Ordinal))
        {
            report.Append("- ").Append(Markdown.Code(resource.Key)).Append(": ")
                .Append(string.Join(", ", resource.Select(method => Markdown.Code(method.Key.Substring(resource.Key.Length + 1))))).Append('\n');
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
