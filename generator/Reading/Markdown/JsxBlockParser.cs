using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Reads JSX elements as blocks. HTML's own rules won't do for them: an HTML block ends at a blank line, and a JSON
/// string in an attribute may hold anything. The elements are known beforehand; lines that one spans are passed over.
/// </summary>
internal sealed class JsxBlockParser : BlockParser
{
    public JsxBlockParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // In MDX, elements with expressions stand at the top. In a list or a quote the element's later lines would
        // have to bear the container's markers, which JSON hasn't.
        if (processor.IsCodeIndent || processor.CurrentContainer is not (MarkdownDocument or CustomContainer))
        {
            return BlockState.None;
        }

        var line = processor.Line;
        if (((ReadingContext)processor.Context!).Page?.TagAt(line.Start) is not { } tag)
        {
            return BlockState.None;
        }

        tag.IsBlock = true;
        processor.NewBlocks.Push(new JsxBlock(this, tag)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(line.Start, tag.End - 1),
        });
        return StateAt(line.End, tag.End);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        processor.CheckCancellation();
        return StateAt(processor.Line.End, ((JsxBlock)block).End);
    }

    private static BlockState StateAt(int lineEnd, int end) => lineEnd + 1 >= end ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
}
