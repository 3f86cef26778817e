using System.Text;
using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Types;

/// <summary>
/// Gives each definition its C# name. A title that stands on several pages of one shape is one type. Where the shapes
/// differ, the one that responses bring (the entity) keeps the name; the others are named after their owner. Numbers
/// in file names (<c>Item-6</c>) are never used: the docs renumber them.
/// </summary>
internal sealed class TypeNamer(CorrectionTable corrections, NameScope names)
{
    private const string Item = "Item";

    private readonly HashSet<Definition> _inProgress = [];

    /// <summary>What the name of a type that bears another's title ends in, after that of its owner.</summary>
    public static string EndingOf(Definition definition) => Identifiers.Pascal(definition.Title, "Type");

    /// <summary>Names the definitions that have no names yet; those that have one keep it.</summary>
    public void Name(IEnumerable<Definition> definitions)
    {
        var all = definitions.Where(d => d.Roles != RecordRoles.None && !d.IsAlias).ToList();
        var emitted = all.Where(IsUnnamed).ToList();
        if (emitted.Count == 0)
        {
            return;
        }

        var named = all.Where(d => d.Name.Length > 0 && !d.IsInline).ToLookup(d => d.Title, StringComparer.Ordinal);
        var owned = new List<Definition>();
        var byTitle = emitted.Where(d => !d.IsInline).GroupBy(d => d.Title, StringComparer.Ordinal);
        foreach (var group in byTitle.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Most titles stand on one page.
            if (!named.Contains(group.Key) && group.Count() == 1)
            {
                Assign(group.First(), group.Key, EndingOf(group.First()));
                continue;
            }

            var distinct = MergeSame(group.OrderBy(d => d.Id.Value, StringComparer.Ordinal), named[group.Key]);
            var holder = distinct.Count == 1 ? distinct[0] : Entity(distinct);
            foreach (var definition in distinct.OrderByDescending(d => d == holder).ThenBy(IsGeneric))
            {
                if (definition == holder || definition.Owners.All(owner => owner.Title == definition.Title))
                {
                    Assign(definition, definition.Title, EndingOf(definition));
                }
                else
                {
                    owned.Add(definition);
                }
            }
        }

        foreach (var definition in owned)
        {
            NameAfterOwner(definition);
        }

        var inline = emitted.Where(d => d.IsInline);
        foreach (var definition in inline.OrderBy(d => d.Title, StringComparer.Ordinal).ThenBy(d => d.Id.Value, StringComparer.Ordinal))
        {
            NameAfterOwner(definition);
        }

        // Documented names go first.
        var unions = emitted.Where(d => d is { Content: UnionContent, Name.Length: > 0 });
        foreach (var definition in unions.OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            ((UnionContent)definition.Content).UnknownName = names.Take("", definition.Name + "Unknown");
        }
    }

    // What is named already stays as it is, whatever joins it.
    private static List<Definition> MergeSame(IEnumerable<Definition> group, IEnumerable<Definition> named)
    {
        var distinct = new List<Definition>();
        var fixedByShape = named.GroupBy(ShapeOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var byShape = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var definition in group)
        {
            var shape = ShapeOf(definition);
            if (fixedByShape.TryGetValue(shape, out var known))
            {
                definition.SameAs = known;
            }
            else if (byShape.TryGetValue(shape, out var same))
            {
                definition.SameAs = same;
                same.Roles |= definition.Roles;
                same.TakesAnyObject |= definition.TakesAnyObject;
                same.Owners.AddRange(definition.Owners);
                if (same.Record is { } record && definition.Record is { } other)
                {
                    ReconcileDefaults(record, other);
                }
            }
            else
            {
                byShape.Add(shape, definition);
                distinct.Add(definition);
            }
        }

        return distinct;
    }

