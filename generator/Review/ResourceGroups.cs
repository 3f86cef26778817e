using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>Which resource each part of the surface belongs to: a type belongs to the one whose methods alone lead to it.</summary>
internal sealed class ResourceGroups
{
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);

    public ResourceGroups(EquatableArray<SurfaceEntry> before, EquatableArray<SurfaceEntry> after)
    {
        var entries = before.Concat(after).ToList();
        var uses = UsesOf(entries);
        foreach (var resource in entries.OfType<ResourceEntry>())
        {
            _groups[resource.Key] = resource.Key;
        }

        foreach (var methods in entries.OfType<MethodEntry>().GroupBy(m => m.Owner, StringComparer.Ordinal))
        {
            var types = methods.SelectMany(m => m.Parameters.Select(p => p.Type).Append(m.Result).Append(m.Paged?.Item ?? ""))
                .SelectMany(TypeText.NamesIn);
            Reach(methods.Key, types, uses);
            foreach (var method in methods)
            {
                _groups[method.Key] = methods.Key;
            }
        }

        foreach (var entry in entries)
        {
            if (entry is MemberEntry or ValueEntry)
            {
                _groups[entry.Key] = Of(entry.Owner!);
            }
        }
    }

    /// <summary>The accessor of the resource, or an empty string where there are several or none.</summary>
    public string Of(string key) => _groups.TryGetValue(key, out var group) ? group : "";

    private static Dictionary<string, HashSet<string>> UsesOf(List<SurfaceEntry> entries)
    {
        var uses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var type in entries.OfType<TypeEntry>())
        {
            uses[type.Key] = new HashSet<string>(StringComparer.Ordinal);
        }

        foreach (var entry in entries)
        {
            var names = entry switch
            {
                MemberEntry member => TypeText.NamesIn(member.Type),
                ValueEntry value => [value.Name],
                _ => [],
            };
            if (entry.Owner is { } owner && uses.TryGetValue(owner, out var used))
            {
                used.UnionWith(names);
            }
        }

        return uses;
    }

    private void Reach(string resource, IEnumerable<string> types, Dictionary<string, HashSet<string>> uses)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(types);
        while (pending.Count > 0)
        {
            var type = pending.Pop();
            if (!uses.TryGetValue(type, out var used) || !seen.Add(type))
            {
                continue;
            }

            _groups[type] = _groups.TryGetValue(type, out var other) && other != resource ? "" : resource;
            foreach (var name in used)
            {
                pending.Push(name);
            }
        }
    }
}
