using Medusa.Generator.Model;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Reading.Tests;

/// <summary>Writes a type's tree unambiguously: each node as <c>kind(parts)</c>.</summary>
internal static class TypeText
{
    public static string Of(TypeExpression? type) => type switch
    {
        null => "none",
        NamedType named => named.Name + (named.Target is null ? "" : "@" + named.Target) + (named.Arguments.IsEmpty ? "" : "<" + All(named.Arguments, ", ") + ">"),
        LiteralType { Kind: LiteralKind.String } text => "\"" + text.Value + "\"",
        LiteralType { Kind: LiteralKind.TemplateString } text => "`" + text.Value + "`",
        LiteralType { Kind: LiteralKind.Null } => "null",
        LiteralType { Kind: LiteralKind.Undefined } => "undefined",
        LiteralType literal => literal.Kind + ":" + literal.Value,
        ArrayType array => "array(" + Of(array.Element) + ")",
        TupleType tuple => "tuple(" + All(tuple.Elements, ", ") + ")",
        UnionType union => "union(" + All(union.Alternatives, ", ") + ")",
        IntersectionType intersection => "both(" + All(intersection.Parts, ", ") + ")",
        ObjectType @object => "{" + string.Join("; ", @object.Members.Select(Member))
            + (@object.IndexValue is null ? "" : (@object.Members.IsEmpty ? "" : "; ") + "[]: " + Of(@object.IndexValue)) + "}",
        IndexedType indexed => "index(" + Of(indexed.Object) + ", " + Of(indexed.Index) + ")",
        KeyOfType keyOf => "keyof(" + Of(keyOf.Operand) + ")",
        TypeOfType typeOf => "typeof(" + typeOf.Name + ")",
        NonDataType => "nodata",
        UnparsedType => "unparsed",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string All(EquatableArray<TypeExpression> types, string separator) => string.Join(separator, types.Select(Of));

    private static string Member(ObjectMember member) => member.Name + (member.Optional ? "?" : "") + ": " + Of(member.Type);
}
