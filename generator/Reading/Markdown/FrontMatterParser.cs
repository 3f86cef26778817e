using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Passes over the front matter: <c>---</c>, YAML, <c>---</c> at the head of the page. Markdig's own parser wants it
/// at the very first character, where a byte order mark may stand.
/// </summary>
internal sealed class FrontMatterParser : BlockParser
{
    private const string Fence = "---";

    public FrontMatterParser() => OpeningCharacters = ['-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.Document.Count > 0 || processor.Column != 0 || processor.CurrentContainer is not MarkdownDocument
            || processor.CurrentBlock is ParagraphBlock || !IsFence(line.Text, line.Start, line.End + 1))
        {
            return BlockState.None;
        }

        var end = EndOf(line.Text, line.End + 1);
        if (end < 0)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new SkippedBlock(this, new SourceSpan(line.Start, end)));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        processor.CheckCancellation();
        return processor.Line.End >= block.Span.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    /// <summary>The last character of the closing fence, or -1.</summary>
    private static int EndOf(string text, int at)
    {
        while (at < text.Length)
        {
            var start = at + 1;
            at = start <= text.Length ? text.IndexOf('\n', start) : -1;
            at = at < 0 ? text.Length : at;
            if (IsFence(text, start, at))
            {
                return start + Fence.Length - 1;
            }
        }

        return -1;
    }

    private static bool IsFence(string text, int start, int end)
    {
        // The start may be the second half of a line's end.
        while (start < end && text[start] is '\r' or '\n')
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start == Fence.Length && string.CompareOrdinal(text, start, Fence, 0, Fence.Length) == 0;
    }
}
