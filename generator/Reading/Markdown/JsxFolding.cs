using System.Buffers;
using System.Runtime.CompilerServices;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Puts each JSX tag of a page on one line, without moving anything: line ends within tags become blanks. Most lines of
/// a page are a table's JSON, and Markdig takes longer over a line than we over its content.
/// </summary>
internal static class JsxFolding
{
    private static readonly char[] s_lineEnds = ['\r', '\n'];

    /// <summary>
    /// The text with its tags folded. That needs no knowledge of where a tag counts as one: in a paragraph a line end
    /// is as good as a blank, and code is taken from the page itself.
    /// </summary>
    /// <param name="text">The page.</param>
    /// <param name="tags">Takes the tags by where they begin, so that they needn't be scanned again.</param>
    /// <param name="guard">Ends it where it is cancelled.</param>
    [MethodImpl(HotPath.Optimize)]
    public static string Fold(string text, Dictionary<int, JsxTag> tags, WorkGuard guard)
    {
        char[]? folded = null;
        for (var at = NextLineWithTag(text, 0); at >= 0;)
        {
            guard.Check();
            var end = at + 1;
            if (JsxScanner.Scan(text, at) is { Error: null } tag)
            {
                end = tag.End;
                tags.Add(at, tag);
                for (var i = text.IndexOfAny(s_lineEnds, at, end - at); i >= 0; i = text.IndexOfAny(s_lineEnds, i, end - i))
                {
                    folded ??= Copy(text);
                    folded[i++] = ' ';
                }
            }

            at = NextLineWithTag(text, end);
        }

        if (folded is null)
        {
            return text;
        }

        var result = new string(folded, 0, text.Length);
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    private static char[] Copy(string text)
    {
        var copy = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, copy, 0, text.Length);
        return copy;
    }

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
