using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>Finds what changed in the entries that two surfaces have alike.</summary>
internal sealed class EntryChanges
{
    private readonly List<SurfaceChange> _changes = [];

    /// <summary>The changes of the entries whose keys stand in both surfaces.</summary>
    public static IReadOnlyList<SurfaceChange> Find(Dictionary<string, SurfaceEntry> before, Dictionary<string, SurfaceEntry> after)
    {
        var changes = new EntryChanges();
        foreach (var pair in after)
        {
            if (before.TryGetValue(pair.Key, out var former) && former != pair.Value)
            {
                changes.Compare(former, pair.Value);
            }
        }

        return changes._changes;
    }

    private void Compare(SurfaceEntry former, SurfaceEntry entry)
    {
        switch (former, entry)
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
                    former is TypeEntry { Kind: var was } && entry is TypeEntry { Kind: var @is } && was == @is && was == TypeEntryKind.Record
                        ? ChangeImpact.Source
                        : ChangeImpact.Wire,
                    entry.Key,
                    SurfaceLine.TextOf(former),
                    SurfaceLine.TextOf(entry));
                break;
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
        TypeText.HaveOtherKinds(before, after) ? ChangeImpact.Wire : ChangeImpact.Source;

    private void Add(ChangeKind kind, ChangeImpact impact, string key, string before, string after) =>
        _changes.Add(new SurfaceChange(kind, impact, key, before, after, default));
}
