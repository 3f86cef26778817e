using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>A page as Markdig gets it.</summary>
/// <param name="text">Its text, which knows where each character stands in the file.</param>
/// <param name="tags">Its tags, in their order.</param>
internal sealed class FoldedPage(DecodedText text, List<FoldedTag> tags)
{
    private int _next;

    /// <summary>The text, which knows where each character stands in the file.</summary>
    public DecodedText Text { get; } = text;

    /// <summary>Whether nothing of the page is missing from its blocks: each tag that was shortened has become one.</summary>
    public bool IsComplete => tags.TrueForAll(static tag => tag.IsBlock || !tag.IsShortened);

    /// <summary>The tag at a position of the text, or null. Markdig gets to the positions in their order.</summary>
    public FoldedTag? TagAt(int start)
    {
        while (_next < tags.Count && tags[_next].Start < start)
        {
            _next++;
        }

        return _next < tags.Count && tags[_next].Start == start ? tags[_next] : null;
    }
}

/// <summary>A tag of a <see cref="FoldedPage"/>.</summary>
/// <param name="tag">What it says. Its places are those in the file.</param>
/// <param name="start">Its <c>&lt;</c> in the page's text.</param>
/// <param name="end">Behind it in the page's text.</param>
/// <param name="isShortened">Whether some of it isn't in the page's text.</param>
internal sealed class FoldedTag(JsxTag tag, int start, int end, bool isShortened)
{
    /// <summary>What it says. Its places are those in the file.</summary>
    public JsxTag Tag { get; } = tag;

    /// <summary>Its <c>&lt;</c> in the page's text.</summary>
    public int Start { get; } = start;

    /// <summary>Behind it in the page's text.</summary>
    public int End { get; } = end;

    /// <summary>Whether some of it isn't in the page's text.</summary>
    public bool IsShortened { get; } = isShortened;

    /// <summary>Whether it has become a block.</summary>
    public bool IsBlock { get; set; }
}
