using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Types;

/// <summary>Binds the members of records.</summary>
internal sealed class MemberBinder(TypeBinder binder, TypeContext context)
{
    public void BindMembers(Definition definition)
    {
        var record = definition.Record!;
        foreach (var (entry, page) in Nest(record.Sources))
        {
            var target = $"{definition.Path}.{entry.Name}";
            if (context.Corrections.IsIgnored(target))
            {
                context.Omissions.Add(new Omission(target, "left out by a correction"));
                continue;
            }

            var corrected = context.Corrections.TypeOf(target);
            var scope = new Scope(page, definition, definition.Title, entry.Name, entry.Children, Origin: corrected ?? entry.Type)
            {
                // An added member has no page, but a line of a file.
                File = page is null ? context.Corrections.FindFileOf(entry.Type) : null,
            };
            var bound = corrected is null
                ? binder.Bind(entry.Type, scope)
                : binder.Bind(corrected, scope with { Page = null, File = context.Corrections.FileOf(corrected) });
            if (bound.Type is null)
            {
                context.Omissions.Add(new Omission(target, "a function, a service or the like: it doesn't travel as JSON"));
                continue;
            }

            record.Members.Add(new BoundMember(entry, page, bound.Type, bound.Nullable));
        }

        // The order of a table says nothing, and the docs change it: some list what is required first, others what the source does.
        var members = record.Members.OrderBy(m => m.Entry.Name, StringComparer.Ordinal).ToList();
        record.Members.Clear();
        record.Members.AddRange(members);
    }

    // The docs flatten some nested objects: "inventory_item" and "inventory_item.id" are one member and its child.
    private static IEnumerable<(PageEntry Entry, Page? Page)> Nest(List<(PageEntry Entry, Page? Page)> sources)
    {
        if (!sources.Any(s => s.Entry.Name.IndexOf('.') > 0))
        {
            return sources;
        }

        var nested = new List<(PageEntry Entry, Page? Page)>();
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var children = new Dictionary<int, List<PageEntry>>();
        var known = new HashSet<(int Parent, string Name)>();
        foreach (var (entry, page) in sources)
        {
            var dot = entry.Name.IndexOf('.');
            if (dot <= 0 || !byName.TryGetValue(entry.Name.Substring(0, dot), out var parent))
            {
                if (!byName.ContainsKey(entry.Name))
                {
                    byName.Add(entry.Name, nested.Count);
                }

                nested.Add((entry, page));
                continue;
            }

            if (!children.TryGetValue(parent, out var list))
            {
                children.Add(parent, list = [.. nested[parent].Entry.Children]);
                known.UnionWith(list.Select(c => (parent, c.Name)));
            }

            var child = entry with { Name = entry.Name.Substring(dot + 1) };
            if (known.Add((parent, child.Name)))
            {
                list.Add(child);
            }
        }

        foreach (var pair in children)
        {
            var (entry, page) = nested[pair.Key];
            nested[pair.Key] = (entry with { Children = pair.Value.ToEquatableArray() }, page);
        }

        return nested;
    }
}
