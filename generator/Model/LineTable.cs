using System.Runtime.CompilerServices;

namespace Medusa.Generator.Model;

/// <summary>Turns offsets into lines and columns. A line ends at CR LF, LF or CR, as editors have it.</summary>
internal static class LineTable
{
    private static readonly char[] s_lineEnds = ['\r', '\n'];

    /// <summary>Where each line of a text starts; the first always at 0.</summary>
    [MethodImpl(HotPath.Optimize)]
    public static EquatableArray<int> Of(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOfAny(s_lineEnds); at >= 0; at = text.IndexOfAny(s_lineEnds, at))
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
        }

        return new EquatableArray<int>([.. starts]);
    }

    /// <summary>The place of a span, given where the lines start.</summary>
    public static Place PlaceOf(EquatableArray<int> lines, Span span)
    {
        var end = span.Start + span.Length;
        var line = LineOf(lines, span.Start);
        var endLine = LineOf(lines, end);
        return new Place(span.Start, span.Length, line, span.Start - lines[line], endLine, end - lines[endLine]);
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
