using System.Text;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Docs;

/// <summary>The words of a paragraph in XML documentation.</summary>
internal static class XmlInlines
{
    private static readonly char[] s_noUrl = [' ', '\t', '\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>Text of a page within words of our own.</summary>
    public static string Code(string text) => $"<c>{Text(text)}</c>";

    /// <summary>Text of a page on one line.</summary>
    public static string Text(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        XmlText.AppendInline(xml, text);
        return xml.ToString().Trim();
    }

    /// <summary>A paragraph on one line.</summary>
    public static string Of(DocParagraph paragraph)
    {
        var xml = new StringBuilder(128);
        foreach (var inline in paragraph.Inlines)
        {
            switch (inline)
            {
                case DocText text:
                    XmlText.AppendInline(xml, text.Text);
                    break;

                case DocCodeSpan code:
                    xml.Append(Code(code.Text));
                    break;

                case DocLink link when IsAbsolute(link.Target):
                    xml.Append($"<see href=\"{XmlText.Attribute(link.Target)}\">");
                    XmlText.AppendInline(xml, link.Text);
                    xml.Append("</see>");
                    break;

                // The page that a relative link leads to isn't there for who reads the C# docs.
                case DocLink link:
                    XmlText.AppendInline(xml, link.Text);
                    break;

                case DocReference reference:
                    Reference(xml, reference);
                    break;
            }
        }

        return xml.ToString().Trim();
    }

    private static void Reference(StringBuilder xml, DocReference reference)
    {
        if (!IsName(reference.CSharpName))
        {
            XmlText.AppendInline(xml, reference.Text);
            return;
        }

        xml.Append($"<see cref=\"{reference.CSharpName}\"");
        if (reference.Text.Length == 0 || reference.Text == reference.CSharpName)
        {
            xml.Append("/>");
            return;
        }

        xml.Append('>');
        XmlText.AppendInline(xml, reference.Text);
        xml.Append("</see>");
    }

    private static bool IsAbsolute(string target) =>
        target.IndexOfAny(s_noUrl) < 0
        && (target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    // A C# name of Binding's choice: nothing else may stand in a cref.
    private static bool IsName(string name)
    {
        foreach (var part in name.Split('.'))
        {
            if (CSharpText.Identifier(part) != part)
            {
                return false;
            }
        }

        return true;
    }
}
