using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Methods;

/// <summary>The types of a method's parameters and of its result.</summary>
internal sealed class MethodTypes(TypeBinder types, TypeContext context)
{
    /// <summary>A body, a query or a single value; null where there is none.</summary>
    /// <param name="ending">What an inline type's name ends in, after the owner's.</param>
    public BoundParameter? Parameter(Page page, PageEntry? entry, string ownerName, string ending, bool isQuery = false)
    {
        if (entry is null)
        {
            return null;
        }

        var bound = types.Bind(entry.Type, new Scope(page, null, ownerName + ending, "", entry.Children));
        var type = bound.Type ?? TypeModels.JsonObject;
        return new BoundParameter(
            entry, type, isQuery ? Presence.IsOptionalQuery(entry, type, bound.Nullable) : Presence.IsOptional(entry, bound.Nullable));
    }

    /// <summary>The type of a result, or null where there is none.</summary>
    public TypeModel? Result(Page page, PageMethod method, string key, string ownerName)
    {
        if (context.Corrections.TypeOf(key) is { } corrected)
        {
            return types.Bind(corrected, new Scope(null, null, ownerName, "", default, File: context.Corrections.FileOf(corrected))).Type
                ?? TypeModels.JsonNode;
        }

        if (method.Returns is not { } returns)
        {
            return TypeModels.JsonNode;
        }

        var type = returns.Type;
        if (type is NamedType promise && (UtilityTypes.IsPromise(promise) || context.Profile.ResultWrappers.Contains(promise.Name)))
        {
            if (promise.Arguments.IsEmpty)
            {
                return returns.Children.IsEmpty
                    ? TypeModels.JsonNode
                    : types.Shapes.Inline(
                        new Scope(page, null, ownerName, "", default), returns.NameSpan, returns.Children.Select(c => new MemberSource(c, page)));
            }

            type = promise.Arguments[0];
        }

        if (type is NamedType { Name: "void" or "never" } or LiteralType { Kind: LiteralKind.Null or LiteralKind.Undefined })
        {
            return null;
        }

        // One child that bears the type's own name wraps the members.
        var wrapped = returns.Children.Count == 1 && type is NamedType named && returns.Children[0].Name == named.Name;
        var children = wrapped ? returns.Children[0].Children : returns.Children;
        return types.Bind(type, new Scope(page, null, ownerName, "", children)).Type ?? TypeModels.JsonNode;
    }

    /// <summary>What the page says of the result.</summary>
    public static Doc ResultDoc(PageMethod method)
    {
        if (method.Returns is not { } returns)
        {
            return Doc.Empty;
        }

        return returns.Description.IsEmpty && returns.Children.Count == 1 ? returns.Children[0].Description : returns.Description;
    }
}
