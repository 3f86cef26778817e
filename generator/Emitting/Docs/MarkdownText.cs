using System.Text;

namespace Medusa.Generator.Emitting.Docs;

/// <summary>Text of a page in Markdown, where it is nothing but text.</summary>
internal static class MarkdownText
{
    /// <summary>The text on one line; what means something in Markdown or HTML is escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var isBlank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                isBlank = true;
                continue;
            }

            if (isBlank && escaped.Length > 0)
            {
                escaped.Append(' ');
            }

            isBlank = false;
            if (c is '<' or '>' or '&')
            {
                escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            }
            else if (IsMark(escaped, c))
            {
                escaped.Append('\\').Append(c);
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    // What begins a list, a heading or a rule means that at the start of a line alone.
    private static bool IsMark(StringBuilder before, char c) =>
        c is '#' or '+' or '-' or '=' or '~' ? before.Length == 0 : c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '!' or '$';
}
