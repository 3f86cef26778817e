using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Medusa.Generator.Analysis;

/// <summary>A constant string, and where each of its characters stands in the source.</summary>
internal sealed class ConstantText
{
    // Constants that are made of constants; the compiler refuses cycles.
    private const int DeepestConstant = 32;

    private readonly SyntaxTree _tree;
    private readonly List<TextSpan> _map = [];
    private readonly System.Text.StringBuilder _value = new();

    private ConstantText(SyntaxTree tree) => _tree = tree;

    public string Value => _value.ToString();

    /// <summary>The text of a constant expression, or null where the expression isn't one.</summary>
    public static ConstantText? Of(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: string value })
        {
            return null;
        }

        var text = new ConstantText(operation.Syntax.SyntaxTree);
        text.Add(operation, operation.SemanticModel!, DeepestConstant, cancellationToken);
        return text.Value == value ? text : null;
    }

    /// <summary>The place of a part of the text. What comes out of another file is where that constant is named.</summary>
    public Location LocationOf(int start, int length)
    {
        var (first, last) = (_map[start], _map[start + length - 1]);
        return Location.Create(_tree, first.Start <= last.End ? TextSpan.FromBounds(first.Start, last.End) : first);
    }

    private void Add(IOperation operation, SemanticModel model, int depth, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case ILiteralOperation { Syntax: LiteralExpressionSyntax literal } when LiteralMap.Of(literal.Token, literal.Token.ValueText) is { } map:
                Add(literal.Token.ValueText, map);
                return;
            case IConversionOperation conversion when conversion.Operand.ConstantValue.HasValue:
                Add(conversion.Operand, model, depth, cancellationToken);
                return;
            case IParenthesizedOperation parenthesized:
                Add(parenthesized.Operand, model, depth, cancellationToken);
                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when depth > 0:
                AddSum(sum, model, depth, cancellationToken);
                return;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    AddPart(part, model, depth, cancellationToken);
                }

                return;
            case IFieldReferenceOperation { Field: { IsConst: true } field } when depth > 0
                && Initializer(field, model, cancellationToken) is { } value:
                Add(value, model, depth - 1, cancellationToken);
                return;
            case ILocalReferenceOperation { Local: { IsConst: true } local } when depth > 0
                && Initializer(local, model, cancellationToken) is { } value:
                Add(value, model, depth - 1, cancellationToken);
                return;
        }

        AddWhole(operation.ConstantValue.Value as string ?? "", operation.Syntax.Span);
    }

    // A long sum leans to the left, as deep as it is long.
    private void AddSum(IBinaryOperation sum, SemanticModel model, int depth, CancellationToken cancellationToken)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } inner)
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        operands.Push(left);
        foreach (var operand in operands)
        {
            Add(operand, model, depth - 1, cancellationToken);
        }
    }

    private void AddPart(IInterpolatedStringContentOperation part, SemanticModel model, int depth, CancellationToken cancellationToken)
    {
        if (part is IInterpolatedStringTextOperation { Syntax: InterpolatedStringTextSyntax syntax } text)
        {
            var value = text.Text.ConstantValue.Value as string ?? "";
            if (LiteralMap.Of(syntax.TextToken, value) is { } map)
            {
                Add(value, map);
            }
            else
            {
                AddWhole(value, syntax.Span);
            }
        }
        else if (part is IInterpolationOperation interpolation)
        {
            Add(interpolation.Expression, model, depth - 1, cancellationToken);
        }
    }

    private void Add(string value, TextSpan[] map)
    {
        _value.Append(value);
        _map.AddRange(map);
    }

    private void AddWhole(string value, TextSpan span)
    {
        _value.Append(value);
        _map.AddRange(Enumerable.Repeat(span, value.Length));
    }

    // Of a constant in the same file.
    private static IOperation? Initializer(ISymbol constant, SemanticModel model, CancellationToken cancellationToken) =>
        constant.DeclaringSyntaxReferences is [var reference] && reference.SyntaxTree == model.SyntaxTree
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? model.GetOperation(value, cancellationToken)
            : null;
}
