using System.Text;
using System.Text.Json;

namespace Medusa.Live.Tests.Docs;

/// <summary>What all answers together say of the documentation.</summary>
internal sealed class Journal
{
    private readonly Tally _alone = new();
    private readonly Tally _corrected = new();

    /// <summary>Answers that were gone through.</summary>
    public int Answers { get; private set; }

    /// <summary>Beside the pages as they stand.</summary>
    public Tally Alone => _alone;

    /// <summary>Beside the pages with the corrections that the generator brings: what a user of the client meets.</summary>
    public Tally Corrected => _corrected;

    /// <summary>Takes an answer in, and returns in what it differs from the client under test.</summary>
    public IReadOnlyList<Mismatch> Add(string method, JsonElement answer)
    {
        Answers++;
        _alone.Add(method, DocsWalk.Of(DocumentedClient.Alone, method, answer));
        var walk = DocsWalk.Of(DocumentedClient.Corrected, method, answer);
        _corrected.Add(method, walk);
        return [.. walk.Mismatches.Distinct()];
    }

    /// <summary>How often each kind was met, a line each.</summary>
    public string Summary()
    {
        StringBuilder text = new();
        text.AppendLine("| | Pages alone | With the generator's corrections |");
        text.AppendLine("|---|---|---|");
        text.AppendLine(Invariant($"| members read | {_alone.Members:N0} | {_corrected.Members:N0} |"));
        text.AppendLine(Invariant($"| members promised, and always there | {_alone.Kept:N0} of {_alone.Promised:N0} | {_corrected.Kept:N0} of {_corrected.Promised:N0} |"));
        foreach (var kind in Enum.GetValues<MismatchKind>())
        {
            text.AppendLine(Invariant($"| {Words(kind)} | {Count(_alone, kind)} | {Count(_corrected, kind)} |"));
        }

        return text.ToString();
    }

    /// <summary>Every difference, by kind.</summary>
    public string Listing()
    {
        StringBuilder text = new();
        Append(text, "With the generator's corrections", _corrected);
        Append(text, "Pages alone", _alone);
        return text.ToString();
    }

    private static string Count(Tally tally, MismatchKind kind) =>
        Invariant($"{tally.Of(kind).Count():N0} ({tally.Of(kind).Sum(entry => entry.Times):N0} times)");

    private static void Append(StringBuilder text, string title, Tally tally)
    {
        text.AppendLine($"## {title}").AppendLine();
        foreach (var kind in Enum.GetValues<MismatchKind>())
        {
            if (!tally.Of(kind).Any())
            {
                continue;
            }

            text.AppendLine($"### {Words(kind)}").AppendLine();
            text.AppendLine("| Member | Documented | Sent | Times | First in |").AppendLine("|---|---|---|---|---|");
            foreach (var entry in tally.Of(kind))
            {
                text.AppendLine(Invariant($"| {entry.What.Member} | {entry.What.Documented} | {entry.What.Sent} | {entry.Times} | {entry.Method} |"));
            }

            text.AppendLine();
        }
    }

    private static string Words(MismatchKind kind) => kind switch
    {
        MismatchKind.Undocumented => "members that no page names",
        MismatchKind.LeftOut => "promised members that were left out",
        MismatchKind.Null => "promised members that were null",
        MismatchKind.OtherKind => "members of another JSON kind",
        _ => "values that the enumeration lacks",
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
