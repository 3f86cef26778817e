using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Markdig's parser of emphasis, but a paragraph has only so much of it; what comes after is text. Markdig lets each mark hold all
/// that follows until the paragraph ends, and goes down through all of them at each word, which takes the square of the
/// paragraph's length. Of a long row of asterisks it makes a tree that is half as deep as the row is long.
/// </summary>
internal sealed class BoundedEmphasisParser : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        MarkdownLimits.HasRoom(processor, slice.Start, LevelsOf(slice)) && base.Match(processor, ref slice);

    // Two of a row make one level.
    private static int LevelsOf(StringSlice slice)
    {
        var end = slice.Start;
        while (end <= slice.End && slice[end] == slice.CurrentChar && end - slice.Start <= 2 * MarkdownLimits.MostMarks)
        {
            end++;
        }

        return MarkdownLimits.LevelsOf(end - slice.Start);
    }
}
