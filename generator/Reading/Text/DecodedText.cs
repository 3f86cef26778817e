using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Text;

/// <summary>A piece of text as it reads once escapes are resolved, that knows where in the file each character stood.</summary>
internal readonly struct DecodedText
{
    private readonly int _start;
    private readonly int[]? _offsets;

    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts in the file.</param>
    /// <param name="offsets">
    /// Where each character stands in the file and, as one item more, where the text ends; null where it stands there
    /// to the letter.
    /// </param>
    public DecodedText(string text, int start, int[]? offsets = null)
    {
        Text = text;
        _start = start;
        _offsets = offsets;
    }

    public string Text { get; }

    public Span Span => new(_start, OffsetOf(Text.Length) - _start);

    /// <summary>A part of the text.</summary>
    public DecodedText Slice(int start, int length)
    {
        if (_offsets is null)
        {
            return new DecodedText(Text.Substring(start, length), _start + start);
        }

        var offsets = new int[length + 1];
        Array.Copy(_offsets, start, offsets, 0, length + 1);
        return new DecodedText(Text.Substring(start, length), offsets[0], offsets);
    }

    /// <summary>Where the character at an index stands in the file; with the text's length, where the text ends.</summary>
    public int OffsetOf(int index) => _offsets is null ? _start + index : _offsets[index];
}
