using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Markdig's parser of links, but a target has an end in sight. Markdig looks for it as far as the next blank, from each
/// <c>](</c> anew, which on a hostile page takes the square of the page's length; so do brackets that stand open in one another.
/// </summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    // Longer addresses are not sure to work anywhere.
    private const int MaxTarget = 2_000;

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        (slice.CurrentChar == ']' ? slice.PeekChar() != '(' || EndsInSight(slice) : MarkdownLimits.HasRoom(processor, slice.Start))
            && base.Match(processor, ref slice);

    private static bool EndsInSight(StringSlice slice)
    {
        var limit = slice.Start + MaxTarget;
        for (var i = slice.Start + 2; i <= slice.End; i++)
        {
            if (slice.Text[i] == ')' || char.IsWhiteSpace(slice.Text[i]))
            {
                return true;
            }

            if (i > limit)
            {
                return false;
            }
        }

        return false;
    }
}
