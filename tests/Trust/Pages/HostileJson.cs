using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace Medusa.Trust.Tests.Pages;

/// <summary>JSON as nobody should write it: values of the wrong kind, keys that are there twice or not at all, and more of everything than a page has.</summary>
internal static class HostileJson
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<string> s_otherKind = Gen.OneOf(
        "1", "-0.5e+3", "1e999", "123456789012345678901234567890", "true", "false", "null", "[]", "{}", "\"\"", "[1,[2,{\"a\":null}],\"b\"]", "{\"kind\":[],\"name\":{\"name\":1}}");

    // Deeper than any stack bears.
    private static readonly Gen<string> s_deep = Gen.Select(
        Gen.OneOf(("[", "]"), ("{\"a\":", "}"), ("[{\"children\":", "}]"), ("{\"kind\":\"typeList\",\"types\":[{\"name\":\"a\",\"type\":\"`object`\",\"children\":", "}]}")),
        Gen.Int[1, 3_000],
        (pair, depth) => Repeat(pair.Item1, depth) + "[]" + Repeat(pair.Item2, depth));

    // Much of what Markdown, types or JSON read as the beginning of something.
    private static readonly Gen<string> s_huge = Gen.Select(
        Gen.OneOf("> ", "- ", "1. ", "[", "**a ", "*a", "_", "a", "`", "{ a: ", "[A](/a)", "[A](", "(", "&#60;", "\\\\", "\\ud83d", "\\ude00", "\\u0000", "# ", "```", "\\n", "\\n> - ", "a | ", "![", "\\t"),
        Gen.Int[1, 6_000],
        (part, times) => "\"" + Repeat(part, times) + "\"");

    // What isn't JSON at all: these end the reading, and so are rare.
    private static readonly Gen<string> s_broken = Gen.OneOf(
        "01", "+1", ".5", "1.", "1e", "NaN", "undefined", "'a'", "\"", "\"\n\"", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "[1,]", "[,1]", "{,}", "{\"a\"}", "{\"a\":1,}", "{a:1}", "//", "/**/null", "True", "\0", "[", "{", "]", "}");

    /// <summary>A value; mostly one of the right kind.</summary>
    public static Gen<string> Value(Gen<string> right) =>
        Gen.Frequency((900, right), (30, s_otherKind), (4, s_deep), (8, s_huge), (2, s_broken));

    /// <summary>A string, written in one of the ways there are.</summary>
    public static Gen<string> Text(Gen<string> words) => Gen.Select(words, Gen.Int[0, 11], Quote);

    /// <summary>A member that may be absent, there twice, or have an escape in its key.</summary>
    public static Gen<string> Member(string key, Gen<string> right) => Gen.Select(
        Value(right),
        Gen.Frequency((40, Gen.Const(0)), (1, Gen.Int[1, 4])),
        (value, kind) => kind switch
        {
            1 => "",
            2 => $"\"{key}\":{value},\"{key}\": {value}",
            3 => $"\"{key}\":null,\"{key}\":{value}",
            4 => $"\"\\u{(int)key[0]:x4}{key[1..]}\":{value}",
            _ => $"\"{key}\": {value}",
        });

    /// <summary>An object of members.</summary>
    public static Gen<string> Object(params Gen<string>[] members) => Join(members).Select(text => "{" + text + "}");

    /// <summary>An array of values.</summary>
    public static Gen<string> Array(Gen<string> value, int most) => Value(value).Array[0, most].Select(Array);

    /// <summary>The array of some values.</summary>
    public static string Array(IEnumerable<string> values) => "[" + string.Join(",\n", values) + "]";

    /// <summary>A string in JSON.</summary>
    public static string Quote(string text) => Quote(text, 1);

    // Halves of surrogate pairs reach a page as escapes only.
    private static string Quote(string text, int style) => style switch
    {
        0 => "\"" + string.Concat(text.Select(c => $"\\u{(int)c:X4}")) + "\"",
        _ when text.Any(char.IsSurrogate) => "\"" + string.Concat(text.Select(c => $"\\u{(int)c:x4}")) + "\"",
        2 => JsonSerializer.Serialize(text),
        3 => JsonSerializer.Serialize(text, s_relaxed).Replace("/", "\\/"),
        _ => JsonSerializer.Serialize(text, s_relaxed),
    };

    private static Gen<string> Join(Gen<string>[] members) => members.Aggregate((all, member) =>
        Gen.Select(all, member, (a, b) => a.Length == 0 ? b : b.Length == 0 ? a : a + ", " + b));

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
