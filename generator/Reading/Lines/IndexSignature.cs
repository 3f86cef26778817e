using Markdig.Syntax;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Lines;

/// <summary>The line <c>▪ [key: string]: type</c> of a page.</summary>
internal static class IndexSignature
{
    /// <summary>The value's type as written, or null.</summary>
    public static DecodedText? Find(IEnumerable<SectionBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Block is not ParagraphBlock paragraph)
            {
                continue;
            }

            var text = block.Source.Text;
            var end = paragraph.Span.End + 1;
            var bracket = text.IndexOf('[', paragraph.Span.Start, end - paragraph.Span.Start);
            var close = bracket < 0 ? -1 : text.IndexOf("]:", bracket, end - bracket, StringComparison.Ordinal);
            if (close >= 0 && close + 2 < end)
            {
                return block.Source.Slice(close + 2, end - close - 2);
            }
        }

        return null;
    }
}
