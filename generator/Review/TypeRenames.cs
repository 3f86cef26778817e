using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>Finds the types that only bear another name now.</summary>
internal static class TypeRenames
{
    // So many members alike are no accident, however the types are called.
    private const int DistinctiveMembers = 6;

    // Of so many types alike, each would be compared with each: which is which, their names don't tell.
    private const int MostAlike = 100;

    /// <summary>The new names by the old ones.</summary>
    public static IReadOnlyDictionary<string, string> Find(
        IReadOnlyDictionary<string, SurfaceEntry> before,
        IReadOnlyDictionary<string, SurfaceEntry> after)
    {
        var gone = TypesOnlyIn(before, after);
        var come = TypesOnlyIn(after, before);
        var changing = new HashSet<string>(gone.Concat(come), StringComparer.Ordinal);
        var oldShapes = Shapes(gone, before, changing);
        var newShapes = Shapes(come, after, changing);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in oldShapes)
        {
            if (!newShapes.TryGetValue(pair.Key, out var names) || Math.Max(names.Count, pair.Value.Count) > MostAlike)
            {
                continue;
            }

            var free = new List<string>(names);
            foreach (var old in pair.Value)
            {
                var candidates = free.Where(n => pair.Key.Members >= DistinctiveMembers || NameSimilarity.AreSimilar(old, n)).ToList();
                if (candidates.Count == 1 && pair.Value.Count(o => o == old || NameSimilarity.AreSimilar(o, candidates[0])) == 1)
                {
                    renamed.Add(old, candidates[0]);
                    free.Remove(candidates[0]);
                }
            }
        }

        return renamed;
    }

    /// <summary>The entry with the new names in it.</summary>
    public static SurfaceEntry Apply(SurfaceEntry entry, IReadOnlyDictionary<string, string> renamed)
    {
        return entry switch
        {
            TypeEntry type => type with { Key = Name(type.Key), Detail = type.Kind == TypeEntryKind.Record ? Name(type.Detail) : type.Detail },
            MemberEntry member => member with
            {
                OwnerType = Name(member.OwnerType),
                Key = SurfaceKey.Member(Name(member.OwnerType), member.WireName),
                Type = Text(member.Type),
            },
            ValueEntry value => value with
            {
                OwnerType = Name(value.OwnerType),
                Key = SurfaceKey.Member(Name(value.OwnerType), value.WireValue),
                Name = Name(value.Name),
            },
            MethodEntry method => method with
            {
                Parameters = method.Parameters.Select(p => p with { Type = Text(p.Type) }).ToEquatableArray(),
                Result = Text(method.Result),
                Paged = method.Paged is { } paged ? paged with { Item = Text(paged.Item) } : null,
            },
            _ => entry,
        };

        string Name(string name) => renamed.TryGetValue(name, out var now) ? now : name;

        string Text(string type) => TypeText.Replace(type, Name);
    }

    private static List<string> TypesOnlyIn(IReadOnlyDictionary<string, SurfaceEntry> one, IReadOnlyDictionary<string, SurfaceEntry> other) =>
        [.. one.Values.OfType<TypeEntry>().Where(t => !other.ContainsKey(t.Key)).Select(t => t.Key).OrderBy(k => k, StringComparer.Ordinal)];

    // Types that themselves come or go have no name in a shape.
    private static Dictionary<(string Text, int Members), List<string>> Shapes(
        List<string> types, IReadOnlyDictionary<string, SurfaceEntry> entries, HashSet<string> changing)
    {
        var shapes = new Dictionary<(string, int), List<string>>();
        var parts = entries.Values.Where(e => e is MemberEntry or ValueEntry).ToLookup(e => e.Owner!);
        foreach (var type in types)
        {
            var lines = parts[type].Select(p => Line(p, changing)).OrderBy(l => l, StringComparer.Ordinal).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            var shape = (((TypeEntry)entries[type]).Kind + "\n" + string.Join("\n", lines), lines.Count);
            if (!shapes.TryGetValue(shape, out var names))
            {
                shapes.Add(shape, names = []);
            }

            names.Add(type);
        }

        return shapes;
    }

    // Without the owner's name, which is what differs.
    private static string Line(SurfaceEntry entry, HashSet<string> changing)
    {
        return entry switch
        {
            MemberEntry member =>
                SurfaceKey.Quote(member.WireName) + " " + SurfaceLine.TextOf(member with { Type = TypeText.Replace(member.Type, Mask) }),
            ValueEntry value => SurfaceKey.Quote(value.WireValue) + " " + Mask(value.Name),
            _ => "",
        };

        string Mask(string name) => changing.Contains(name) ? "_" : name;
    }
}
