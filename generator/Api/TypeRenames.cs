using Medusa.Generator.Model;

namespace Medusa.Generator.Api;

/// <summary>Finds the types that only bear another name now.</summary>
internal static class TypeRenames
{
    // So many members alike are no accident, however the types are called.
    private const int TellingMembers = 6;

    /// <summary>The new names by the old ones.</summary>
    public static IReadOnlyDictionary<string, string> Find(
        IReadOnlyDictionary<string, ApiEntry> before,
        IReadOnlyDictionary<string, ApiEntry> after)
    {
        var gone = TypesOnlyIn(before, after);
        var come = TypesOnlyIn(after, before);
        var changing = new HashSet<string>(gone.Concat(come), StringComparer.Ordinal);
        var oldShapes = Shapes(gone, before, changing);
        var newShapes = Shapes(come, after, changing);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in oldShapes)
        {
            if (!newShapes.TryGetValue(pair.Key, out var names))
            {
                continue;
            }

            var free = new List<string>(names);
            foreach (var old in pair.Value)
            {
                var candidates = free.Where(n => pair.Key.Members >= TellingMembers || Likeness.Of(old, n)).ToList();
                if (candidates.Count == 1 && pair.Value.Count(o => o == old || Likeness.Of(o, candidates[0])) == 1)
                {
                    renamed.Add(old, candidates[0]);
                    free.Remove(candidates[0]);
                }
            }
        }

        return renamed;
    }

    /// <summary>The entry with the new names in it.</summary>
    public static ApiEntry Apply(ApiEntry entry, IReadOnlyDictionary<string, string> renamed)
    {
        return entry switch
        {
            ApiType type => type with { Key = Name(type.Key), Detail = type.Kind == ApiTypeKind.Record ? Name(type.Detail) : type.Detail },
            ApiMember member => member with
            {
                OwnerType = Name(member.OwnerType),
                Key = ApiKey.Member(Name(member.OwnerType), member.WireName),
                Type = Text(member.Type),
            },
            ApiValue value => value with
            {
                OwnerType = Name(value.OwnerType),
                Key = ApiKey.Member(Name(value.OwnerType), value.WireValue),
                Name = Name(value.Name),
            },
            ApiMethod method => method with
            {
                Parameters = method.Parameters.Select(p => p with { Type = Text(p.Type) }).ToEquatableArray(),
                Result = Text(method.Result),
                Paged = Text(method.Paged),
            },
            _ => entry,
        };

        string Name(string name) => renamed.TryGetValue(name, out var now) ? now : name;

        string Text(string type) => ApiTypeText.Replace(type, Name);
    }

    private static List<string> TypesOnlyIn(IReadOnlyDictionary<string, ApiEntry> one, IReadOnlyDictionary<string, ApiEntry> other) =>
        [.. one.Values.OfType<ApiType>().Where(t => !other.ContainsKey(t.Key)).Select(t => t.Key).OrderBy(k => k, StringComparer.Ordinal)];

    // Types that themselves come or go have no name in a shape.
    private static Dictionary<(string Text, int Members), List<string>> Shapes(
        List<string> types, IReadOnlyDictionary<string, ApiEntry> entries, HashSet<string> changing)
    {
        var shapes = new Dictionary<(string, int), List<string>>();
        var parts = entries.Values.Where(e => e is ApiMember or ApiValue).ToLookup(e => e.Owner!);
        foreach (var type in types)
        {
            var lines = parts[type].Select(p => Line(p, changing)).OrderBy(l => l, StringComparer.Ordinal).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            var shape = (((ApiType)entries[type]).Kind + "\n" + string.Join("\n", lines), lines.Count);
            if (!shapes.TryGetValue(shape, out var names))
            {
                shapes.Add(shape, names = []);
            }

            names.Add(type);
        }

        return shapes;
    }

    // Without the owner's name, which is what differs.
    private static string Line(ApiEntry entry, HashSet<string> changing)
    {
        return entry switch
        {
            ApiMember member => ApiKey.Quote(member.WireName) + " " + ApiLine.TextOf(member with { Type = ApiTypeText.Replace(member.Type, Mask) }),
            ApiValue value => ApiKey.Quote(value.WireValue) + " " + Mask(value.Name),
            _ => "",
        };

        string Mask(string name) => changing.Contains(name) ? "_" : name;
    }
}
