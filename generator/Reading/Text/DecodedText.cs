using System.Runtime.CompilerServices;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Text;

/// <summary>A piece of text as it reads once escapes are resolved, that knows where in the file each character stood.</summary>
internal readonly struct DecodedText
{
    private readonly int _start;

    // Pairs, one for each escape: the index of the character behind it, and where that character stands in the file.
    private readonly int[] _shifts;

    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts in the file.</param>
    /// <param name="shifts">
    /// For each escape a pair of numbers: the index of the character behind it, which may be the text's end, and where that stands in the file.
    /// </param>
    public DecodedText(string text, int start, int[]? shifts = null)
    {
        Text = text;
        _start = start;
        _shifts = shifts ?? [];
    }

    public string Text { get; }

    public Span Span => new(_start, OffsetOf(Text.Length) - _start);

    /// <summary>A part of the text.</summary>
    public DecodedText Slice(int start, int length)
    {
        var first = PairsUpTo(start);
        var shifts = new int[2 * (PairsUpTo(start + length) - first)];
        for (var i = 0; i < shifts.Length; i += 2)
        {
            shifts[i] = _shifts[(2 * first) + i] - start;
            shifts[i + 1] = _shifts[(2 * first) + i + 1];
        }

        return new DecodedText(Text.Substring(start, length), OffsetOf(start), shifts);
    }

    /// <summary>Where the character at an index stands in the file; with the text's length, where the text ends.</summary>
    public int OffsetOf(int index)
    {
        var pairs = PairsUpTo(index);
        return pairs == 0 ? _start + index : _shifts[(2 * pairs) - 1] + index - _shifts[(2 * pairs) - 2];
    }

    [MethodImpl(HotPath.Optimize)]
    private int PairsUpTo(int index)
    {
        // A text that isn't there has no pairs either.
        if (_shifts is null or [])
        {
            return 0;
        }

        var low = 0;
        for (var high = _shifts.Length / 2; low < high;)
        {
            var middle = (low + high) / 2;
            if (_shifts[2 * middle] <= index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
