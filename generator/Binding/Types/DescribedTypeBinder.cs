using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Types whose pages are empty or missing, and that the tables of other pages spell out.</summary>
internal sealed class DescribedTypeBinder(TypeBinder binder, TypeContext context)
{
    // The page is empty or missing: what other pages' tables spell out of the type is its definition.
    public bool DefineByMentions(Definition definition, NamedType named, Scope scope)
    {
        var mentioned = context.Descriptions.Value.Of(definition.Title).Count;
        if (mentioned == 0 || !binder.Limits.Spend((long)mentioned * OutputCost.Look, scope, named.Span))
        {
            return false;
        }

        var found = Meant(definition)
            .Where(m => !(m.Source.Children.IsEmpty && ObjectShapes.LosesMembers(m.Source.Type)))
            .ToList();
        if (found.Count == 0)
        {
            return false;
        }

        var first = found[0];
        var cost = binder.Limits.Cost.Of(first.Source.Description) + binder.Limits.Cost.Of(first.Source.Type)
            + found.Sum(m => (long)m.Source.Children.Count * OutputCost.Look);
        if (!binder.Limits.Spend(cost, scope, named.Span))
        {
            return false;
        }

        if (definition.Doc.IsEmpty && definition.Page?.Alias is null)
        {
            definition.Doc = first.Source.Description;
        }

        if (context.Descriptions.Value.Described(first.Source.Type) is null
            && UnionAlternatives.Of(first.Source.Type, out _) is { Count: > 0 } alternatives
            && alternatives[0] is not NamedType { Name: "object" })
        {
            binder.Definer.DefineByExpression(
                definition,
                first.Source.Type,
                new Scope(first.Page, definition, definition.Title, "", first.Source.Children));
            return true;
        }

        var members = Merge(definition, found);
        if (binder.Generics.GenericOf(definition, losing: false) is { } substitution)
        {
            members = [.. members.Select(m => m with { Entry = substitution.In(m.Entry) })];
        }

        if (members.Count == 0)
        {
            return false;
        }

        // The page still names the other parts of the intersection; a table may spell out only what got lost.
        if (definition.Page is { Alias: (IntersectionType or NamedType { Arguments.Count: > 0 }) and var parts } own)
        {
            MemberSources.AddMissing(members, binder.Flattener.Flatten(parts, new Scope(own, definition, definition.Title, "", default)));
        }

        // The page says that it is a list, the tables what is in it.
        if (definition.Page?.Alias is ArrayType list)
        {
            var items = members.Select(m => m.Entry).ToEquatableArray();
            binder.Definer.DefineByExpression(definition, list, new Scope(first.Page, definition, definition.Title, "", items));
            return true;
        }

        if (members.All(m => m.Entry.Type is LiteralType { Kind: LiteralKind.String }))
        {
            members = binder.Limits.Afford(members, scope, named.Span);
            definition.Content = new EnumContent(
                [.. members.Select(m => new PageEnumMember(m.Entry.Name, m.Entry.NameSpan, ((LiteralType)m.Entry.Type).Value, m.Entry.Description))]);
        }
        else
        {
            binder.Definer.DefineRecord(definition, binder.Limits.Afford(members, scope, named.Span));
        }

        return true;
    }

    // The page of an alias often has no words of its own. Those beside the tables that spell it out say what it is where they agree; else
    // they say what the members of the type are there.
    public void Describe(Definition definition, NamedType named, Scope scope)
    {
        if (!definition.Doc.IsEmpty || definition.IsAlias)
        {
            return;
        }

        var count = context.Descriptions.Value.Of(definition.Title).Count;
        if (count > 0 && binder.Limits.Spend((long)count * OutputCost.Look, scope, named.Span)
            && Meant(definition).Select(m => m.Source.Description).Where(d => !d.IsEmpty).Distinct().Take(2).ToList() is [var description]
            && binder.Limits.Spend(binder.Limits.Cost.Of(description), scope, named.Span))
        {
            definition.Doc = description;
        }
    }

    // A title can stand on several pages; a mention that links another of them speaks of that one.
    private List<InlineDescriptions.InlineDescription> Meant(Definition definition)
    {
        var all = context.Descriptions.Value.Of(definition.Title);
        if (definition.Page is { } page)
        {
            return [.. all.Where(m => m.Type.Target is { } target
                ? ReferenceEquals(context.Index.Find(m.Page, target), page)
                : context.Index.FindTitle(definition.Title, m.Page.Family) is not { } namesake || ReferenceEquals(namesake, page))];
        }

        if (definition.AbsentPath is not { } path)
        {
            return [.. all.Where(m => definition.Family.Length == 0 || context.Families!.Of(m.Page) == definition.Family)];
        }

        var own = all.Where(m => m.Type.Target is not { } target || PageIndex.AreSame(PageIndex.Resolve(m.Page, target), path)).ToList();

        // Where no table spells out what this link leads to, one that spells out the title will do, save that of a page which the docs
        // tell from this one by a number.
        return own.Count > 0 ? own : [.. all.Where(m => !PageIndex.AreNumbered(PageIndex.Resolve(m.Page, m.Type.Target!), path))];
    }

    private List<MemberSource> Merge(Definition definition, List<InlineDescriptions.InlineDescription> found)
    {
        var members = new List<MemberSource>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        (Page Page, Span Where, string What)? first = null;
        var conflicts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in found)
        {
            foreach (var child in mention.Source.Children.Where(MemberSources.IsMember))
            {
                context.Guard.Check();
                if (!places.TryGetValue(child.Name, out var at))
                {
                    places.Add(child.Name, members.Count);
                    members.Add(new MemberSource(child, mention.Page));
                    continue;
                }

                var (known, page) = members[at];

                // Nor does it matter what functions look like.
                if (known.Type is NonDataType && child.Type is NonDataType)
                {
                    continue;
                }

                if (known.Optional != child.Optional || !context.Texts.AreSame(known.Type, child.Type))
                {
                    conflicts.Add(child.Name);
                    first ??= (mention.Page, child.NameSpan, $"{child.Name} is {Describe(child)} here and {Describe(known)} elsewhere");
                    continue;
                }

                // The docs stop inlining at a depth; the mention that goes deeper says more.
                members[at] = known.Children.IsEmpty && !child.Children.IsEmpty
                    ? new MemberSource(child.WithDefaultOf(known), mention.Page)
                    : new MemberSource(known.WithDefaultOf(child), page);
            }
        }

        if (first is { } conflict)
        {
            var others = conflicts.Count == 1 ? "" : $", and {conflicts.Count - 1} other members differ too";
            context.Problems.Add(ProblemId.ConflictingDescriptions, conflict.Page, conflict.Where, definition.Title, conflict.What + others);
        }

        return members;
    }

    private string Describe(PageEntry entry) =>
        $"'{context.Texts.Shortened(entry.Type)}'{(entry.Optional ? " (optional)" : "")}";
}
