using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>From names to definitions.</summary>
internal sealed partial class TypeBinder
{
    // How many owners get a type of their own from one documented inline type. The reference's most shared have three.
    private const int MaxInlines = 16;

    private Bound Resolve(NamedType named, Scope scope)
    {
        // A generic parameter of the page, or of a method: any type at all.
        if (named.Target is null && (IsParameter(named.Name) || (scope.Page is { } declaring && index.HasTypeParameter(declaring, named.Name))))
        {
            return new Bound(TypeModels.JsonNode, true);
        }

        if (GenericPageOf(named, scope) is { } generic)
        {
            return ResolveGeneric(named, generic, scope);
        }

        var corrected = corrections.DefinitionOf(named.Name);
        var page = corrected is not null ? null
            : named.Target is { } target && scope.Page is { } from ? index.Find(from, target)
            : index.FindTitle(named.Name) ?? EnumOfMember(named.Name);

        if (corrected is null && named.Target is { } link && IsValueOfModule(named.Name, link, page))
        {
            return TypeModels.String;
        }

        // A link that leads nowhere, and a page that has the title all the same: the docs mean that one.
        string? absent = null;
        if (corrected is null && named.Target is { } missing && page is null)
        {
            // Save where it is the page that the docs tell from this one by a number.
            absent = scope.Page is { } where ? PageIndex.Resolve(where, missing) : null;
            page = index.FindTitle(named.Name) is { } namesake && (absent is null || !PageIndex.AreNumbered(namesake.Path, absent)) ? namesake : null;
            absent = page is null ? absent : null;
        }

        // A correction has no links. Of several pages of a title it means the one beside the page that it corrects.
        if (corrected is null && named.Target is null && page is null && scope.Page is null && scope.Owner?.Page is { } beside)
        {
            page = index.FindTitle(named.Name, beside);
        }

        if (page is { Kind: PageKind.Resource })
        {
            return Bound.NonData;
        }

        // Two absent pages are two types, though both bear one title.
        var id = page is { Kind: not PageKind.Index } ? "page:" + page.Path
            : absent is not null ? "absent:" + absent + "#" + named.Name
            : "title:" + named.Name;
        if (!_definitions.TryGetValue(id, out var definition))
        {
            // A link's words can name a member of what it leads to ([ORDER_EDIT](…PaymentCollectionType.mdx#order_edit)).
            var title = page is { Kind: not PageKind.Index, Title.Length: > 0 } ? page.Title : named.Name;
            if (page is null && corrected is null && !Spend(OutputCost.Type, scope, named.Span))
            {
                return new Bound(TypeModels.JsonNode, true);
            }

            definition = new Definition(id, title, page, scope.Owner) { Doc = page?.Summary ?? Doc.Empty, AbsentPath = absent };
            _definitions.Add(id, definition);
            if (paths.TryGetValue(id, out var path))
            {
                definition.Path = path;
            }

            if (absent is not null)
            {
                problems.Add(ProblemId.MissingPage, scope.Page!, named.Span, named.Name, named.Target!);
            }

            Define(definition, named, corrected, scope);
            AddToAlias(definition);
            if (page is { Kind: PageKind.Alias })
            {
                DescribeByMentions(definition, named, scope);
            }
        }
        else if (scope.Owner is { } owner)
        {
            definition.AddOwner(owner);
        }

        return definition is { Kind: DefinitionKind.Alias, InProgress: true }
            ? Beyond("the nesting of a type alias that refers to itself", WorkGuard.DepthLimit, named.Span, scope)
            : Reference(definition);
    }

    private static Bound Reference(Definition definition) => definition.Kind switch
    {
        DefinitionKind.Enum => new EnumType(definition.Id),
        DefinitionKind.Alias => new Bound(definition.Alias ?? TypeModels.JsonNode, definition.Alias is null || definition.AliasNullable),
        _ => new RecordType(definition.Id),
    };

