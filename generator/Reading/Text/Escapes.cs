using System.Text;
using Markdig.Helpers;

namespace Medusa.Generator.Reading.Text;

/// <summary>
/// Markdown's escapes where a page's text is not prose: a backslash before punctuation, and HTML entities by name (<c>&amp;lt;</c>), decimal
/// (<c>&amp;#60;</c>) and hexadecimal (<c>&amp;#x3C;</c>). An entity is <c>&amp;#?\w+;</c>; any other ampersand stands for itself.
/// </summary>
internal static class Escapes
{
    private const int MaxCodePoint = 0x10FFFF;

    /// <summary>The text without its escapes.</summary>
    public static string Resolve(string text)
    {
        if (text.IndexOfAny(['\\', '&']) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (At(text, i, out var length) is { } resolved)
            {
                result.Append(resolved);
            }
            else
            {
                result.Append(text[i]);
            }

            i += length;
        }

        return result.ToString();
    }

    /// <summary>What an escape at a position stands for, never longer than the escape itself; null where none begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position.</param>
    /// <param name="length">The length of the escape; 1 where there is none.</param>
    public static string? At(string text, int at, out int length)
    {
        length = 1;
        switch (text[at])
        {
            case '\\' when at + 1 < text.Length && text[at + 1].IsAsciiPunctuation():
                length = 2;
                return text[at + 1].ToString();
            case '&' when EndOfEntity(text, at) is var end and > 0:
                var decoded = text[at + 1] == '#' ? Numeric(text, at + 2, end) : EntityHelper.DecodeEntity(text.AsSpan(at + 1, end - at - 1));
                length = decoded is null ? 1 : end + 1 - at;
                return decoded;
            default:
                return null;
        }
    }

    /// <summary>Where the semicolon of <c>&amp;#?\w+;</c> stands, or -1.</summary>
    private static int EndOfEntity(string text, int at)
    {
        var start = at + 1 < text.Length && text[at + 1] == '#' ? at + 2 : at + 1;
        var end = start;
        while (end < text.Length && text[end].IsAlphaNumeric())
        {
            end++;
        }

        return end > start && end < text.Length && text[end] == ';' ? end : -1;
    }

    // Saturated, so that no number of digits overflows: what is beyond Unicode is the replacement character, as in HTML.
    private static string? Numeric(string text, int start, int end)
    {
        var radix = text[start] is 'x' or 'X' ? 16 : 10;
        var first = radix == 16 ? start + 1 : start;
        var code = 0;
        for (var i = first; i < end; i++)
        {
            var digit = DigitOf(text[i]);
            if (digit >= radix)
            {
                return null;
            }

            code = Math.Min(code * radix + digit, MaxCodePoint + 1);
        }

        return first == end ? null
            : code is 0 or > MaxCodePoint or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD"
            : char.ConvertFromUtf32(code);
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
