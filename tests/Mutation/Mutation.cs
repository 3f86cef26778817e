using Microsoft.CodeAnalysis;

namespace Medusa.Mutation;

/// <summary>One change of the source.</summary>
/// <param name="Original">The node of the unchanged tree.</param>
/// <param name="Replacement">What takes its place.</param>
/// <param name="IsNegation">The change is the negation of a condition.</param>
internal sealed record Mutation(int Id, SyntaxTree Tree, SyntaxNode Original, SyntaxNode Replacement, bool IsNegation)
{
    /// <summary>What is changed, without the line, which moves when code above it is edited.</summary>
    public string Change => $"{Path.GetFileName(Tree.FilePath)}: {Short(Original)}  ->  {Short(Replacement)}";

    public override string ToString()
    {
        var place = Tree.GetLineSpan(Original.Span).StartLinePosition;
        return $"{Path.GetFileName(Tree.FilePath)}({place.Line + 1},{place.Character + 1}): {Short(Original)}  ->  {Short(Replacement)}";
    }

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 110 ? text : text[..110] + "…";
    }
}

/// <summary>What the tests made of a change.</summary>
internal enum Outcome
{
    /// <summary>A test failed, or never ended.</summary>
    Noticed,

    /// <summary>All tests that reach it passed.</summary>
    Survived,

    /// <summary>No test runs the code.</summary>
    NotReached,

    /// <summary>It doesn't compile.</summary>
    Invalid,
}
