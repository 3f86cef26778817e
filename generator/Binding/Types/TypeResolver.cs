using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>From the name of a type to its definition: which page it means.</summary>
internal sealed class TypeResolver(TypeBinder binder, TypeContext context)
{
    /// <param name="known">The page that the name means, where that is known.</param>
    public Bound Resolve(NamedType named, Scope scope, Page? known = null)
    {
        // A generic parameter of the page, or of a method: any type at all.
        if (named.Target is null && known is null
            && (IsParameter(named.Name) || (scope.Page is { } declaring && context.Index.HasTypeParameter(declaring, named.Name))))
        {
            return new Bound(TypeModels.JsonNode, true);
        }

        if (binder.Generics.GenericPageOf(named, scope) is { } generic)
        {
            return binder.Generics.ResolveGeneric(named, generic, scope);
        }

        var corrected = context.Corrections.DefinitionOf(named.Name);
        var page = corrected is not null ? null
            : known is not null ? known
            : named.Target is { } target && scope.Page is { } from ? context.Index.Find(from, target)
            : context.FindTitle(named.Name, scope) ?? EnumOfMember(named.Name, scope);

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
            page = context.FindTitle(named.Name, scope) is { } namesake
                && (absent is null || !PageIndex.AreNumbered(namesake.Path, absent))
                    ? namesake
                    : null;
            absent = page is null ? absent : null;
        }

        // A correction has no links. Of several pages of a title it means the one beside the page that it corrects.
        if (corrected is null && named.Target is null && page is null && scope.Page is null && scope.Owner?.Page is { } beside)
        {
            page = context.Index.FindTitle(named.Name, beside);
        }

        if (page is { Kind: PageKind.Resource } || (page is not null && binder.Roots.IsServerOnly(page)))
        {
            return Bound.NonData;
        }

        var described = page is { Kind: not PageKind.Index } ? page : null;
        if (described is not null && binder.Table.Find(described) is { } met)
        {
            return Again(met, named, scope);
        }

        // Two absent pages are two types, though both bear one title.
        var family = context.FamilyOf(described, scope);
        var id = new TypeId(described is not null ? "page:" + described.Path
            : absent is not null ? "absent:" + absent.ToLowerInvariant() + "#" + ClientItem.Qualified(family, named.Name)
            : "title:" + ClientItem.Qualified(family, named.Name));
        if (binder.Table.Find(id) is not { } definition)
        {
            // A link's words can name a member of what it leads to ([ORDER_EDIT](…PaymentCollectionType.mdx#order_edit)).
            var title = described is { Title.Length: > 0 } ? described.Title : named.Name;
            if (page is null && corrected is null && !binder.Limits.Spend(OutputCost.Type, scope, named.Span))
            {
                return new Bound(TypeModels.JsonNode, true);
            }

            definition = new Definition(id, title, page, scope.Owner)
            {
                Doc = page?.Summary ?? Doc.Empty,
                AbsentPath = absent,
                Family = family,
            };
            binder.Table.Add(definition, described);
            if (absent is not null)
            {
                context.Problems.Add(ProblemId.MissingPage, scope.Page!, named.Span, named.Name, named.Target!);
            }

            binder.Definer.Define(definition, named, corrected, scope);
            binder.Definer.AddToAlias(definition, named, scope);
            if (page is { Kind: PageKind.Alias })
            {
                binder.Described.Describe(definition, named, scope);
            }

            return ReferenceTo(definition, named, scope);
        }

        return Again(definition, named, scope);
    }

    private Bound Again(Definition definition, NamedType named, Scope scope)
    {
        if (scope.Owner is { } owner)
        {
            definition.AddOwner(owner);
        }

        return ReferenceTo(definition, named, scope);
    }

    private Bound ReferenceTo(Definition definition, NamedType named, Scope scope) =>
        definition is { Content: AliasContent { Type: null } }
            ? binder.Limits.Beyond("the nesting of a type alias that refers to itself", WorkGuard.DepthLimit, named.Span, scope)
            : Reference(definition);

    public static Bound Reference(Definition definition) => definition.Content switch
    {
        EnumContent => new EnumReference(definition.Id),
        AliasContent alias => new Bound(alias.Type ?? TypeModels.JsonNode, alias.Type is null || alias.Nullable),
        _ => new RecordReference(definition.Id),
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
    private Page? EnumOfMember(string name, Scope scope)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0
            && context.FindTitle(name.Substring(0, dot), scope) is { Kind: PageKind.Enum } page
            && context.Index.HasEnumMember(page, name.Substring(dot + 1))
            ? page
            : null;
    }
}
