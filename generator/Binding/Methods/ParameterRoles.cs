using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Methods;

/// <summary>What each documented parameter is for. The docs don't say it, but name and type never mislead.</summary>
internal sealed class ParameterRoles
{
    public ParameterRoles(PageMethod method, ApiProfile profile, RouteFlags flags, RequestSequence sequence)
    {
        foreach (var parameter in method.Parameters)
        {
            if (profile.Ignores(parameter))
            {
                continue;
            }

            if (parameter.Name == flags.BearerParameter)
            {
                Bearer = parameter;
            }
            else if (IsSentInQuery(parameter, flags))
            {
                QueryValues.Add(parameter);
            }
            else if (Body is null && IsSentInBody(parameter, flags))
            {
                Body = parameter;
            }
            else if (sequence == RequestSequence.PaymentSession && Subject is null)
            {
                Subject = parameter;
            }
            else if (IsPathValue(parameter.Type))
            {
                Path.Add(parameter);
            }
            else if (IsQuery(parameter, profile) && Query is null)
            {
                Query = parameter;
            }
            else if (Body is null)
            {
                Body = parameter;
            }
            else if (IsScalar(Body.Type) && !IsScalar(parameter.Type))
            {
                Unused.Add(Body);
                Body = parameter;
            }
            else
            {
                Unused.Add(parameter);
            }
        }
    }

    public List<PageEntry> Path { get; } = [];

    public PageEntry? Subject { get; }

    public PageEntry? Bearer { get; }

    public List<PageEntry> QueryValues { get; } = [];

    public PageEntry? Body { get; }

    public PageEntry? Query { get; }

    /// <summary>What neither the path nor the query nor the body takes.</summary>
    public List<PageEntry> Unused { get; } = [];

    private static bool IsSentInQuery(PageEntry parameter, RouteFlags flags)
    {
        foreach (var sent in flags.Query)
        {
            if (sent.Member is null && sent.Parameter == parameter.Name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSentInBody(PageEntry parameter, RouteFlags flags)
    {
        foreach (var sent in flags.Body)
        {
            if (sent.Parameter == parameter.Name)
            {
                return true;
            }
        }

        return false;
    }

    // Text, or in some signatures text or null.
    private static bool IsPathValue(TypeExpression type) => type switch
    {
        NamedType { Arguments.IsEmpty: true } named => named.Name is "string" or "String",
        UnionType union => union.Alternatives.Any(IsPathValue) && union.Alternatives.All(a => IsPathValue(a) || IsNull(a)),
        _ => false,
    };

    private static bool IsNull(TypeExpression type) =>
        type is LiteralType { Kind: LiteralKind.Null or LiteralKind.Undefined } or NamedType { Name: "null" or "undefined" };

    // No payload, where there is something else that can be one.
    private static bool IsScalar(TypeExpression type) => type switch
    {
        NamedType { Target: null } named => named.Name
            is "string" or "String" or "number" or "Number" or "boolean" or "Boolean" or "bigint" or "Date",
        UnionType union => union.Alternatives.All(IsScalar),
        _ => type is LiteralType,
    };

    private static bool IsQuery(PageEntry parameter, ApiProfile profile) =>
        profile.QueryParameterNames.Contains(parameter.Name)
        || (parameter.Type is NamedType type && type.Name.EndsWith("Params", StringComparison.Ordinal));
}
