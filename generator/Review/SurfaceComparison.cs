using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>Finds what changed between two surfaces.</summary>
internal sealed class SurfaceComparison
{
    private readonly Dictionary<string, SurfaceEntry> _before;
    private readonly Dictionary<string, SurfaceEntry> _after;
    private readonly List<SurfaceChange> _changes = [];

    private SurfaceComparison(IEnumerable<SurfaceEntry> before, IEnumerable<SurfaceEntry> after)
    {
        _before = ByKey(before);
        _after = ByKey(after);
    }

    // A key should stand once; should it ever stand twice, that is no reason to emit nothing.
    private static Dictionary<string, SurfaceEntry> ByKey(IEnumerable<SurfaceEntry> entries)
    {
        var byKey = new Dictionary<string, SurfaceEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!byKey.ContainsKey(entry.Key))
            {
                byKey.Add(entry.Key, entry);
            }
        }

        return byKey;
    }

    /// <summary>The changes, in the order of their keys.</summary>
    public static EquatableArray<SurfaceChange> Compare(EquatableArray<SurfaceEntry> before, EquatableArray<SurfaceEntry> after)
    {
        if (before == after)
        {
            return default;
        }

        var comparison = new SurfaceComparison(before, after);
        comparison.FindRenamedTypes();
        comparison.FindRenamed();
        comparison._changes.AddRange(EntryChanges.Find(comparison._before, comparison._after));
        comparison.FindRemoved();
        comparison.FindAdded();
        return comparison._changes
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .ThenBy(c => c.Kind)
            .ThenBy(c => c.Before, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    // A type that bears another name is found by its members. What mentions it is then compared under its new name.
    private void FindRenamedTypes()
    {
        var renamed = TypeRenames.Find(_before, _after);
        if (renamed.Count == 0)
        {
            return;
        }

        foreach (var pair in renamed.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            Add(ChangeKind.Renamed, ChangeImpact.Source, pair.Value, pair.Key, pair.Value);
        }

        var entries = _before.Values.Select(e => TypeRenames.Apply(e, renamed)).ToList();
        _before.Clear();
        foreach (var entry in entries)
        {
            _before[entry.Key] = entry;
        }
    }

    private void FindRenamed()
    {
        foreach (var (former, entry) in EntryRenames.Find(_before, _after))
        {
            Rename(former, entry);
        }
    }

    private void Rename(SurfaceEntry former, SurfaceEntry entry)
    {
        var impact = entry is MethodEntry ? ChangeImpact.Source : ChangeImpact.Wire;
        Add(ChangeKind.Renamed, impact, entry.Key, former.Key, entry.Key);

        // What else changed is compared as if the name had stayed.
        _before.Remove(former.Key);
        _before[entry.Key] = (former, entry) switch
        {
            (MethodEntry old, MethodEntry now) => old with { Key = now.Key, Name = now.Name },
            (MemberEntry old, MemberEntry now) => old with { WireName = now.WireName, Name = now.Name, Key = now.Key },
            (ValueEntry old, ValueEntry now) => old with { WireValue = now.WireValue, Name = now.Name, Key = now.Key },
            _ => former,
        };
    }

    private void FindRemoved()
    {
        var inside = _before.Values.ToLookup(e => e.Owner, StringComparer.Ordinal);
        foreach (var entry in Outermost(_before, _after))
        {
            Add(ChangeKind.Removed, ChangeImpact.Source, entry.Key, SurfaceLine.TextOf(entry), "", Inside(entry, inside));
        }
    }

    private void FindAdded()
    {
        var inside = _after.Values.ToLookup(e => e.Owner, StringComparer.Ordinal);
        foreach (var entry in Outermost(_after, _before))
        {
            var impact = entry is MemberEntry { Required: true } ? ChangeImpact.Source : ChangeImpact.Additive;
            Add(ChangeKind.Added, impact, entry.Key, "", SurfaceLine.TextOf(entry), Inside(entry, inside));
        }
    }

    // Of what one side alone has: what doesn't come or go with its owner.
    private static IEnumerable<SurfaceEntry> Outermost(Dictionary<string, SurfaceEntry> one, Dictionary<string, SurfaceEntry> other) =>
        one.Where(e => !other.ContainsKey(e.Key))
            .Select(e => e.Value)
            .Where(e => e.Owner is not { } owner || !one.ContainsKey(owner) || other.ContainsKey(owner));

    private static EquatableArray<string> Inside(SurfaceEntry owner, ILookup<string?, SurfaceEntry> entries) =>
        owner is not (TypeEntry or ResourceEntry)
            ? default
            : entries[owner.Key]
                .Select(e => e.Key.Substring(owner.Key.Length + 1))
                .OrderBy(k => k, StringComparer.Ordinal)
                .ToEquatableArray();

    private void Add(ChangeKind kind, ChangeImpact impact, string key, string before, string after, EquatableArray<string> with = default) =>
        _changes.Add(new SurfaceChange(kind, impact, key, before, after, with));
}
