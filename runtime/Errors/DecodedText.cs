using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Medusa.Runtime;

/// <summary>
/// A text of which layers of encoding were removed (escapes of JSON and JavaScript, HTML entities, percent-encoding), and where each of
/// its characters comes from in the text as it was at first.
/// </summary>
internal readonly struct DecodedText
{
    /// <summary>What stands between bytes in hexadecimal, besides blanks.</summary>
    public const string Separators = ":-,";

    private const int LongestEntity = 32;
    private const int LongestEscape = 10;

    // Characters that can't be seen: a text of UTF-16 that is read as UTF-8 is full of the first.
    private const string Invisible =
        "\0\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    // Where HTML may break a line.
    private static readonly string[] s_breaks = ["<wbr>", "<wbr/>", "<wbr />", "<br>", "<br/>", "<br />"];

    // How encodings begin, and what is left out.
    private static readonly SearchValues<char> s_encoded = SearchValues.Create("\\%&<" + Invisible);

    private static readonly SearchValues<char> s_lineBreaks = SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    // Null for the text as it was at first.
    private readonly int[]? _starts;

    private DecodedText(string text, int[]? starts)
    {
        Text = text;
        _starts = starts;
    }

    // Appends what the beginning of the rest stands for, if anything, and returns how many characters of the rest that was.
    private delegate int Step(StringBuilder text, ReadOnlySpan<char> rest);

    public string Text { get; }

    public static DecodedText Of(string text) => new(text, null);

    /// <summary>Where a character begins in the first text; that of the end is the first text's end.</summary>
    public int Start(int index) => _starts is null ? index : _starts[index];

    /// <summary>Removes one layer of encoding; what only looks like one stays as it is. Null if there is none.</summary>
    public DecodedText? Decode() => Text.AsSpan().ContainsAny(s_encoded) ? Shortened(Append) : null;

    /// <summary>
    /// Removes line breaks and the blanks behind them, as they stand in base64 and in headers that are folded. Null if there are none.
    /// </summary>
    public DecodedText? Join()
    {
        if (!Text.AsSpan().ContainsAny(s_lineBreaks))
        {
            return null;
        }

        var isBroken = false;
        return Shortened((text, rest) =>
        {
            isBroken = s_lineBreaks.Contains(rest[0]) || (isBroken && rest[0] is (' ' or '\t'));
            return isBroken ? 1 : AppendUnit(text, rest[0], 1);
        });
    }

    /// <summary>Removes all blanks, as they stand in a token that was wrapped somewhere. Null if there are none.</summary>
    public DecodedText? WithoutBlanks() => Shortened(static (text, rest) => char.IsWhiteSpace(rest[0]) ? 1 : AppendUnit(text, rest[0], 1));

    /// <summary>Removes what stands between bytes in hexadecimal (<c>70:61</c>, <c>0x70, 0x61</c>). Null if there is nothing of the kind.</summary>
    public DecodedText? WithoutSeparators() => Shortened(static (text, rest) =>
        char.IsWhiteSpace(rest[0]) || Separators.Contains(rest[0], StringComparison.Ordinal) ? 1
        : rest is ['0', 'x' or 'X', ..] ? 2
        : AppendUnit(text, rest[0], 1));

    /// <summary>Decodes quoted-printable, as mail has it: <c>=3D</c>, and <c>=</c> at the end of a line. Null if there is none.</summary>
    public DecodedText? DecodeQuotedPrintable() => Text.Contains('=', StringComparison.Ordinal) ? Shortened(AppendPrintable) : null;

    // The text with some of it removed or replaced by less. Null if nothing was.
    private DecodedText? Shortened(Step append)
    {
        StringBuilder text = new(Text.Length);
        var starts = new int[Text.Length + 1];
        for (var index = 0; index < Text.Length;)
        {
            var before = text.Length;
            var length = append(text, Text.AsSpan(index));
            starts.AsSpan(before, text.Length - before).Fill(Start(index));
            index += length;
        }

        if (text.Length == Text.Length)
        {
            return null;
        }

        starts[text.Length] = Start(Text.Length);
        return new DecodedText(text.ToString(), starts);
    }

    private static int AppendPrintable(StringBuilder text, ReadOnlySpan<char> rest)
    {
        switch (rest)
        {
            case ['=', '\r', '\n', ..]:
                return 3;
            case ['=', '\n', ..]:
                return 2;
            default:
                var length = AppendBytes(text, rest, '=');
                return length > 0 ? length : AppendUnit(text, rest[0], 1);
        }
    }

    private static int Append(StringBuilder text, ReadOnlySpan<char> rest)
    {
        var length = rest[0] switch
        {
            '\\' => AppendEscape(text, rest),
            '%' => AppendPercent(text, rest),
            '&' => AppendEntity(text, rest),
            '<' => BreakLength(rest),
            var c => Invisible.Contains(c, StringComparison.Ordinal) ? 1 : 0,
        };
        if (length > 0)
        {
            return length;
        }

        text.Append(rest[0]);
        return 1;
    }

    private static int AppendEscape(StringBuilder text, ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2)
        {
            return 0;
        }

        // \u{1F511}, as JavaScript has it too, and \U0001F511.
        if (rest[1] == 'u' && rest.Length > 3 && rest[2] == '{' && rest[..Math.Min(rest.Length, LongestEscape)].IndexOf('}') is > 3 and var close)
        {
            return AppendRune(text, rest[3..close], close + 1);
        }

        if (rest[1] == 'U' && rest.Length >= LongestEscape && AppendRune(text, rest[2..LongestEscape], LongestEscape) is > 0 and var length)
        {
            return length;
        }

        if (rest[1] is 'u' or 'U' && TryUnit(rest[2..], 4, out var unit))
        {
            return AppendUnit(text, unit, 6);
        }

        // A text that goes on in the next line.
        if (rest[1] is '\r' or '\n')
        {
            return rest is [_, '\r', '\n', ..] ? 3 : 2;
        }

        if (rest is [_, >= '0' and <= '3', >= '0' and <= '7', >= '0' and <= '7', ..])
        {
            return AppendUnit(text, (char)(((rest[1] - '0') * 64) + ((rest[2] - '0') * 8) + rest[3] - '0'), 4);
        }

        if (rest[1] is 'x' or 'X' && TryUnit(rest[2..], 2, out unit))
        {
            return AppendUnit(text, unit, 4);
        }

        char? character = rest[1] switch
        {
            '"' or '\\' or '/' or '\'' or '`' => rest[1],
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        return character is { } c ? AppendUnit(text, c, 2) : 0;
    }

    private static int AppendPercent(StringBuilder text, ReadOnlySpan<char> rest)
    {
        // As JavaScript's old 'escape' writes it.
        if (rest.Length > 1 && rest[1] is 'u' or 'U' && TryUnit(rest[2..], 4, out var unit))
        {
            return AppendUnit(text, unit, 6);
        }

        return AppendBytes(text, rest, '%');
    }

    // A character whose bytes are written in hexadecimal, each with a mark before it.
    private static int AppendBytes(StringBuilder text, ReadOnlySpan<char> rest, char mark)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var count = 0;
        while (count < utf8.Length
            && rest.Length >= (count + 1) * 3
            && rest[count * 3] == mark
            && TryUnit(rest[((count * 3) + 1)..], 2, out var unit))
        {
            utf8[count++] = (byte)unit;
        }
        if (count == 0)
        {
            return 0;
        }

        // JavaScript's old 'escape' writes Latin-1; at the end of a text half a character may stand.
        var status = Rune.DecodeFromUtf8(utf8[..count], out var rune, out var used);
        if (status == OperationStatus.NeedMoreData && rest.Length <= (count * 3) + 2)
        {
            return 0;
        }

        if (status != OperationStatus.Done)
        {
            (rune, used) = (new Rune(utf8[0]), 1);
        }

        text.Append(rune.ToString());
        return used * 3;
    }

    private static int BreakLength(ReadOnlySpan<char> rest)
    {
        foreach (var each in s_breaks)
        {
            if (rest.StartsWith(each, StringComparison.OrdinalIgnoreCase))
            {
                return each.Length;
            }
        }
        return 0;
    }

    private static int AppendRune(StringBuilder text, ReadOnlySpan<char> hex, int length)
    {
        if (!int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
        {
            return 0;
        }

        text.Append(new Rune(code).ToString());
        return length;
    }

    private static int AppendEntity(StringBuilder text, ReadOnlySpan<char> rest)
    {
        if (rest.Length > 2 && rest[1] == '#')
        {
            return AppendNumber(text, rest);
        }

        var end = rest[..Math.Min(rest.Length, LongestEntity)].IndexOf(';');
        if (end < 0)
        {
            return 0;
        }

        var entity = rest[..(end + 1)].ToString();
        var character = WebUtility.HtmlDecode(entity);
        if (character == entity)
        {
            character = WebUtility.HtmlDecode(entity.ToLowerInvariant());
        }

        if (character.Length > 2)
        {
            return 0;
        }

        text.Append(character);
        return end + 1;
    }

    // The semicolon may be missing, and zeros may stand before.
    private static int AppendNumber(StringBuilder text, ReadOnlySpan<char> rest)
    {
        var isHex = rest[2] is 'x' or 'X';
        int start = isHex ? 3 : 2, end = start;
        while (end < Math.Min(rest.Length, LongestEntity) && (isHex ? char.IsAsciiHexDigit(rest[end]) : char.IsAsciiDigit(rest[end])))
        {
            end++;
        }

        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(rest[start..end], style, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
        {
            return 0;
        }

        text.Append(new Rune(code).ToString());
        return end < rest.Length && rest[end] == ';' ? end + 1 : end;
    }

    private static bool TryUnit(ReadOnlySpan<char> rest, int digits, out char unit)
    {
        unit = default;
        if (rest.Length < digits)
        {
            return false;
        }

        if (!ushort.TryParse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        unit = (char)value;
        return true;
    }

    private static int AppendUnit(StringBuilder text, char unit, int length)
    {
        text.Append(unit);
        return length;
    }
}
