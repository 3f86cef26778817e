using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>Finds what changed between two surfaces.</summary>
internal sealed class SurfaceComparison
{
    // The most pairs of what went and what came that are compared one by one; beyond, only what is the same in C# or on the wire is found.
    private const int MostPairs = 10_000;

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
        comparison.FindChanged();
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

    // A method is the same if it alone has the route; a member, if it alone has the C# name, or the type and a name like it.
    private void FindRenamed()
    {
        var gone = _before.Where(b => !_after.ContainsKey(b.Key)).Select(b => b.Value).ToLookup(e => e.Owner ?? "");
        var come = _after.Where(a => !_before.ContainsKey(a.Key)).Select(a => a.Value).ToLookup(e => e.Owner ?? "");
        foreach (var rivals in come)
        {
            var old = gone[rivals.Key].ToLookup(IdentityOf);
            var now = rivals.ToLookup(IdentityOf);
            var isMany = (long)gone[rivals.Key].Count() * rivals.Count() > MostPairs;
            foreach (var entry in rivals)
            {
                var former = (isMany ? old[IdentityOf(entry)] : gone[rivals.Key].Where(g => IsSame(g, entry))).ToList();
                if (former.Count == 1 && (isMany ? now[IdentityOf(entry)].Count() : rivals.Count(r => IsSame(former[0], r))) == 1)
                {
                    Rename(former[0], entry);
                }
            }
        }
    }

    private static (Type Kind, object Identity) IdentityOf(SurfaceEntry entry) => (entry.GetType(), entry switch
    {
        MethodEntry method => method.Route,
        MemberEntry member => member.Name,
        ValueEntry value => value.Name,
        _ => entry.Key,
    });

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

    private static bool IsSame(SurfaceEntry former, SurfaceEntry entry) => (former, entry) switch
    {
        (MethodEntry old, MethodEntry now) => old.Route == now.Route,
        (MemberEntry old, MemberEntry now) => old.Name == now.Name || (old.Type == now.Type && NameSimilarity.AreSimilar(old.WireName, now.WireName)),
        (ValueEntry old, ValueEntry now) => old.Name == now.Name,
        _ => false,
    };

    private void FindChanged()
    {
        foreach (var pair in _after)
        {
            if (!_before.TryGetValue(pair.Key, out var former) || former == pair.Value)
            {
                continue;
            }

            switch (former, pair.Value)
            {
                case (MemberEntry old, MemberEntry now):
                    Compare(old, now);
                    break;
                case (MethodEntry old, MethodEntry now):
                    Compare(old, now);
                    break;
                case (ValueEntry old, ValueEntry now):
                    Add(ChangeKind.Renamed, ChangeImpact.Source, now.Key, old.Name, now.Name);
                    break;
                case (ResourceEntry old, ResourceEntry now):
                    CompareNames(now.Key, old.Type, now.Type);
                    CompareNames(now.Key, old.Name, now.Name);
                    break;
                case (TypeEntry { Kind: TypeEntryKind.Client } old, TypeEntry { Kind: TypeEntryKind.Client } now):
                    CompareNames(now.Key, old.Detail + "." + old.Key, now.Detail + "." + now.Key);
                    break;
                default:
                    // A record that became an enumeration, a union with another discriminator, a member that became a value.
                    Add(
                        ChangeKind.Retyped,
                        former is TypeEntry { Kind: var was } && pair.Value is TypeEntry { Kind: var @is } && was == @is && was == TypeEntryKind.Record
                            ? ChangeImpact.Source
                            : ChangeImpact.Wire,
                        pair.Value.Key,
                        SurfaceLine.TextOf(former),
                        SurfaceLine.TextOf(pair.Value));
                    break;
            }
        }
    }

    private void CompareNames(string key, string before, string after)
    {
        if (before != after)
        {
            Add(ChangeKind.Renamed, ChangeImpact.Source, key, before, after);
        }
    }

