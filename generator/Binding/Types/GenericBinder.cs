using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Generic types: of a page with type parameters there is a definition for each list of arguments.</summary>
internal sealed class GenericBinder(TypeBinder binder, TypeContext context)
{
    // How many generic types may stand in one another. The reference's own have two; those that grow by themselves end here.
    private const int MaxGenericDepth = 8;

    private readonly Dictionary<(string Path, EquatableArray<TypeExpression> Arguments), Definition> _instances = [];
    private readonly Dictionary<Page, List<MemberSource>> _speltOut = new(ReferenceComparer<Page>.Instance);

    public Bound ResolveGeneric(NamedType named, Page page, Scope scope)
    {
        // A conditional type can't be worked out without what it asks for; it chooses between forms of what it is given.
        if (IsConditional(page))
        {
            // What a filter's $and, $or and $not combine are filters of the same value.
            if (scope.Owner is { Record.FilterValue: not null } filter && OperatorNames.CombinesConditions(scope.Member))
            {
                return TypeResolver.Reference(filter);
            }

            return binder.Bind(named.Arguments[0], scope.WithoutChildren());
        }

        var isFilter = OperatorNames.Are(page.Members);
        var arguments = named.Arguments.Take(page.TypeParameters.Count).Select(a => Argument(a, isFilter, scope)).ToEquatableArray();
        if (!_instances.TryGetValue((page.Path, arguments), out var definition))
        {
            var depth = 1 + arguments.Max(a => DepthOf(a));
            if (depth > MaxGenericDepth)
            {
                return binder.Limits.Beyond("the nesting of generic types", $"{MaxGenericDepth} levels", named.Span, scope);
            }

            var cost = OutputCost.Type + binder.Limits.Cost.Of(page.Summary) + (page.Alias is { } of ? binder.Limits.Cost.Of(of) : 0);
            if (!binder.Limits.Spend(cost, scope, named.Span))
            {
                return new Bound(TypeModels.JsonObject, false);
            }

            var title = InstanceName.Of(page.Title, [.. arguments.Select(WordOf)]);
            definition = new Definition(binder.Table.TakeId($"page:{page.Path}<{title}>"), title, page, scope.Owner)
            {
                Doc = page.Summary,
                Family = context.FamilyOf(page, scope),
                GenericDepth = depth,
            };
            _instances.Add((page.Path, arguments), definition);
            binder.Table.Add(definition);
            DefineGeneric(definition, page, new Substitution(page.TypeParameters, arguments), named, scope);
            if (isFilter && definition.Record is { } filter && arguments[0] is ArgumentType { Type: var value } && value != TypeModels.JsonNode)
            {
                filter.FilterValue = value;
            }
        }
        else if (scope.Owner is { } owner)
        {
            definition.AddOwner(owner);
        }

        return TypeResolver.Reference(definition);
    }

    private void DefineGeneric(Definition definition, Page page, Substitution substitution, NamedType named, Scope scope)
    {
        var own = new Scope(page, definition, definition.Title, "", default);
        if (context.Corrections.DefinitionOf(page.Title) is { } corrected)
        {
            binder.Definer.DefineByExpression(
                definition, substitution.In(corrected), own with { Page = null, File = context.Corrections.FileOf(corrected) });
        }
        else if (!page.Members.IsEmpty)
        {
            List<MemberSource> members = [.. page.Members.Select(m => new MemberSource(substitution.In(m), page))];
            if (page.Alias is { } parts)
            {
                // The page spells out the members of all parts but the arguments.
                MemberSources.AddMissing(members, binder.Flattener.Flatten(substitution.In(parts), own));
            }

            binder.Definer.DefineRecord(definition, binder.Limits.Afford(members, scope, named.Span));
        }
        else if (page.Alias is { } alias && !ObjectShapes.LosesMembers(alias))
        {
            binder.Definer.DefineByExpression(definition, substitution.In(alias), own);
        }
        else if (SpeltOut(page, named, scope) is { Count: > 0 } spelt)
        {
            List<MemberSource> members = [.. spelt.Select(m => m with { Entry = substitution.In(m.Entry) })];
            MemberSources.AddMissing(members, context.Corrections.FallbackOf(page.Title) is { } more
                ? binder.Flattener.Flatten(substitution.In(more), own with { Page = null, File = context.Corrections.FileOf(more) })
                : binder.Flattener.Flatten(substitution.In(page.Alias!), own));
            binder.Definer.DefineRecord(definition, binder.Limits.Afford(members, scope, named.Span));
        }
        else if (context.Corrections.FallbackOf(page.Title) is { } fallback)
        {
            binder.Definer.DefineByExpression(
                definition, substitution.In(fallback), own with { Page = null, File = context.Corrections.FileOf(fallback) });
        }
        else if (page.Alias is { } rest)
        {
            binder.Definer.DefineByExpression(definition, substitution.In(rest), own);
        }
        else if (page.IndexValue is { } value)
        {
            DefinitionBinder.DefineAlias(definition, binder.BindMap(substitution.In(value), own));
        }
        else
        {
            binder.Definer.DefineOpen(definition, named, scope);
        }
    }