    // A default that one of the pages documents isn't that of all.
    private static void ReconcileDefaults(RecordContent record, RecordContent other)
    {
        var byName = new Dictionary<string, PageEntry>(StringComparer.Ordinal);
        foreach (var entry in other.Members.Select(static member => member.Entry).Concat(other.Waiting.Select(static source => source.Entry)))
        {
            if (!byName.ContainsKey(entry.Name))
            {
                byName.Add(entry.Name, entry);
            }
        }

        foreach (var member in record.Members)
        {
            member.Entry = Reconciled(member.Entry);
        }

        for (var i = 0; i < record.Waiting.Count; i++)
        {
            record.Waiting[i] = record.Waiting[i] with { Entry = Reconciled(record.Waiting[i].Entry) };
        }

        PageEntry Reconciled(PageEntry entry) => byName.TryGetValue(entry.Name, out var same) ? entry.WithDefaultOf(same) : entry;
    }

    private static string ShapeOf(Definition definition)
    {
        var builder = new StringBuilder(definition.Content.Kind);
        switch (definition.Content)
        {
            case EnumContent @enum:
                foreach (var member in @enum.Members.OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    builder.Append('|').Append(member.Name);
                }

                break;
            case RecordContent record:
                foreach (var (entry, _) in record.Sources.OrderBy(s => s.Entry.Name, StringComparer.Ordinal))
                {
                    builder.Append('|').Append(entry.Name).Append(entry.Optional ? "?" : "").Append(':').Append(ExpressionText.Of(entry.Type));
                }

                break;
            case UnionContent union:
                foreach (var (value, _) in union.Cases)
                {
                    builder.Append('|').Append(value);
                }

                break;
        }

        return builder.ToString();
    }

    // What fills a generic type's parameters is emitted as any JSON: the plain type of the title says more.
    private static bool IsGeneric(Definition definition) => definition.Page is { TypeParameters.IsEmpty: false };

    private static Definition? Entity(List<Definition> rivals) =>
        rivals
            .Where(d => (d.Roles & RecordRoles.Response) != 0)
            .OrderBy(IsGeneric)
            .ThenByDescending(d => d.Record?.Sources.Count ?? 0)
            .ThenBy(d => d.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault();

    // Owners first, whose own owners may have no names either: a chain of any length, which the stack couldn't bear.
    private void NameAfterOwner(Definition definition)
    {
        var chain = new Stack<Definition>();
        for (var next = definition; next is not null && IsUnnamed(next) && _inProgress.Add(next);)
        {
            chain.Push(next);
            next = OwnerOf(next) is { IsAlias: false, Roles: not RecordRoles.None } owner ? owner : null;
        }

        while (chain.Count > 0)
        {
            var named = chain.Pop();
            var own = named.Inline is { } place ? place.MemberName : EndingOf(named);
            var name = OwnerOf(named) is { } owner
                ? (owner.Name.Length > 0 ? owner.Name : Identifiers.Pascal(owner.Title, "")) + own
                : EndingOf(named);

            // AdminCreateProduct.tags has items like { id }, and AdminCreateProductTag is documented as something else.
            if (named is { Inline.IsItem: true } && names.IsTaken(name))
            {
                name += Item;
            }

            Assign(named, Identifiers.Cut(name), Identifiers.Cut(name));
            _inProgress.Remove(named);
        }
    }

    private static bool IsUnnamed(Definition definition) => definition.Name.Length == 0 && definition.SameAs is null;

    // One that is emitted, where there is one: a generic type of which only aliases are used isn't.
    private static Definition? OwnerOf(Definition definition)
    {
        Definition? first = null;
        foreach (var other in definition.Owners)
        {
            var owner = other.Representative;
            if (owner.Family != definition.Family)
            {
                continue;
            }

            var order = first is null ? -1
                : (owner.Roles == RecordRoles.None) != (first.Roles == RecordRoles.None) ? (owner.Roles == RecordRoles.None ? 1 : -1)
                : string.CompareOrdinal(owner.Title, first.Title);
            if (order < 0 || (order == 0 && string.CompareOrdinal(owner.Id.Value, first!.Id.Value) < 0))
            {
                first = owner;
            }
        }

        return first;
    }

    private void Assign(Definition definition, string target, string given)
    {
        if (!definition.IsInline)
        {
            definition.Path = target;
        }

        var name = corrections.NameOf(target) ?? given;
        var legal = Identifiers.IsIdentifier(name) ? name : Identifiers.Pascal(name, "Type");
        definition.Name = names.Take(target, ReservedNames.Types.Contains(legal) ? legal + "Model" : legal);
    }
}