    // TResponse, TQuery, T.
    private static bool IsParameter(string name) =>
        name.Length > 0 && name[0] == 'T' && (name.Length == 1 || (char.IsUpper(name[1]) && name.Skip(2).Any(char.IsLower)));

    // [ORDER_EDIT](../modules/internal.mdx#order_edit): a value, where a type is meant, and no page says which enum it is of.
    private static bool IsValueOfModule(string name, string target, Page? page) =>
        page is null or { Kind: PageKind.Index }
        && target.IndexOf('#') >= 0
        && name.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '_');

    // LampKind.DESK: the enum, of which the docs name one member.
    private Page? EnumOfMember(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && index.FindTitle(name.Substring(0, dot)) is { Kind: PageKind.Enum } page && index.HasEnumMember(page, name.Substring(dot + 1))
            ? page
            : null;
    }

    private void Define(Definition definition, NamedType named, TypeExpression? corrected, Scope scope)
    {
        if (corrected is not null)
        {
            DefineByExpression(definition, corrected, ScopeOf(definition, corrected));
            return;
        }

        var page = definition.Page;
        if (page is { Kind: PageKind.Enum } && !page.EnumMembers.IsEmpty)
        {
            definition.Kind = DefinitionKind.Enum;
            definition.EnumMembers.AddRange(page.EnumMembers);
            return;
        }

        if (page is not null && !page.Members.IsEmpty)
        {
            DefineRecord(definition, page.Members.Select(m => (m, (Page?)page)));
            return;
        }

        if (page?.Alias is { } alias && !LosesMembers(alias) && GenericOf(definition, losing: true) is null)
        {
            DefineByExpression(definition, alias, new Scope(page, definition, definition.Title, "", default));
            return;
        }

        if (page?.IndexValue is { } value)
        {
            DefineAlias(definition, BindMap(value, new Scope(page, definition, definition.Title, "", default)));
            return;
        }

        if (DefineByMentions(definition, named, scope))
        {
            return;
        }

        if (corrections.FallbackOf(definition.Title) is { } fallback)
        {
            DefineByExpression(definition, fallback, ScopeOf(definition, fallback));
            return;
        }

        if (page?.Alias is { } rest)
        {
            DefineByExpression(definition, rest, new Scope(page, definition, definition.Title, "", default));
            return;
        }

        DefineOpen(definition, named, scope);
    }

    private Scope ScopeOf(Definition definition, TypeExpression corrected) =>
        new(null, definition, definition.Title, "", default, File: corrections.FileOf(corrected));

    private void DefineRecord(Definition definition, IEnumerable<(PageEntry Entry, Page? Page)> sources)
    {
        definition.Kind = DefinitionKind.Record;
        definition.Sources.AddRange(sources);
        AddMembers(definition);
        _pending.Enqueue(definition);
    }

    private static void DefineAlias(Definition definition, Bound bound)
    {
        definition.Kind = DefinitionKind.Alias;
        definition.Alias = bound.Type ?? TypeModels.JsonNode;
        definition.AliasNullable = bound.Nullable;
    }

    private void DefineOpen(Definition definition, NamedType named, Scope scope)
    {
        definition.IsOpen = true;
        if (definition.Page is { Kind: PageKind.Enum })
        {
            // An enumeration without members: whatever the server says.
            DefineAlias(definition, TypeModels.String);
        }
        else
        {
            DefineRecord(definition, []);
        }

        if (definition.Page is { } page)
        {
            if (!page.IsIncomplete)
            {
                problems.Add(ProblemId.UndescribedType, page, page.TitleSpan, definition.Title);
            }
        }
        else if (scope.Page is { IsIncomplete: false } from)
        {
            problems.Add(ProblemId.UndescribedType, from, named.Span, definition.Title);
        }
    }

    // An expression that is the definition: what it makes bears the definition's name.
    private void DefineByExpression(Definition definition, TypeExpression expression, Scope scope)
    {
        definition.Kind = DefinitionKind.Alias;
        definition.InProgress = true;
        var alternatives = Unwrap(expression, out var nullable);
        if (alternatives.Count == 1 && IsShape(alternatives[0]))
        {
            var members = Shape(alternatives[0], scope);
            definition.InProgress = false;
            definition.AliasNullable = nullable;
            DefineRecord(definition, Afford(members, scope, expression.Span));
            return;
        }

        if (alternatives.Count == 1 && GenericRecord(alternatives[0], scope) is { } generic)
        {
            // The name of the alias says more than one made of the arguments.
            definition.InProgress = false;
            definition.AliasNullable = nullable;
            definition.FilterValue = generic.FilterValue;
            DefineRecord(definition, Afford(generic.Sources, scope, expression.Span));
            return;
        }

        if (alternatives.Count > 1 && alternatives.All(a => a is LiteralType { Kind: LiteralKind.String }))
        {
            DefineEnum(definition, alternatives.Cast<LiteralType>());
        }
        else if (alternatives.Count > 1 && TellingMember(alternatives, scope) is { } discriminator)
        {
            DefineUnion(definition, discriminator, alternatives, scope);
        }
        else
        {
            DefineAlias(definition, Bind(expression, scope));
        }

        definition.InProgress = false;
    }

    private Definition? GenericRecord(TypeExpression expression, Scope scope) =>
        expression is NamedType named && GenericPageOf(named, scope) is { } page && ResolveGeneric(named, page, scope).Type is RecordType record
        && _definitions[record.Name] is { Kind: DefinitionKind.Record } definition && definition.Page == page
            ? definition
            : null;

    private static bool IsShape(TypeExpression expression) => expression switch
    {
        ObjectType inline => !inline.Members.IsEmpty,
        IntersectionType intersection => OnlyNamed(intersection) is null && intersection.Parts.Any(p => p is not NamedType { Name: "Record" }),
        NamedType { Arguments.Count: > 0 } named => named.Name is "Pick" or "Partial" or "Required",
        _ => false,
    };

    private static void DefineEnum(Definition definition, IEnumerable<LiteralType> values)
    {
        definition.Kind = DefinitionKind.Enum;
        foreach (var value in values)
        {
            definition.EnumMembers.Add(new PageEnumMember(value.Value, value.Span, value.Value, Doc.Empty));
        }
    }

    // The page is empty or missing: what other pages' tables spell out of the type is its definition.
    private bool DefineByMentions(Definition definition, NamedType named, Scope scope)
    {
        var mentioned = mentions.Value.Of(definition.Title).Count;
        if (mentioned == 0 || !Spend((long)mentioned * OutputCost.Look, scope, named.Span))
        {
            return false;
        }

        var found = Meant(definition)
            .Where(m => !(m.Source.Children.IsEmpty && LosesMembers(m.Source.Type)))
            .ToList();
        if (found.Count == 0)
        {
            return false;
        }

        var first = found[0];
        if (definition.Doc.IsEmpty && definition.Page?.Alias is null)
        {
            definition.Doc = first.Source.Description;
        }

        if (InlineDescriptions.Described(first.Source.Type) is null && Unwrap(first.Source.Type, out _) is { Count: > 0 } alternatives
            && alternatives[0] is not NamedType { Name: "object" })
        {
            DefineByExpression(
                definition,
                first.Source.Type,
                new Scope(first.Page, definition, definition.Title, "", first.Source.Children));
            return true;
        }

        var members = Merge(definition, found);
        if (GenericOf(definition, losing: false) is { } substitution)
        {
            members = [.. members.Select(m => (substitution.In(m.Entry), m.Page))];
        }

        if (members.Count == 0)
        {
            return false;
        }

        // The page still names the other parts of the intersection; a table may spell out only what got lost.
        if (definition.Page is { Alias: (IntersectionType or NamedType { Arguments.Count: > 0 }) and var parts } own)
        {
            AddMissing(members, Flatten(parts, new Scope(own, definition, definition.Title, "", default)));
        }

        // The page says that it is a list, the tables what is in it.
        if (definition.Page?.Alias is ArrayType list)
        {
            var items = members.Select(m => m.Entry).ToEquatableArray();
            DefineByExpression(definition, list, new Scope(first.Page, definition, definition.Title, "", items));
            return true;
        }

        if (members.All(m => m.Entry.Type is LiteralType { Kind: LiteralKind.String }))
        {
            definition.Kind = DefinitionKind.Enum;
            foreach (var (entry, _) in members)
            {
                definition.EnumMembers.Add(new PageEnumMember(
                    entry.Name, entry.NameSpan, ((LiteralType)entry.Type).Value, entry.Description));
            }
        }
        else
        {
            DefineRecord(definition, Afford(members, scope, named.Span));
        }

        return true;
    }

    // The page of an alias often has no words of its own. Those beside the tables that spell it out say what it is where they agree; else
    // they say what the members of the type are there.
    private void DescribeByMentions(Definition definition, NamedType named, Scope scope)
    {
        if (!definition.Doc.IsEmpty || definition.Kind == DefinitionKind.Alias)
        {
            return;
        }

        var count = mentions.Value.Of(definition.Title).Count;
        if (count > 0 && Spend((long)count * OutputCost.Look, scope, named.Span)
            && Meant(definition).Select(m => m.Source.Description).Where(d => !d.IsEmpty).Distinct().Take(2).ToList() is [var description])
        {
            definition.Doc = description;
        }
    }

    // A title can stand on several pages; a mention that links another of them speaks of that one.
    private List<InlineDescriptions.InlineDescription> Meant(Definition definition)
    {
        var all = mentions.Value.Of(definition.Title);
        if (definition.Page is { } page)
        {
            return [.. all.Where(m => m.Type.Target is not { } target || ReferenceEquals(index.Find(m.Page, target), page))];
        }

        if (definition.AbsentPath is not { } path)
        {
            return [.. all];
        }

        var own = all.Where(m => m.Type.Target is not { } target || PageIndex.Resolve(m.Page, target) == path).ToList();

        // Where no table spells out what this link leads to, one that spells out the title will do, save that of a page which the docs
        // tell from this one by a number.
        return own.Count > 0 ? own : [.. all.Where(m => !PageIndex.AreNumbered(PageIndex.Resolve(m.Page, m.Type.Target!), path))];
    }

    private List<(PageEntry Entry, Page? Page)> Merge(Definition definition, List<InlineDescriptions.InlineDescription> found)
    {
        var members = new List<(PageEntry Entry, Page? Page)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        (Page Page, Span Where, string What)? first = null;
        var conflicts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in found)
        {
            foreach (var child in mention.Source.Children.Where(IsMember))
            {
                guard.Check();
                if (!places.TryGetValue(child.Name, out var at))
                {
                    places.Add(child.Name, members.Count);
                    members.Add((child, mention.Page));
                    continue;
                }

                var (known, page) = members[at];
                if (known.Optional != child.Optional || !_texts.AreSame(known.Type, child.Type))
                {
                    conflicts.Add(child.Name);
                    first ??= (mention.Page, child.NameSpan, $"{child.Name} is {Describe(child)} here and {Describe(known)} elsewhere");
                    continue;
                }

                // The docs stop inlining at a depth; the mention that goes deeper says more.
                members[at] = known.Children.IsEmpty && !child.Children.IsEmpty
                    ? (child.WithDefaultOf(known), mention.Page)
                    : (known.WithDefaultOf(child), page);
            }
        }

        if (first is { } conflict)
        {
            var others = conflicts.Count == 1 ? "" : $", and {conflicts.Count - 1} other members differ too";
            problems.Add(ProblemId.ConflictingDescriptions, conflict.Page, conflict.Where, definition.Title, conflict.What + others);
        }

        return members;
    }

    private string Describe(PageEntry entry) =>
        $"'{_texts.Shortened(entry.Type)}'{(entry.Optional ? " (optional)" : "")}";
}
