using System.Buffers;
using System.Runtime.CompilerServices;
using Medusa.Generator.Model;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Makes the JSX tags of a page shorter for Markdig, which has no use for what they hold. Most of a page is the JSON of its tables.
/// </summary>
internal static class JsxFolding
{
    private static readonly char[] s_lineEnds = ['\r', '\n'];

    /// <summary>The tags of a page that begin a line, in their order.</summary>
    /// <param name="text">The page.</param>
    /// <param name="guard">Ends it where it is cancelled.</param>
    public static List<JsxTag> TagsOf(string text, WorkGuard guard)
    {
        var tags = new List<JsxTag>();
        for (var at = NextLineWithTag(text, 0); at >= 0;)
        {
            guard.Check();
            var end = at + 1;
            if (JsxScanner.Scan(text, at) is { } tag)
            {
                tags.Add(tag);

                // What follows within a broken tag may be the next one.
                end = tag.Error is null ? tag.End : end;
            }

            at = NextLineWithTag(text, end);
        }

        return tags;
    }

    /// <summary>
    /// The page with no more of a tag than its name: right where all tags that are shortened turn out to be blocks
    /// (<see cref="FoldedPage.IsComplete"/>), and none is text of a paragraph or code.
    /// </summary>
    /// <param name="text">The page.</param>
    /// <param name="tags">Its tags, of which none is broken.</param>
    /// <param name="guard">Ends it where it is cancelled.</param>
    public static FoldedPage ToNames(string text, List<JsxTag> tags, WorkGuard guard)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        var shifts = new List<int>();
        var blocks = new List<FoldedTag>();
        var from = 0;
        foreach (var tag in tags)
        {
            guard.Check();
            var start = length + tag.Start - from;
            if (tag.Attributes.Count == 0 && !HasLineEnd(text, tag))
            {
                blocks.Add(new FoldedTag(tag, start, start + tag.End - tag.Start, isShortened: false));
                continue;
            }

            Append(tag.NameSpan.Start + tag.NameSpan.Length);
            from = tag.End;
            shifts.Add(length);
            shifts.Add(from);
            blocks.Add(new FoldedTag(tag, start, length, isShortened: true));
        }

        Append(text.Length);
        var result = shifts.Count == 0 ? text : new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return new FoldedPage(new DecodedText(result, 0, [.. shifts]), blocks);

        void Append(int to)
        {
            text.CopyTo(from, folded, length, to - from);
            length += to - from;
        }
    }

    /// <summary>
    /// The page with each tag on one line and nothing moved. That is right wherever a tag stands: in a paragraph a line end is as good as a
    /// blank, and code is taken from the page itself.
    /// </summary>
    /// <param name="text">The page.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="guard">Ends it where it is cancelled.</param>
    public static FoldedPage ToLines(string text, List<JsxTag> tags, WorkGuard guard)
    {
        char[]? folded = null;
        var blocks = new List<FoldedTag>();
        foreach (var tag in tags)
        {
            guard.Check();
            blocks.Add(new FoldedTag(tag, tag.Start, tag.End, isShortened: false));
            for (var i = tag.Error is null ? tag.Start : tag.End; (i = text.IndexOfAny(s_lineEnds, i, tag.End - i)) >= 0; i++)
            {
                folded ??= text.ToCharArray();
                folded[i] = ' ';
            }
        }

        return new FoldedPage(new DecodedText(folded is null ? text : new string(folded), 0), blocks);
    }

    private static bool HasLineEnd(string text, JsxTag tag) => text.IndexOfAny(s_lineEnds, tag.Start, tag.End - tag.Start) >= 0;

    /// <summary>The first <c>&lt;</c> from a position on that begins a line, indented at most as far as Markdown lets a block be, or -1.</summary>
    [MethodImpl(HotPath.Optimize)]
    private static int NextLineWithTag(string text, int start)
    {
        for (var at = start; at < text.Length && (at = text.IndexOf('<', at)) >= 0; at++)
        {
            var before = at - 1;
            while (before >= 0 && at - before <= 4 && text[before] == ' ')
            {
                before--;
            }

            if (before < 0 || text[before] is '\n' or '\r')
            {
                return at;
            }
        }

        return -1;
    }
}
