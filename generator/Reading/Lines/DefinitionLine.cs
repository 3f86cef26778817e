using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Lines;

/// <summary>
/// The paragraph that defines what a heading names: <c>**Name**: type</c>, <c>**NAME** = value</c> or
/// <c>**name**(parameters): type</c>, in some dialects behind a bullet sign.
/// </summary>
/// <param name="Block">The paragraph.</param>
/// <param name="After">Where the text behind the name starts in the paragraph's source.</param>
internal sealed record DefinitionLine(SectionBlock Block, int After)
{
    /// <summary>Behind the paragraph, in its source.</summary>
    public int End => Block.Block.Span.End + 1;

    /// <summary>The first paragraph among blocks that defines a name, or null.</summary>
    public static DefinitionLine? Find(IEnumerable<SectionBlock> blocks, string name)
    {
        foreach (var block in blocks)
        {
            if (Of(block, name) is { } line)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Whether a block defines a name, be it in a code span as a whole.</summary>
    public static bool IsAny(SectionBlock block, string name) =>
        Of(block, name) is not null
        || (block.Block is ParagraphBlock { Inline.FirstChild: CodeInline code }
            && code.Content.StartsWith("**" + name + "**", StringComparison.Ordinal));

    private static DefinitionLine? Of(SectionBlock block, string name)
    {
        if (block.Block is not ParagraphBlock { Inline: { } inlines })
        {
            return null;
        }

        var inline = inlines.FirstChild;
        if (inline is LiteralInline literal && !HasLetter(literal))
        {
            inline = inline.NextSibling;
        }

        return inline is EmphasisInline { DelimiterCount: 2 } strong && ProseReader.TextOf(strong) == name
            ? new DefinitionLine(block, strong.Span.End + 1)
            : null;
    }

    private static bool HasLetter(LiteralInline literal)
    {
        var content = literal.Content;
        for (var i = content.Start; i <= content.End; i++)
        {
            if (char.IsLetterOrDigit(content.Text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