    /// <summary>
    /// The members of a generic type that its page loses (<c>object &amp; T</c>): those that its aliases have in common in the tables that
    /// spell them out, which leave the parameters as they are. One alias doesn't show which of its members are the argument's.
    /// </summary>
    private List<MemberSource> SpeltOut(Page generic, NamedType named, Scope scope)
    {
        if (_speltOut.TryGetValue(generic, out var members))
        {
            return members;
        }

        _speltOut.Add(generic, members = []);
        var aliases = 0;
        foreach (var alias in generic.Alias is null ? [] : context.Index.AliasesOf(generic))
        {
            var all = context.Descriptions.Value.Of(alias.Title);
            if (!binder.Limits.Spend((1L + all.Count) * OutputCost.Look, scope, named.Span))
            {
                break;
            }

            var isFirst = true;
            foreach (var mention in all.Where(m => m.Type.Target is { } target && ReferenceEquals(context.Index.Find(m.Page, target), alias)))
            {
                context.Guard.Check();
                if (aliases == 0 && isFirst)
                {
                    members.AddRange(mention.Source.Children.Where(MemberSources.IsMember).Select(m => new MemberSource(m, mention.Page)));
                }
                else
                {
                    var names = new HashSet<string>(mention.Source.Children.Select(m => m.Name), StringComparer.Ordinal);
                    members.RemoveAll(m => !names.Contains(m.Entry.Name));
                }

                isFirst = false;
            }

            aliases += isFirst ? 0 : 1;
        }

        if (aliases < 2)
        {
            members.Clear();
        }

        return members;
    }

    // Of an alias of a generic type: what fills the parameters, which tables that spell out the alias leave as they are.
    public Substitution? GenericOf(Definition alias, bool losing)
    {
        if (alias.Page is not { Alias: NamedType named } page)
        {
            return null;
        }

        var scope = new Scope(page, alias, alias.Title, "", default);
        if (GenericPageOf(named, scope) is not { } generic
            || (losing && !(generic.Members.IsEmpty && generic.Alias is { } of && ObjectShapes.LosesMembers(of))))
        {
            return null;
        }

        var arguments = named.Arguments.Select(a => Argument(a, isFilter: false, scope)).ToList();
        return new Substitution(generic.TypeParameters, arguments);
    }

    // Literals stay what they are: they can be the keys of a Pick, and the name says them. Everything else is what it is bound to here.
    private TypeExpression Argument(TypeExpression argument, bool isFilter, Scope scope)
    {
        if (argument is LiteralType or UnionType && UnionAlternatives.Of(argument, out _).All(a => a is LiteralType))
        {
            return WithoutPlace(argument);
        }

        var bound = binder.Bind(argument, scope.WithoutChildren());
        var type = bound.Type switch
        {
            // What a filter compares with is one value, also where a list of them may be given.
            OneOrManyType one when isFilter => one.Item,
            ListType list when isFilter => list.Item,
            var other => other ?? TypeModels.JsonNode,
        };
        return new ArgumentType(default, type, bound.Nullable);
    }

    private static TypeExpression WithoutPlace(TypeExpression literals) => literals is UnionType union
        ? new UnionType(default, union.Alternatives.Select(a => a with { Span = default }).ToEquatableArray())
        : literals with { Span = default };

    private int DepthOf(TypeExpression argument)
    {
        var ids = new Stack<TypeId>();
        TypeModels.AddDefinitionsIn((argument as ArgumentType)?.Type, ids);
        return ids.Select(id => binder.Table[id].GenericDepth).DefaultIfEmpty().Max();
    }

    private string WordOf(TypeExpression argument) => argument switch
    {
        LiteralType literal => literal.Value,
        UnionType literals => string.Join("Or", literals.Alternatives.OfType<LiteralType>().Select(l => Identifiers.Pascal(l.Value, ""))),
        ArgumentType { Type: var type } => WordOf(type),
        _ => "",
    };

    private string WordOf(TypeModel type) => type switch
    {
        RecordReference record => binder.Table[record.Id].Title,
        EnumReference @enum => binder.Table[@enum.Id].Title,
        ListType list => WordOf(list.Item) + "List",
        MapType map => WordOf(map.Value) + "Map",
        OneOrManyType one => WordOf(one.Item),
        EitherType either => string.Join("Or", either.Alternatives.Select(WordOf)),
        PrimitiveType { Kind: PrimitiveKind.DateTime } => "Date",
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 } => "Integer",
        PrimitiveType { Kind: PrimitiveKind.JsonObject } => "Object",
        PrimitiveType { Kind: PrimitiveKind.JsonNode } => "",
        PrimitiveType primitive => primitive.Kind.ToString(),
        _ => "",
    };

    private static bool IsConditional(Page page) =>
        page.Members.IsEmpty && page.Alias is NonDataType { Text: var text } && text.Contains(" extends ");

    public Page? GenericPageOf(NamedType named, Scope scope) =>
        named.Arguments.IsEmpty || TypeScriptBuiltIns.Contains(named.Name) || UtilityTypes.Of(named) != UtilityType.None ? null
        : (named.Target is { } target && scope.Page is { } from ? context.Index.Find(from, target) : context.FindTitle(named.Name, scope)) is
        { TypeParameters.IsEmpty: false, Kind: not (PageKind.Resource or PageKind.Index or PageKind.Enum) } page
            ? page
            : null;

    public Definition? GenericRecord(TypeExpression expression, Scope scope) =>
        expression is NamedType named && GenericPageOf(named, scope) is { } page && ResolveGeneric(named, page, scope).Type is RecordReference record
        && binder.Table[record.Id] is { Record: not null } definition && definition.Page == page
            ? definition
            : null;
}
