using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>The names of types in a type expression.</summary>
internal static class ExpressionNames
{
    /// <summary>The names, in the order in which they stand.</summary>
    public static IEnumerable<string> In(TypeExpression expression) => expression switch
    {
        NamedType named => [named.Name, .. named.Arguments.SelectMany(In)],
        ArrayType array => In(array.Element),
        TupleType tuple => tuple.Elements.SelectMany(In),
        UnionType union => union.Alternatives.SelectMany(In),
        IntersectionType intersection => intersection.Parts.SelectMany(In),
        ObjectType inline => inline.Members.Select(static member => member.Type).SelectMany(In)
            .Concat(inline.IndexValue is { } value ? In(value) : []),
        IndexedType indexed => In(indexed.Object).Concat(In(indexed.Index)),
        KeyOfType keyOf => In(keyOf.Operand),
        _ => [],
    };
}
