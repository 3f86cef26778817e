using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>What type expressions say of the members of an object.</summary>
internal static class ObjectShapes
{
    /// <summary>Whether an expression puts together an object type of its own, instead of naming one.</summary>
    public static bool IsShape(TypeExpression expression) => expression switch
    {
        ObjectType inline => !inline.Members.IsEmpty,
        IntersectionType intersection => OnlyNamed(intersection) is null && intersection.Parts.Any(p => p is not NamedType { Name: "Record" }),
        _ => UtilityTypes.MakesType(expression),
    };

    /// <summary>
    /// The one type of an intersection that says something, or null: of <c>X &amp; Record&lt;string, unknown&gt;</c> that is X, because every
    /// record keeps what it doesn't know.
    /// </summary>
    public static NamedType? OnlyNamed(IntersectionType intersection)
    {
        NamedType? only = null;
        foreach (var part in intersection.Parts)
        {
            if (part is NamedType { Name: "Record" or "unknown" or "any" })
            {
                continue;
            }

            if (only is not null || part is not NamedType named || TypeScriptBuiltIns.Contains(named.Name)
                || UtilityTypes.MakesType(named))
            {
                return null;
            }

            only = named;
        }

        return only;
    }

    /// <summary>Whether the docs lost members of what an expression says: they write a bare <c>object</c>.</summary>
    public static bool LosesMembers(TypeExpression expression) => expression switch
    {
        NamedType { Name: "object" or "Object" } => true,
        IntersectionType intersection => intersection.Parts.Any(LosesMembers),
        UnionType union => union.Alternatives.Any(LosesMembers),
        ArrayType array => LosesMembers(array.Element),
        _ when UtilityTypes.Whole(expression) is { } whole => LosesMembers(whole),

        // PaginatedResponse<object>: what was written in place of the object is lost.
        NamedType { Target: not null } generic => generic.Arguments.Any(LosesMembers),
        _ => false,
    };

    /// <summary>The names in the second argument of <c>Pick</c> and <c>Omit</c>.</summary>
    public static HashSet<string> KeysOf(TypeExpression expression)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Visit(expression);
        return keys;

        void Visit(TypeExpression type)
        {
            if (type is LiteralType literal)
            {
                keys.Add(literal.Value);
            }
            else if (type is UnionType union)
            {
                foreach (var alternative in union.Alternatives)
                {
                    Visit(alternative);
                }
            }
        }
    }
}
