using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Mutation;

/// <summary>
/// Writes the changes of a file into it, each behind a switch: <c>MutationSwitch.Is(7) ? changed : original</c>. A change that can't be written
/// so, because it stands among constants or declares a variable, only gets a mark that its place was reached.
/// </summary>
internal sealed class SwitchRewriter : CSharpSyntaxRewriter
{
    private readonly ILookup<SyntaxNode, Mutation> _switched;
    private readonly ILookup<SyntaxNode, Mutation> _marked;

    public SwitchRewriter(IEnumerable<Mutation> switched, IEnumerable<Mutation> marked)
    {
        _switched = switched.ToLookup(static mutation => mutation.Original);
        _marked = marked.Where(static mutation => CanMark(mutation.Original)).ToLookup(static mutation => BodyOf(mutation.Original)!);
    }

    /// <summary>Whether the change of the node can be written behind a switch.</summary>
    public static bool CanSwitch(SyntaxNode node) =>
        !node.DescendantNodesAndSelf().Any(static n => n is SingleVariableDesignationSyntax)
        && !node.AncestorsAndSelf().Any(static n => IsConstant(n));

    /// <summary>Whether the place of the node can get a mark: it stands in a body, and is no constant.</summary>
    public static bool CanMark(SyntaxNode node) => BodyOf(node) is not null && !node.Ancestors().Any(static n => n is ParameterSyntax);

    /// <summary>The changes that a place of the rewritten tree belongs to: that of the innermost switch around it, or else all in its member.</summary>
    public static IReadOnlyCollection<int> At(SyntaxNode place)
    {
        foreach (var node in place.AncestorsAndSelf())
        {
            var id = node switch
            {
                ConditionalExpressionSyntax choice => IdOf(choice.Condition),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.ExclusiveOrExpression } negation => IdOf(negation.Left),
                IfStatementSyntax { Condition: PrefixUnaryExpressionSyntax not } => IdOf(not.Operand),
                InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } mark => IdOf(mark),
                _ => null,
            };
            if (id is { } found)
            {
                return [found];
            }

            if (node is MemberDeclarationSyntax)
            {
                return [.. node.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(IdOf).OfType<int>()];
            }
        }

        return [];
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var visited = base.Visit(node);
        if (node is null || visited is null)
        {
            return visited;
        }

        foreach (var mutation in _switched[node])
        {
            visited = Switched(visited, mutation).WithTriviaFrom(visited);
        }

        foreach (var mutation in _marked[node])
        {
            visited = visited switch
            {
                BlockSyntax block =>
                    block.WithStatements(block.Statements.Insert(0, SyntaxFactory.ParseStatement($"global::MutationSwitch.Reach({mutation.Id});"))),
                ArrowExpressionClauseSyntax arrow => arrow.WithExpression(
                    SyntaxFactory.ParseExpression($"global::MutationSwitch.Reach({mutation.Id}, {arrow.Expression.ToFullString()})")),
                _ => visited,
            };
        }

        return visited;
    }

    private static SyntaxNode Switched(SyntaxNode original, Mutation mutation)
    {
        var isActive = $"global::MutationSwitch.Is({mutation.Id})";
        var text = original.ToFullString();
        return original is StatementSyntax ? SyntaxFactory.ParseStatement($"if (!{isActive}) {{ {text} }}")
            : mutation.IsNegation ? SyntaxFactory.ParseExpression($"({isActive} ^ ({text}))")
            : SyntaxFactory.ParseExpression($"({isActive} ? ({mutation.Replacement.ToFullString()}) : ({text}))");
    }

    private static bool IsConstant(SyntaxNode node) => node switch
    {
        PatternSyntax or AttributeSyntax or EnumMemberDeclarationSyntax or ParameterSyntax or SwitchLabelSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private static SyntaxNode? BodyOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(static n =>
        n is ArrowExpressionClauseSyntax
            || n is BlockSyntax { Parent: not (StatementSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax) });

    private static int? IdOf(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax
        {
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int id } },
            ..]
        } call
        && call.Expression.ToString().StartsWith("global::MutationSwitch.", StringComparison.Ordinal)
            ? id
            : null;
}
