using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;

namespace Medusa.Generator.Emitting.Docs;

/// <summary>Escapes text for XML documentation comments.</summary>
internal static class XmlText
{
    /// <summary>Appends text on one line: every run of white space is one space.</summary>
    [MethodImpl(HotPath.Optimize)]
    public static void AppendInline(StringBuilder xml, string text)
    {
        var space = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                space = true;
                continue;
            }

            if (space)
            {
                xml.Append(' ');
                space = false;
            }

            var end = EndOfPlain(text, i);
            if (end > i)
            {
                xml.Append(text, i, end - i);
                i = end - 1;
            }
            else
            {
                i += AppendCharacter(xml, text, i);
            }
        }

        if (space)
        {
            xml.Append(' ');
        }
    }

    /// <summary>The value of an attribute in double quotes.</summary>
    public static string Attribute(string text) => Line(text).Replace("\"", "&quot;");

    /// <summary>A line of code, its white space kept.</summary>
    public static string Line(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            i += AppendCharacter(xml, text, i);
        }

        return xml.ToString();
    }

    /// <summary>The lines of a text by everything that C# takes for the end of a line.</summary>
    public static string[] Lines(string text) =>
        text.Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029');

    // Where the ASCII text that stands in a comment as it is ends, with the single spaces in it: most text is that.
    [MethodImpl(HotPath.Optimize)]
    private static int EndOfPlain(string text, int start)
    {
        var at = start;
        while (at < text.Length && (IsAsciiPlain(text[at]) || (text[at] == ' ' && at + 1 < text.Length && IsAsciiPlain(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool IsAsciiPlain(char c) => c is > ' ' and <= '~' and not ('<' or '>' or '&');

    /// <summary>Appends the character at an index, or nothing for one that XML can't hold; returns by how much more to step on.</summary>
    private static int AppendCharacter(StringBuilder xml, string text, int index)
    {
        var c = text[index];
        switch (c)
        {
            case '<':
                xml.Append("&lt;");
                return 0;
            case '>':
                xml.Append("&gt;");
                return 0;
            case '&':
                xml.Append("&amp;");
                return 0;
            case '\t':
                xml.Append(c);
                return 0;
        }

        if (CSharpText.IsPlain(c))
        {
            xml.Append(c);
            return 0;
        }

        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Format)
            {
                AppendReference(xml, char.ConvertToUtf32(c, text[index + 1]));
            }
            else
            {
                xml.Append(c).Append(text[index + 1]);
            }

            return 1;
        }

        if (c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE')
        {
            AppendReference(xml, c);
        }

        return 0;
    }

    private static void AppendReference(StringBuilder xml, int code) =>
        xml.Append("&#x").Append(code.ToString("X", CultureInfo.InvariantCulture)).Append(';');
}
