using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>The alternatives of a union.</summary>
internal static class UnionAlternatives
{
    /// <summary>The alternatives of an expression that are data, those of unions within it too.</summary>
    /// <param name="expression">The expression; one that is no union is its own alternative.</param>
    /// <param name="nullable">Whether null is one of them.</param>
    public static List<TypeExpression> Of(TypeExpression expression, out bool nullable)
    {
        nullable = false;
        var alternatives = new List<TypeExpression>();

        // What is no union needs no stack.
        Stack<TypeExpression>? pending = null;
        for (var next = expression; next is not null; next = pending is { Count: > 0 } ? pending.Pop() : null)
        {
            switch (next)
            {
                case UnionType union:
                    pending ??= new Stack<TypeExpression>(union.Alternatives.Count);
                    for (var i = union.Alternatives.Count - 1; i >= 0; i--)
                    {
                        pending.Push(union.Alternatives[i]);
                    }

                    break;
                case LiteralType { Kind: LiteralKind.Null or LiteralKind.Undefined } or NamedType { Name: "null" or "undefined" or "void" }:
                    nullable = true;
                    break;
                case NonDataType:
                    break;
                case var alternative:
                    alternatives.Add(alternative);
                    break;
            }
        }

        return alternatives;
    }
}
