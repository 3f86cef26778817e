using Medusa.Generator.Model;

namespace Medusa.Generator.Api;

/// <summary>Finds what changed between two surfaces.</summary>
internal sealed class ApiComparison
{
    private readonly Dictionary<string, ApiEntry> _before;
    private readonly Dictionary<string, ApiEntry> _after;
    private readonly List<ApiChange> _changes = [];

    private ApiComparison(IEnumerable<ApiEntry> before, IEnumerable<ApiEntry> after)
    {
        _before = ByKey(before);
        _after = ByKey(after);
    }

    // A key should stand once; should it ever stand twice, that is no reason to emit nothing.
    private static Dictionary<string, ApiEntry> ByKey(IEnumerable<ApiEntry> entries)
    {
        var byKey = new Dictionary<string, ApiEntry>(StringComparer.Ordinal);
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
    public static EquatableArray<ApiChange> Compare(EquatableArray<ApiEntry> before, EquatableArray<ApiEntry> after)
    {
        if (before == after)
        {
            return default;
        }

        var comparison = new ApiComparison(before, after);
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
            Add(ApiChangeKind.Renamed, ApiImpact.Source, pair.Value, pair.Key, pair.Value);
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
            foreach (var entry in rivals)
            {
                var former = gone[rivals.Key].Where(g => IsSame(g, entry)).ToList();
                if (former.Count == 1 && rivals.Count(r => IsSame(former[0], r)) == 1)
                {
                    Rename(former[0], entry);
                }
            }
        }
    }

    private void Rename(ApiEntry former, ApiEntry entry)
    {
        var impact = entry is ApiMethod ? ApiImpact.Source : ApiImpact.Wire;
        Add(ApiChangeKind.Renamed, impact, entry.Key, former.Key, entry.Key);

        // What else changed is compared as if the name had stayed.
        _before.Remove(former.Key);
        _before[entry.Key] = (former, entry) switch
        {
            (ApiMethod old, ApiMethod now) => old with { Key = now.Key, Name = now.Name },
            (ApiMember old, ApiMember now) => old with { WireName = now.WireName, Name = now.Name, Key = now.Key },
            (ApiValue old, ApiValue now) => old with { WireValue = now.WireValue, Name = now.Name, Key = now.Key },
            _ => former,
        };
    }

