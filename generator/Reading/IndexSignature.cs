using Markdig.Syntax;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>The line <c>▪ [key: string]: type</c> of a page.</summary>
internal static class IndexSignature
{
    /// <summary>Where the value's type stands, or null.</summary>
    public static Span? Find(IEnumerable<Block> blocks, string text)
    {
        foreach (var paragraph in blocks.OfType<ParagraphBlock>())
        {
            var end = paragraph.Span.End + 1;
            var bracket = text.IndexOf('[', paragraph.Span.Start, end - paragraph.Span.Start);
            var close = bracket < 0 ? -1 : text.IndexOf("]:", bracket, end - bracket, StringComparison.Ordinal);
            if (close >= 0 && close + 2 < end)
            {
                return new Span(close + 2, end - close - 2);
            }
        }

        return null;
    }
}