    private void Compare(MemberEntry old, MemberEntry now)
    {
        var key = now.Key;
        CompareNames(key, old.Name, now.Name);
        if (old.Type != now.Type)
        {
            Add(ChangeKind.Retyped, ImpactOf(old.Type, now.Type), key, old.Type, now.Type);
        }

        if (old.Required != now.Required)
        {
            // What is required to be there can't be null: that goes without saying.
            Add(
                now.Required ? ChangeKind.NewlyRequired : ChangeKind.NoLongerRequired,
                now.Required ? ChangeImpact.Source : ChangeImpact.Additive,
                key,
                "",
                "");
        }
        else if (old.Nullable != now.Nullable)
        {
            Add(now.Nullable ? ChangeKind.NewlyNullable : ChangeKind.NoLongerNullable, ChangeImpact.Source, key, "", "");
        }

        if (old.Default != now.Default)
        {
            Add(
                ChangeKind.NewDefault,
                old.Default.Length > 0 && now.Default.Length > 0 ? ChangeImpact.Wire : ChangeImpact.Additive,
                key,
                old.Default.Length == 0 ? "" : SurfaceKey.Quote(old.Default),
                now.Default.Length == 0 ? "" : SurfaceKey.Quote(now.Default));
        }

        CompareDeprecation(key, old.Deprecated, now.Deprecated);
    }

    private void Compare(MethodEntry old, MethodEntry now)
    {
        var key = now.Key;
        CompareNames(key, old.Name, now.Name);
        if (SurfaceLine.RouteOf(old) != SurfaceLine.RouteOf(now))
        {
            Add(ChangeKind.NewRoute, ChangeImpact.Wire, key, SurfaceLine.RouteOf(old), SurfaceLine.RouteOf(now));
        }

        if (old.Parameters != now.Parameters)
        {
            Add(
                ChangeKind.NewParameters,
                IsLooser(old.Parameters, now.Parameters) ? ChangeImpact.Additive : ChangeImpact.Source,
                key,
                $"({SurfaceLine.ParametersOf(old)})",
                $"({SurfaceLine.ParametersOf(now)})");
        }

        if (old.Result != now.Result)
        {
            Add(ChangeKind.Retyped, ImpactOf(old.Result, now.Result), key, old.Result, now.Result);
        }

        ComparePaged(key, old.Paged, now.Paged);
        CompareDeprecation(key, old.Deprecated, now.Deprecated);
    }

    private void ComparePaged(string key, PagedEntry? old, PagedEntry? now)
    {
        if (old is null || now is null)
        {
            if (now is not null)
            {
                Add(ChangeKind.Added, ChangeImpact.Additive, key, "", SurfaceLine.TextOf(now));
            }
            else if (old is not null)
            {
                Add(ChangeKind.Removed, ChangeImpact.Source, key, SurfaceLine.TextOf(old), "");
            }

            return;
        }

        if (old.Name.Length > 0)
        {
            CompareNames(key, old.Name, now.Name);
        }

        if (old.Item != now.Item)
        {
            Add(ChangeKind.Retyped, ChangeImpact.Source, key, "all pages as " + old.Item, "all pages as " + now.Item);
        }
    }

    private void CompareDeprecation(string key, bool before, bool after)
    {
        if (before != after)
        {
            Add(after ? ChangeKind.Deprecated : ChangeKind.NoLongerDeprecated, ChangeImpact.Additive, key, "", "");
        }
    }

    // The same parameters, but some can now be left out.
    private static bool IsLooser(EquatableArray<ParameterEntry> old, EquatableArray<ParameterEntry> now)
    {
        if (old.Count != now.Count)
        {
            return false;
        }

        for (var i = 0; i < old.Count; i++)
        {
            if (old[i] != now[i] && old[i] with { Optional = true } != now[i])
            {
                return false;
            }
        }

        return true;
    }

    private static ChangeImpact ImpactOf(string before, string after) =>
        TypeText.JsonKindOf(before) is { } was && TypeText.JsonKindOf(after) is { } @is && was != @is ? ChangeImpact.Wire : ChangeImpact.Source;

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
