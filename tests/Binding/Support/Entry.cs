using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Medusa.Generator.Binding.Tests.Support;

/// <summary>
/// An entry of a table, written <c>name?: type = default</c>. A type <c>@Cup</c> is a link to the page of that title.
/// </summary>
internal static partial class Entry
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entry as a table has it.</summary>
    /// <param name="more">Further properties: <c>"expandable": true</c>.</param>
    public static string Json(string entry, string more = "")
    {
        var colon = entry.IndexOf(": ", StringComparison.Ordinal);
        var (name, rest) = (entry[..colon], entry[(colon + 2)..].Split(" = "));
        var isOptional = name.EndsWith('?');
        var fallback = rest.Length > 1 ? rest[1] : "";
        return $"{{ \"name\": {Text(name.TrimEnd('?'))}, \"type\": {Text(Type(rest[0]))}, \"optional\": {(isOptional ? "true" : "false")}, "
            + $"\"defaultValue\": {Text(fallback)}{(more.Length == 0 ? "" : ", " + more)} }}";
    }

    /// <summary>An entry with entries below it.</summary>
    public static string Parent(string entry, params string[] children) =>
        Json(entry, $"\"children\": [{string.Join(", ", children.Select(ToJson))}]");

    /// <summary>The entry as a table has it, whichever way it is written.</summary>
    public static string ToJson(string entry) => IsJson(entry) ? entry : Json(entry);

    /// <summary>Whether an entry is JSON already.</summary>
    public static bool IsJson(string entry) => entry.StartsWith("{ \"name\"", StringComparison.Ordinal);

    /// <summary>A type as Markdown has it.</summary>
    public static string Type(string type) => Link()
        .Replace(type.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&#60;", StringComparison.Ordinal)
            .Replace(">", "&#62;", StringComparison.Ordinal), "[$1]($1.mdx)");

    private static string Text(string text) => JsonSerializer.Serialize(text, s_options);

    [GeneratedRegex("@([A-Za-z0-9]+)")]
    private static partial Regex Link();
}
