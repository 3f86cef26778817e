using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Lines;

/// <summary>The line <c>**Name**: type</c> of an alias page.</summary>
/// <param name="Type">The type as written.</param>
/// <param name="IsBareObject">Whether it is <c>Object</c>, by which the docs mean that a table follows.</param>
internal sealed record AliasLine(DecodedText Type, bool IsBareObject)
{
    public static AliasLine? Find(Section root, string title)
    {
        if (DefinitionLine.Find(root.Blocks, title) is not { } line)
        {
            return null;
        }

        var source = line.Block.Source;
        var text = source.Text;
        var end = EndOfLine(text, line.After, line.End);
        if (BehindColon(text, line.After, end) is not { } start)
        {
            return null;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start == end ? null : new AliasLine(source.Slice(start, end - start), IsObject(text, start, end));
    }

    /// <summary>Where the text behind the colon starts; null where other than type parameters (<c>Name&lt;T&gt;:</c>) stands before it.</summary>
    private static int? BehindColon(string text, int start, int end)
    {
        var depth = 0;
        var last = '\0';
        for (var at = start; at < end;)
        {
            var c = Escapes.At(text, at, out var length) is { Length: 1 } resolved ? resolved[0] : text[at];
            at += length;
            if (c == ':' && depth == 0)
            {
                return at;
            }

            depth += c switch { '<' => 1, '>' when last != '=' => -1, _ => 0 };
            if (depth < 0 || (depth == 0 && c != '>'))
            {
                return null;
            }

            last = c;
        }

        return null;
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
