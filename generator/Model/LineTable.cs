using System.Buffers;
using System.Runtime.CompilerServices;

namespace Medusa.Generator.Model;

/// <summary>Turns offsets into lines and columns. A line ends at CR LF, LF or CR, as editors have it.</summary>
internal static class LineTable
{
    // In characters; a text with shorter lines takes more room meanwhile.
    private const int UsualLine = 16;

    private static readonly char[] s_lineEnds = ['\r', '\n'];

    /// <summary>Where each line of a text starts; the first always at 0.</summary>
    [MethodImpl(HotPath.Optimize)]
    public static EquatableArray<int> Of(string text)
    {
        var starts = ArrayPool<int>.Shared.Rent(1 + (text.Length / UsualLine));
        var count = 0;
        for (var at = 0; at >= 0; at = NextLine(text, at))
        {
            if (count == starts.Length)
            {
                var larger = ArrayPool<int>.Shared.Rent(2 * count);
                starts.CopyTo(larger, 0);
                ArrayPool<int>.Shared.Return(starts);
                starts = larger;
            }

            starts[count++] = at;
        }

        var lines = starts.AsSpan(0, count).ToArray();
        ArrayPool<int>.Shared.Return(starts);
        return new EquatableArray<int>(lines);
    }

    /// <summary>The place of a span, given where the lines start.</summary>
    public static Place PlaceOf(EquatableArray<int> lines, Span span)
    {
        var end = span.Start + span.Length;
        var line = LineOf(lines, span.Start);
        var endLine = LineOf(lines, end);
        return new Place(span.Start, span.Length, line, span.Start - lines[line], endLine, end - lines[endLine]);
    }

    // Where the line after the one at a position starts, or -1 where it is the last.
    private static int NextLine(string text, int start)
    {
        var end = text.IndexOfAny(s_lineEnds, start);
        return end < 0 ? -1 : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    private static int LineOf(EquatableArray<int> lines, int offset)
    {
        var low = 0;
        var high = lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle] <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
