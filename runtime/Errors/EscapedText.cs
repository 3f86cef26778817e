using System.Globalization;
using System.Text;

namespace Medusa.Runtime;

/// <summary>A text in which JSON's escapes may stand, and where each of its characters comes from in the text as it was at first.</summary>
internal readonly struct EscapedText
{
    // Null for the text as it was at first.
    private readonly int[]? _starts;

    private EscapedText(string text, int[]? starts)
    {
        Text = text;
        _starts = starts;
    }

    public string Text { get; }

    public static EscapedText Of(string text) => new(text, null);

    /// <summary>Where a character begins in the first text; that of the end is the first text's end.</summary>
    public int Start(int index) => _starts is null ? index : _starts[index];

    /// <summary>The text with its escapes resolved once; what only looks like one stays as it is.</summary>
    public EscapedText Unescape()
    {
        StringBuilder text = new(Text.Length);
        int[] starts = new int[Text.Length + 1];
        int index = 0;
        while (index < Text.Length)
        {
            starts[text.Length] = Start(index);
            index += Append(text, Text.AsSpan(index));
        }
        starts[text.Length] = Start(index);
        return new EscapedText(text.ToString(), starts);
    }

    // Returns how many characters of the rest it was.
    private static int Append(StringBuilder text, ReadOnlySpan<char> rest)
    {
        if (rest is ['\\', 'u', ..] && rest.Length >= 6
            && ushort.TryParse(rest.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
        {
            text.Append((char)unit);
            return 6;
        }
        if (rest is ['\\', var escaped, ..] && Resolve(escaped) is { } character)
        {
            text.Append(character);
            return 2;
        }
        text.Append(rest[0]);
        return 1;
    }

    private static char? Resolve(char escaped) => escaped switch
    {
        '"' or '\\' or '/' => escaped,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => null,
    };
}
