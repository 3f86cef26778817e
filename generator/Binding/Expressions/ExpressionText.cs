using System.Text;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>A type expression as words, without its links: to compare two, and for messages.</summary>
internal static class ExpressionText
{
    public static string Of(TypeExpression expression) => expression switch
    {
        NamedType { Arguments.IsEmpty: true } named => named.Name,
        LiteralType { Kind: LiteralKind.String } literal => $"\"{literal.Value}\"",
        _ => Written(expression),
    };

    private static string Written(TypeExpression expression)
    {
        var builder = new StringBuilder();
        Write(builder, expression);
        return builder.ToString();
    }

    private static void Write(StringBuilder builder, TypeExpression expression)
    {
        switch (expression)
        {
            case NamedType named:
                builder.Append(named.Name);
                if (!named.Arguments.IsEmpty)
                {
                    builder.Append('<');
                    Join(builder, ", ", named.Arguments, sort: false);
                    builder.Append('>');
                }

                break;
            case LiteralType { Kind: LiteralKind.String } literal:
                builder.Append('"').Append(literal.Value).Append('"');
                break;
            case LiteralType { Kind: LiteralKind.Null }:
                builder.Append("null");
                break;
            case LiteralType { Kind: LiteralKind.Undefined }:
                builder.Append("undefined");
                break;
            case LiteralType literal:
                builder.Append(literal.Value);
                break;
            case ArrayType array:
                var compound = array.Element is UnionType or IntersectionType;
                builder.Append(compound ? "(" : "");
                Write(builder, array.Element);
                builder.Append(compound ? ")[]" : "[]");
                break;
            case TupleType tuple:
                builder.Append('[');
                Join(builder, ", ", tuple.Elements, sort: false);
                builder.Append(']');
                break;

            // The order of a union's alternatives says nothing, and the docs change it at will.
            case UnionType union:
                Join(builder, " | ", union.Alternatives, sort: true);
                break;
            case IntersectionType intersection:
                Join(builder, " & ", intersection.Parts, sort: false);
                break;
            case ObjectType inline:
                builder.Append('{');
                foreach (var member in inline.Members)
                {
                    builder.Append(' ').Append(member.Name).Append(member.Optional ? "?: " : ": ");
                    Write(builder, member.Type);
                    builder.Append(';');
                }

                if (inline.IndexValue is { } value)
                {
                    builder.Append(" [key]: ");
                    Write(builder, value);
                    builder.Append(';');
                }

                builder.Append(" }");
                break;
            case IndexedType indexed:
                Write(builder, indexed.Object);
                builder.Append('[');
                Write(builder, indexed.Index);
                builder.Append(']');
                break;
            case KeyOfType keyOf:
                builder.Append("keyof ");
                Write(builder, keyOf.Operand);
                break;
            case TypeOfType typeOf:
                builder.Append("typeof ").Append(typeOf.Name);
                break;
            case ArgumentType argument:
                builder.Append(TypeSpelling.Of(TypeModels.Named(argument.Type, static id => (id.Value, ""))));
                break;
            case NonDataType function:
                builder.Append(function.Text);
                break;
            case UnparsedType unparsed:
                builder.Append(unparsed.Text);
                break;
        }
    }

    private static void Join(StringBuilder builder, string separator, EquatableArray<TypeExpression> items, bool sort)
    {
        var texts = items.Select(Of);
        builder.Append(string.Join(separator, sort ? texts.OrderBy(t => t, StringComparer.Ordinal) : texts));
    }
}
