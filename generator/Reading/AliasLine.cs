using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>The line <c>**Name**: type</c> of an alias page.</summary>
/// <param name="Type">Where the type stands.</param>
/// <param name="IsBareObject">Whether it is <c>Object</c>, by which the docs mean that a table follows.</param>
internal sealed record AliasLine(Span Type, bool IsBareObject)
{
    public static AliasLine? Find(Section root, string title, string text)
    {
        if (DefinitionLine.Find(root.Blocks, title) is not { } line)
        {
            return null;
        }

        var end = EndOfLine(text, line.After, line.Paragraph.Span.End + 1);
        var colon = text.IndexOf(':', line.After, end - line.After);

        // Between name and colon only type parameters may stand: Name<T>.
        if (colon < 0 || (colon > line.After && text[line.After] is not ('<' or '&' or '\\')))
        {
            return null;
        }

        if (colon > line.After)
        {
            colon = EndOfParameters(text, line.After, end);
        }

        var start = colon + 1;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return colon < 0 || start == end ? null : new AliasLine(new Span(start, end - start), IsObject(text, start, end));
    }

    /// <summary>The colon behind the bracket that closes the type parameters, or -1.</summary>
    private static int EndOfParameters(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == ':' && (text[i - 1] == '>' || (text[i - 1] == ';' && text[i - 2] is '2' or 't')))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsObject(string text, int start, int end) => text.Substring(start, end - start).Trim('`', ' ') == "Object";

    private static int EndOfLine(string text, int start, int end)
    {
        var at = text.IndexOfAny(['\r', '\n'], start, end - start);
        at = at < 0 ? end : at;
        while (at > start && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
