using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Medusa.Runtime;

/// <summary>
/// Escapes paths and queries that may be escaped in part. <see cref="Uri"/> would tidy them up besides: it trims blanks, drops
/// characters that have no width and resolves <c>..</c>, so that what was checked would not be what is sent.
/// </summary>
internal static partial class UriText
{
    private const string Unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // RFC 3986: pchar and '/', and for queries '?' too. Brackets are not among them, but qs writes them.
    private static readonly SearchValues<char> s_path = SearchValues.Create(Unreserved + "!$&'()*+,;=:@/");
    private static readonly SearchValues<char> s_query = SearchValues.Create(Unreserved + "!$&'()*+,;=:@/?[]");

    // What a server or proxy may take for a dot, once it has decoded and normalized a path.
    private const string Dots = ".\uFF0E\u2024\uFE52\u3002\uFF61\u2025\uFE30";

    // What one may take for the end of a segment.
    private static readonly char[] s_slashes = ['/', '\\', '\uFF0F', '\u2044', '\u2215', '\uFF3C', '\u2216', '\uFE68', '\u29F5', '\u29F8'];

    // A proxy before the server may decode a path once more than the server does, and another before it too.
    private const int MostDecoded = 16;

    /// <summary>Escapes what a path can't hold; what is escaped already stays.</summary>
    public static string EscapePath(string path) => Escape(path, s_path);

    /// <summary>Escapes what a query can't hold; what is escaped already stays.</summary>
    public static string EscapeQuery(string query) => Escape(query, s_query);

    /// <summary>Whether a segment of a path is, or may be taken for, <c>.</c> or <c>..</c>, however it is encoded.</summary>
    public static bool HoldsDotSegment(string path)
    {
        for (var decoded = 0; ; decoded++)
        {
            if (path.Split(s_slashes).Any(IsDots))
            {
                return true;
            }

            var next = Decode(path);
            if (decoded == MostDecoded || next == path)
            {
                return false;
            }

            path = next;
        }
    }

    // Besides the usual encoding: characters as Internet Information Services know them, and a '.', '/' or '\' in more bytes than it needs.
    private static string Decode(string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        return decoded.Contains('%', StringComparison.Ordinal)
            ? OddEscapes().Replace(decoded, static match => match.Groups["unit"] is { Success: true } unit
                ? ((char)ushort.Parse(unit.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()
                : match.Value[^2..].ToUpperInvariant() switch { "AE" or "2E" => ".", "AF" or "2F" => "/", _ => "\\" })
            : decoded;
    }

    // Some servers take what follows a semicolon for parameters of the segment, and trim what can't be seen. Decoded once too often, an
    // escaped '?' or '#' ends the path.
    private static bool IsDots(string segment)
    {
        var end = segment.AsSpan().IndexOfAny(';', '?', '#');
        var any = false;
        foreach (var c in end < 0 ? segment : segment[..end])
        {
            if (Dots.Contains(c, StringComparison.Ordinal))
            {
                any = true;
            }
            else if (!IsInvisible(c))
            {
                return false;
            }
        }
        return any && segment.Count(c => Dots.Contains(c, StringComparison.Ordinal)) <= 2;
    }

    private static bool IsInvisible(char c)
        => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    [GeneratedRegex(
        "%u(?<unit>[0-9a-f]{4})|%c0%(ae|af|2e|2f)|%c1%(9c|1c)|%e0%80%(ae|af)|%e0%81%9c|%f0%80%80%(ae|af)|%f0%80%81%9c",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OddEscapes();

    private static string Escape(string text, SearchValues<char> allowed)
    {
        if (!text.AsSpan().ContainsAnyExcept(allowed))
        {
            return text;
        }

        StringBuilder escaped = new(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            if (allowed.Contains(rest[0]) || (rest is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low)))
            {
                escaped.Append(rest[0]);
                rest = rest[1..];
                continue;
            }

            // Half of a surrogate pair becomes U+FFFD.
            _ = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            foreach (var part in utf8[..rune.EncodeToUtf8(utf8)])
            {
                escaped.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
            }

            rest = rest[length..];
        }
        return escaped.ToString();
    }
}
