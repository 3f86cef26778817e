using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Mutation;

/// <summary>The changes that are made to a node.</summary>
internal static class Mutators
{
    public static IEnumerable<(SyntaxNode Replacement, bool IsNegation)> Of(SyntaxNode node, SemanticModel model)
    {
        if (node.AncestorsAndSelf().Any(IsWithoutEffect))
        {
            yield break;
        }

        switch (node)
        {
            case BinaryExpressionSyntax binary when Swap(binary.Kind()) is { } other && !IsText(binary, model):
                yield return (SyntaxFactory.BinaryExpression(other, binary.Left, binary.Right), false);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                yield return (not.Operand, true);
                break;
            case IsPatternExpressionSyntax pattern:
                yield return (Not(pattern), true);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression }:
                yield return (SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression), false);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression }:
                yield return (SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression), false);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: int number }:
                yield return (SyntaxFactory.ParseExpression((number + 1).ToString()), false);
                break;
            case ExpressionSyntax condition when node.Parent is IfStatementSyntax && condition is InvocationExpressionSyntax or IdentifierNameSyntax
                or MemberAccessExpressionSyntax or BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.LogicalAndExpression or (
                    int)SyntaxKind.LogicalOrExpression
            }:
                yield return (Not(condition), true);
                break;
            case ConditionalExpressionSyntax choice:
                yield return (choice.WithWhenTrue(choice.WhenFalse).WithWhenFalse(choice.WhenTrue), false);
                break;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax { Expression: InvocationExpressionSyntax } }:
                yield return (SyntaxFactory.EmptyStatement(), false);
                break;
        }
    }

    // No test has a synchronization context, and the words of a log are no behaviour.
    private static bool IsWithoutEffect(SyntaxNode node) => node switch
    {
        ArgumentListSyntax { Parent: InvocationExpressionSyntax call } => NameOf(call) == "ConfigureAwait",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Log" } } } => true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => call.Expression.ToString()
            .StartsWith("Log.", StringComparison.Ordinal),
        _ => false,
    };

    private static string? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    private static SyntaxKind? Swap(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => SyntaxKind.NotEqualsExpression,
        SyntaxKind.NotEqualsExpression => SyntaxKind.EqualsExpression,
        SyntaxKind.LessThanExpression => SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.LogicalAndExpression => SyntaxKind.LogicalOrExpression,
        SyntaxKind.LogicalOrExpression => SyntaxKind.LogicalAndExpression,
        SyntaxKind.AddExpression => SyntaxKind.SubtractExpression,
        SyntaxKind.SubtractExpression => SyntaxKind.AddExpression,
        _ => null,
    };

    // What is joined can't be subtracted.
    private static bool IsText(BinaryExpressionSyntax binary, SemanticModel model) =>
        binary.IsKind(SyntaxKind.AddExpression) && model.GetTypeInfo(binary).Type?.SpecialType == SpecialType.System_String;

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax condition) => SyntaxFactory.PrefixUnaryExpression(
        SyntaxKind.LogicalNotExpression, SyntaxFactory.ParenthesizedExpression(condition.WithoutTrivia()));
}
