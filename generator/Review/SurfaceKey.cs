using System.Globalization;
using System.Text;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review;

/// <summary>
/// What the parts of the public surface are called where they are compared: by what lasts when the C# names change. What isn't plain
/// stands in quotes, with the character references of XML: a backslash or a percent sign wouldn't survive the way through MSBuild.
/// </summary>
internal static class SurfaceKey
{
    private const string Root = "medusa.";

    public static string Of(ClientPart part) => part.Kind switch
    {
        ClientPartKind.Resource => Resource(part.Name),
        ClientPartKind.Method => Method(part.Name),
        ClientPartKind.Member => Member(part.Owner, part.Name),
        _ => part.Name,
    };

    /// <summary>A member of a record, a value of an enumeration, a case of a union: by its wire name.</summary>
    public static string Member(string type, string wireName) => type + "." + Quote(wireName);

    /// <summary>A resource: by where it hangs, in the official client's words.</summary>
    public static string Resource(string accessor) => Rooted(accessor);

    /// <summary>A method: by its official name.</summary>
    public static string Method(string key) => Quote(Rooted(key));

    /// <summary>A word as it stands in a line.</summary>
    public static string Quote(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || c is '"' or '&' or '\\' or '%' or '\u2028' or '\u2029')
            {
                result.Append("&#x").Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append(';');
            }
            else
            {
                result.Append(c);
            }
        }

        return result.Append('"').ToString();
    }

    /// <summary>The word that stands so in a line, or null where it is malformed.</summary>
    public static string? Unquote(string text)
    {
        if (text.IndexOf('"') < 0)
        {
            return text;
        }

        if (text.Length < 2 || text.IndexOf('"', 1) != text.Length - 1)
        {
            return null;
        }

        var result = new StringBuilder();
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] != '&')
            {
                result.Append(text[i]);
                continue;
            }

            var end = text.IndexOf(';', i);
            if (end < i + 4
                || !ushort.TryParse(text.Substring(i + 3, end - i - 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                return null;
            }

            result.Append((char)code);
            i = end;
        }

        return result.ToString();
    }

    // Types begin with a capital, and accessors hardly ever do; those that do need a space of their own, and so do those that are in it already.
    private static string Rooted(string accessor) =>
        accessor.Length > 0 && char.IsLower(accessor[0]) && !accessor.StartsWith(Root, StringComparison.Ordinal) ? accessor : Root + accessor;

    private static bool IsPlain(string text) =>
        text.Length > 0 && text.All(c => c < 128 && (char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '$' or '+' or '/' or ':'));
}
