using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Reads JSX elements as blocks. HTML's own rules won't do for them: an HTML block ends at a blank line, and a JSON
/// string in an attribute may hold anything. The whole element is measured before or when its first line is met; lines
/// that it spans are then passed over.
/// </summary>
internal sealed class JsxBlockParser : BlockParser
{
    private static readonly object s_tagsKey = typeof(JsxBlockParser);

    public JsxBlockParser() => OpeningCharacters = ['<'];

    /// <summary>Gives the parser the tags that are known already, by where they begin.</summary>
    public static void SetTags(MarkdownParserContext context, Dictionary<int, JsxTag> tags) => context.Properties[s_tagsKey] = tags;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // In MDX, elements with expressions stand at the top. In a list or a quote the element's later lines would
        // have to bear the container's markers, which JSON hasn't.
        if (processor.IsCodeIndent || processor.CurrentContainer is not (MarkdownDocument or CustomContainer))
        {
            return BlockState.None;
        }

        var line = processor.Line;
        var tags = processor.Context?.Properties[s_tagsKey] as Dictionary<int, JsxTag>;
        if (tags is null || !tags.TryGetValue(line.Start, out var tag))
        {
            tag = JsxScanner.Scan(line.Text, line.Start);
        }

        if (tag is null)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new JsxBlock(this, tag)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(line.Start, tag.End - 1),
        });
        return StateAt(line.End, tag);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        processor.CheckCancellation();
        return StateAt(processor.Line.End, ((JsxBlock)block).Tag);
    }

    private static BlockState StateAt(int lineEnd, JsxTag tag) => lineEnd + 1 >= tag.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
}
