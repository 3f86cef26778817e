using Medusa.Generator.Model;

namespace Medusa.Generator.Api;

/// <summary>Compares a client with the baseline and says what changed, each change where it stands.</summary>
internal static class ApiReview
{
    public static EquatableArray<Problem> Of(ClientModel client, ApiBaseline baseline, CancellationToken cancellationToken)
    {
        // What is only missing until a broken table is corrected is no change.
        if (client.IsIncomplete)
        {
            return baseline.Problems;
        }

        var changes = ApiComparison.Compare(ApiSurface.Sort(baseline.Entries.Select(e => e.Entry)), ApiSurface.Of(client));
        cancellationToken.ThrowIfCancellationRequested();
        if (changes.IsEmpty)
        {
            return baseline.Problems;
        }

        var places = client.Places.ToDictionary(p => p.Key, p => p.Where, StringComparer.Ordinal);
        var lines = new Dictionary<string, Span>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in baseline.Entries)
        {
            lines[line.Entry.Key] = line.Span;
            if (line.Entry.Owner is { } owner)
            {
                owners[line.Entry.Key] = owner;
            }
        }

        var problems = new List<Problem>(baseline.Problems);
        problems.AddRange(changes.Select(c => new Problem(
            IdOf(c.Impact),
            PlaceOf(c),
            EquatableArray.Of(c.Key, ApiWords.Of(c)))));
        return problems.ToEquatableArray();

        // What is gone is told where its owner still stands, else at its line in the baseline.
        FilePlace? PlaceOf(ApiChange change)
        {
            if (places.TryGetValue(change.Key, out var place)
                || (owners.TryGetValue(change.Key, out var owner) && places.TryGetValue(owner, out place)))
            {
                return place;
            }

            return lines.TryGetValue(change.Key, out var span)
                ? new FilePlace(baseline.Path, LineTable.PlaceOf(baseline.Lines, span))
                : new FilePlace(baseline.Path, default);
        }
    }

    private static string IdOf(ApiImpact impact) => impact switch
    {
        ApiImpact.Source => ProblemId.SourceBreak,
        ApiImpact.Wire => ProblemId.WireBreak,
        _ => ProblemId.Addition,
    };
}