    private static bool IsSame(ApiEntry former, ApiEntry entry) => (former, entry) switch
    {
        (ApiMethod old, ApiMethod now) => old.Route == now.Route,
        (ApiMember old, ApiMember now) => old.Name == now.Name || (old.Type == now.Type && Likeness.Of(old.WireName, now.WireName)),
        (ApiValue old, ApiValue now) => old.Name == now.Name,
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
                case (ApiMember old, ApiMember now):
                    Compare(old, now);
                    break;
                case (ApiMethod old, ApiMethod now):
                    Compare(old, now);
                    break;
                case (ApiValue old, ApiValue now):
                    Add(ApiChangeKind.Renamed, ApiImpact.Source, now.Key, old.Name, now.Name);
                    break;
                case (ApiResource old, ApiResource now):
                    CompareNames(now.Key, old.Type, now.Type);
                    CompareNames(now.Key, old.Name, now.Name);
                    break;
                case (ApiType { Kind: ApiTypeKind.Client } old, ApiType { Kind: ApiTypeKind.Client } now):
                    CompareNames(now.Key, old.Detail + "." + old.Key, now.Detail + "." + now.Key);
                    break;
                default:
                    // A record that became an enumeration, a union told apart by another member, a member that became a value.
                    Add(
                        ApiChangeKind.Retyped,
                        former is ApiType { Kind: var was } && pair.Value is ApiType { Kind: var @is } && was == @is && was == ApiTypeKind.Record
                            ? ApiImpact.Source
                            : ApiImpact.Wire,
                        pair.Value.Key,
                        ApiLine.TextOf(former),
                        ApiLine.TextOf(pair.Value));
                    break;
            }
        }
    }

    private void CompareNames(string key, string before, string after)
    {
        if (before != after)
        {
            Add(ApiChangeKind.Renamed, ApiImpact.Source, key, before, after);
        }
    }

    private void Compare(ApiMember old, ApiMember now)
    {
        var key = now.Key;
        CompareNames(key, old.Name, now.Name);
        if (old.Type != now.Type)
        {
            Add(ApiChangeKind.Retyped, ImpactOf(old.Type, now.Type), key, old.Type, now.Type);
        }

        if (old.Required != now.Required)
        {
            // What is required to be there can't be null: that goes without saying.
            Add(
                now.Required ? ApiChangeKind.NewlyRequired : ApiChangeKind.NoLongerRequired,
                now.Required ? ApiImpact.Source : ApiImpact.Additive,
                key,
                "",
                "");
        }
        else if (old.Nullable != now.Nullable)
        {
            Add(now.Nullable ? ApiChangeKind.NewlyNullable : ApiChangeKind.NoLongerNullable, ApiImpact.Source, key, "", "");
        }

        if (old.Default != now.Default)
        {
            Add(
                ApiChangeKind.NewDefault,
                old.Default.Length > 0 && now.Default.Length > 0 ? ApiImpact.Wire : ApiImpact.Additive,
                key,
                old.Default.Length == 0 ? "" : ApiKey.Quote(old.Default),
                now.Default.Length == 0 ? "" : ApiKey.Quote(now.Default));
        }

        CompareDeprecation(key, old.Deprecated, now.Deprecated);
    }

    private void Compare(ApiMethod old, ApiMethod now)
    {
        var key = now.Key;
        CompareNames(key, old.Name, now.Name);
        if (ApiLine.RouteOf(old) != ApiLine.RouteOf(now))
        {
            Add(ApiChangeKind.NewRoute, ApiImpact.Wire, key, ApiLine.RouteOf(old), ApiLine.RouteOf(now));
        }

        if (old.Parameters != now.Parameters)
        {
            Add(
                ApiChangeKind.NewParameters,
                IsLooser(old.Parameters, now.Parameters) ? ApiImpact.Additive : ApiImpact.Source,
                key,
                $"({ApiLine.ParametersOf(old)})",
                $"({ApiLine.ParametersOf(now)})");
        }

        if (old.Result != now.Result)
        {
            Add(ApiChangeKind.Retyped, ImpactOf(old.Result, now.Result), key, old.Result, now.Result);
        }

        if (old.Paged.Length == 0 && now.Paged.Length > 0)
        {
            Add(ApiChangeKind.Added, ApiImpact.Additive, key, "", "all pages as " + now.Paged);
        }
        else if (old.Paged.Length > 0 && now.Paged.Length == 0)
        {
            Add(ApiChangeKind.Removed, ApiImpact.Source, key, "all pages as " + old.Paged, "");
        }
        else if (old.Paged != now.Paged)
        {
            Add(ApiChangeKind.Retyped, ApiImpact.Source, key, "all pages as " + old.Paged, "all pages as " + now.Paged);
        }

        CompareDeprecation(key, old.Deprecated, now.Deprecated);
    }

    private void CompareDeprecation(string key, bool before, bool after)
    {
        if (before != after)
        {
            Add(after ? ApiChangeKind.Deprecated : ApiChangeKind.NoLongerDeprecated, ApiImpact.Additive, key, "", "");
        }
    }

    // The same parameters, but some can now be left out.
    private static bool IsLooser(EquatableArray<ApiParameter> old, EquatableArray<ApiParameter> now)
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

    private static ApiImpact ImpactOf(string before, string after) =>
        ApiTypeText.JsonKindOf(before) is { } was && ApiTypeText.JsonKindOf(after) is { } @is && was != @is ? ApiImpact.Wire : ApiImpact.Source;

    private void FindRemoved()
    {
        foreach (var entry in Outermost(_before, _after))
        {
            Add(ApiChangeKind.Removed, ApiImpact.Source, entry.Key, ApiLine.TextOf(entry), "", Inside(entry, _before));
        }
    }

    private void FindAdded()
    {
        foreach (var entry in Outermost(_after, _before))
        {
            var impact = entry is ApiMember { Required: true } ? ApiImpact.Source : ApiImpact.Additive;
            Add(ApiChangeKind.Added, impact, entry.Key, "", ApiLine.TextOf(entry), Inside(entry, _after));
        }
    }

    // Of what one side alone has: what doesn't come or go with its owner.
    private static IEnumerable<ApiEntry> Outermost(Dictionary<string, ApiEntry> one, Dictionary<string, ApiEntry> other) =>
        one.Where(e => !other.ContainsKey(e.Key))
            .Select(e => e.Value)
            .Where(e => e.Owner is not { } owner || !one.ContainsKey(owner) || other.ContainsKey(owner));

    private static EquatableArray<string> Inside(ApiEntry owner, Dictionary<string, ApiEntry> entries) =>
        owner is not (ApiType or ApiResource)
            ? default
            : entries.Values
                .Where(e => e.Owner == owner.Key)
                .Select(e => e.Key.Substring(owner.Key.Length + 1))
                .OrderBy(k => k, StringComparer.Ordinal)
                .ToEquatableArray();

    private void Add(ApiChangeKind kind, ApiImpact impact, string key, string before, string after, EquatableArray<string> with = default) =>
        _changes.Add(new ApiChange(kind, impact, key, before, after, with));
}
