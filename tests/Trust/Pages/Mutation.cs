using System.Text;
using CsCheck;

namespace Medusa.Trust.Tests.Pages;

/// <summary>What can happen to a page between its author and its reader.</summary>
internal static class Mutation
{
    private static readonly Gen<double> s_place = Gen.Double.Unit;

    private static readonly string[] s_structure =
    [
        "{", "}", "[", "]", "(", ")", "\"", "'", "`", "```", "<", ">", "/>", "<ParameterTypes parameters={[", "]} />", "\n## Properties\n", "\n## Methods\n",
        "\n#### ", "\n##### Parameters\n", "\n##### Returns\n", "\n# ", "\n---\n", "\n:::note\n", ":::", "\n> ", "\n- ", "\n    ", "\\", "\\|", "&#60;", "&#62;", "|", ",", ":",
        "null", "true", "\n\n", "\r", "\r\n", "\uFEFF", "\u200B", "\u202E", "\u2028", "\u0085", "\0", "\t", "import ", "export ", "\"children\": [", "\"name\": \"", "\"type\": \"", "=>", "zq_canary",
    ];

    /// <summary>Something that happens to a page.</summary>
    public static Gen<Func<string, string>> Any { get; } = Gen.Frequency<Func<string, string>>(
        (4, Gen.Select(Gen.Select(s_place, Gen.Byte).Array[1, 8], FlipBytes)),
        (2, Gen.Select(s_place, Gen.Int[1, 400], Cut)),
        (1, Gen.Select(s_place, Truncate)),
        (2, Gen.Select(s_place, Gen.Int[1, 400], s_place, Move)),
        (2, Gen.Select(s_place, Gen.Int[1, 2000], Gen.Int[1, 4], Repeat)),
        (4, Gen.Select(s_place, Gen.OneOf(Gen.OneOf(s_structure), HostileText.Name, HostileText.Type), Insert)),
        (4, Gen.Select(s_place, HostileText.Name, ReplaceString)),
        (2, Gen.Select(s_place, HostileText.Type, ReplaceType)),
        (2, Gen.Select(s_place, s_place, SwapLines)),
        (1, Gen.OneOf<Func<string, string>>(
            static t => t.Replace("\n", "\r\n"),
            static t => t.Replace('\n', '\r'),
            static t => "\uFEFF" + t,
            static t => t.Replace("\n", "\n\r"),
            static t => t.Replace("\n", "\u2028"),
            static t => t.Replace(" ", "\u00A0"),
            static t => t.Replace(" ", "\t"),
            static t => t.ToUpperInvariant(),
            static t => t.ToLowerInvariant(),
            static t => t.Replace("\"", "\u201D"),
            static t => t.Replace("e", "e\u0301"),
            static t => t.Replace("_", "\u202E_"))));

    /// <summary>The text as the compiler reads it from a file: UTF-8, and what isn't becomes U+FFFD.</summary>
    public static string AsFile(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Func<string, string> FlipBytes((double Place, byte Value)[] changes) => text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var (place, value) in changes)
        {
            if (bytes.Length > 0)
            {
                bytes[(int)(place * bytes.Length)] = value;
            }
        }

        return Encoding.UTF8.GetString(bytes);
    };

    private static Func<string, string> Cut(double place, int length) => text =>
    {
        var at = At(text, place);
        return text.Remove(at, Math.Min(length, text.Length - at));
    };

    private static Func<string, string> Truncate(double place) => text => text[..At(text, place)];

    private static Func<string, string> Move(double place, int length, double to) => text =>
    {
        var at = At(text, place);
        var piece = text.Substring(at, Math.Min(length, text.Length - at));
        var rest = text.Remove(at, piece.Length);
        return rest.Insert(At(rest, to), piece);
    };

    private static Func<string, string> Repeat(double place, int length, int times) => text =>
    {
        var at = At(text, place);
        var piece = text.Substring(at, Math.Min(length, text.Length - at));
        return text.Insert(at, string.Concat(Enumerable.Repeat(piece, times)));
    };

    private static Func<string, string> Insert(double place, string piece) => text => text.Insert(At(text, place), piece);

    /// <summary>Puts a name in the place of what stands between two quotes.</summary>
    private static Func<string, string> ReplaceString(double place, string name) => text =>
    {
        var open = text.IndexOf('"', At(text, place));
        var close = open < 0 ? -1 : text.IndexOf('"', open + 1);
        return close < 0 ? text : text[..(open + 1)] + name.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r") + text[close..];
    };

    private static Func<string, string> ReplaceType(double place, string type) => text =>
    {
        const string Key = "\"type\": \"";
        var open = text.IndexOf(Key, At(text, place), StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('"', open + Key.Length);
        return close < 0 ? text : text[..(open + Key.Length)] + type.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r") + text[close..];
    };

    private static Func<string, string> SwapLines(double first, double second) => text =>
    {
        var lines = text.Split('\n');
        var (a, b) = ((int)(first * lines.Length), (int)(second * lines.Length));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        return string.Join('\n', lines);
    };

    private static int At(string text, double place) => (int)(place * text.Length);
}
