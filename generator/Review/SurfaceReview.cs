using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Review;

/// <summary>Compares a client with the baseline and says what changed, each change where it stands.</summary>
internal static class SurfaceReview
{
    public static EquatableArray<Problem> Of(ClientModel client, SurfaceBaseline baseline, CancellationToken cancellationToken)
    {
        // What is only missing until a broken table is corrected is no change.
        if (client.IsIncomplete)
        {
            return baseline.Problems;
        }

        var changes = SurfaceComparison.Compare(PublicSurface.Sort(baseline.Entries.Select(e => e.Entry)), PublicSurface.Of(client));
        cancellationToken.ThrowIfCancellationRequested();
        if (changes.IsEmpty)
        {
            return baseline.Problems;
        }

        var places = PlacesByKey(client.Places);
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
            EquatableArray.Of(c.Key, ChangeText.Of(c)))));
        return problems.ToEquatableArray();

        // A removal is reported at the owner if that still exists, else at its line in the baseline.
        FilePlace? PlaceOf(SurfaceChange change)
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

    // Parts of several kinds can have one key: the first is the more general.
    private static Dictionary<string, FilePlace> PlacesByKey(EquatableArray<PartPlace> places)
    {
        var byKey = new Dictionary<string, FilePlace>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var key = SurfaceKey.Of(place.Part);
            if (!byKey.ContainsKey(key))
            {
                byKey.Add(key, place.Where);
            }
        }

        return byKey;
    }

    private static string IdOf(ChangeImpact impact) => impact switch
    {
        ChangeImpact.Source => ProblemId.SourceBreak,
        ChangeImpact.Wire => ProblemId.WireBreak,
        _ => ProblemId.Addition,
    };
}
