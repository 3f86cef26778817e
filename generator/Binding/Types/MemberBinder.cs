using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Binds the members of records.</summary>
internal sealed class MemberBinder(TypeBinder binder, TypeContext context)
{
    private readonly List<Definition> _waiting = [];

    /// <summary>
    /// Binds the members of a record. Those that a correction may leave out or give another type wait: which type a correction names is
    /// known when it is known whether others bear its title, and which of them keeps it.
    /// </summary>
    public void BindMembers(Definition definition)
    {
        var record = definition.Record!;
        var path = definition.Representative.Path;
        var targets = context.Corrections.MembersOf(path);
        var root = RootOf(definition);
        var rootPath = root.Path;
        var within = path.Length > rootPath.Length ? path.Substring(rootPath.Length + 1) + "." : "";
        var ending = TypeNamer.EndingOf(root);
        var mayWait = !IsNamed(root) && context.Corrections.MayChangeMembers(root.Title, ending);
        var waits = false;
        foreach (var (entry, page) in Nest(record.Sources))
        {
            if (mayWait && context.Corrections.MayChange(root.Title, ending, within.Length == 0 ? entry.Name : within + entry.Name))
            {
                record.Waiting.Add(new MemberSource(entry, page));
                waits = true;
            }
            else
            {
                BindMember(definition, record, targets, entry, page);
            }
        }

        if (waits)
        {
            _waiting.Add(definition);
        }

        record.SortMembers();
    }

    /// <summary>Binds the members that wait, of the types of which it is known by now what corrections call them.</summary>
    /// <returns>The members that were bound.</returns>
    public IReadOnlyList<(Definition Owner, BoundMember Member)> BindWaiting()
    {
        var ready = new HashSet<Definition>(_waiting.Where(definition =>
            RootOf(definition) is var root && (IsNamed(root) || binder.Table.IsOnlyOne(root))));
        _waiting.RemoveAll(ready.Contains);
        var bound = new List<(Definition Owner, BoundMember Member)>();
        foreach (var definition in ready)
        {
            context.Guard.Check();
            var record = definition.Record!;
            var targets = context.Corrections.MembersOf(definition.Representative.Path);
            foreach (var (entry, page) in record.Waiting)
            {
                if (BindMember(definition, record, targets, entry, page) is { } member)
                {
                    bound.Add((definition, member));
                }
            }

            record.Waiting.Clear();
            record.SortMembers();
        }

        return bound;
    }

    private BoundMember? BindMember(Definition definition, RecordContent record, MemberTargets targets, PageEntry entry, Page? page)
    {
        TypeExpression? corrected = null;
        if (targets.Of(entry.Name) is { } target)
        {
            if (context.Exclusions.LeaveOutMember(target))
            {
                return null;
            }

            corrected = context.Corrections.TypeOf(target);
        }

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
            context.Omissions.Add(new Omission($"{targets.Path}.{entry.Name}", "a function, a service or the like: it doesn't travel as JSON"));
            return null;
        }

        var member = new BoundMember(entry, page, bound.Type, bound.Nullable);
        record.Members.Add(member);
        return member;
    }

    // The type with whose name the name begins that corrections have for a definition.
    private static Definition RootOf(Definition definition)
    {
        var root = definition;
        while (root is { Inline.Member.Length: > 0, Owners.Count: > 0 })
        {
            root = root.Owners[0].Representative;
        }

        return root;
    }

    // An inline type without an owner and an alias are called by their titles, whatever else bears them.
    private static bool IsNamed(Definition root) => root.IsInline || root.IsAlias || root.Name.Length > 0 || root.SameAs is not null;

    // The docs flatten some nested objects: "inventory_item" and "inventory_item.id" are one member and its child.
    private static List<MemberSource> Nest(List<MemberSource> sources)
    {
        if (!sources.Exists(static s => s.Entry.Name.IndexOf('.') > 0))
        {
            return sources;
        }

        var nested = new List<MemberSource>();
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var children = new Dictionary<int, List<PageEntry>>();
        var known = new Dictionary<int, HashSet<string>>();
        foreach (var (entry, page) in sources)
        {
            var dot = entry.Name.IndexOf('.');
            if (dot <= 0 || !byName.TryGetValue(entry.Name.Substring(0, dot), out var parent))
            {
                if (!byName.ContainsKey(entry.Name))
                {
                    byName.Add(entry.Name, nested.Count);
                }

                nested.Add(new MemberSource(entry, page));
                continue;
            }

            if (!children.TryGetValue(parent, out var list))
            {
                children.Add(parent, list = [.. nested[parent].Entry.Children]);
                known.Add(parent, new(list.Select(c => c.Name), StringComparer.Ordinal));
            }

            var child = entry with { Name = entry.Name.Substring(dot + 1) };
            if (known[parent].Add(child.Name))
            {
                list.Add(child);
            }
        }

        foreach (var pair in children)
        {
            var (entry, page) = nested[pair.Key];
            nested[pair.Key] = new MemberSource(entry with { Children = pair.Value.ToEquatableArray() }, page);
        }

        return nested;
    }
}
