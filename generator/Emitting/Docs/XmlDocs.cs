using System.Text;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Docs;

/// <summary>Writes XML documentation comments. Words of a page are escaped here; words of our own are given as XML.</summary>
internal static class XmlDocs
{
    private const int LineWidth = 120;
    private const string Prefix = "/// ";

    /// <summary>The first paragraph as the summary, the rest as the remarks.</summary>
    /// <param name="doc">What the page says.</param>
    /// <param name="summary">XML that stands in where the page says nothing.</param>
    /// <param name="remarks">XML of our own, a paragraph each, after the page's remarks.</param>
    public static void Write(CodeWriter writer, Doc doc, string summary, params string?[] remarks)
    {
        var blocks = doc.Blocks.AsSpan();
        if (!blocks.IsEmpty && blocks[0] is DocParagraph first && Inlines(first) is { Length: > 0 } text)
        {
            summary = text;
            blocks = blocks.Slice(1);
        }

        Element(writer, "summary", "", [], [summary]);
        Element(writer, "remarks", "", blocks, remarks);
    }

    /// <summary>A parameter, by its bare name.</summary>
    public static void Parameter(CodeWriter writer, string name, Doc doc, string fallback) =>
        Element(writer, "param", $" name=\"{name}\"", doc.Blocks.AsSpan(), doc.IsEmpty ? [fallback] : []);

    /// <summary>A type parameter, in words of our own.</summary>
    public static void TypeParameter(CodeWriter writer, string name, string text) =>
        Element(writer, "typeparam", $" name=\"{name}\"", [], [text]);

    /// <summary>The result.</summary>
    public static void Returns(CodeWriter writer, Doc doc, string fallback) =>
        Element(writer, "returns", "", doc.Blocks.AsSpan(), doc.IsEmpty ? [fallback] : []);

    /// <summary>A kind of exception, in words of our own.</summary>
    public static void Exception(CodeWriter writer, string type, string text) =>
        Element(writer, "exception", $" cref=\"{type}\"", [], [text]);

    /// <summary>The examples of a method.</summary>
    public static void Examples(CodeWriter writer, EquatableArray<ExampleModel> examples)
    {
        foreach (var example in examples)
        {
            var lines = new List<string> { "<example>" };
            if (Text(example.Caption) is { Length: > 0 } caption)
            {
                Wrap(lines, "", caption, "", Width(writer));
            }

            if (example.Code is { } code)
            {
                Code(lines, "csharp", ExampleWriter.Lines(code));
            }
            else
            {
                Code(lines, example.Language, example.Source);
            }

            lines.Add("</example>");
            WriteLines(writer, lines);
        }
    }

    /// <summary>Text of a page within words of our own.</summary>
    public static string Code(string text) => $"<c>{Text(text)}</c>";

    /// <summary>Text of a page on one line.</summary>
    public static string Text(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        XmlText.AppendInline(xml, text);
        return xml.ToString().Trim();
    }

    private static void Element(
        CodeWriter writer, string tag, string attributes, ReadOnlySpan<DocBlock> blocks, ReadOnlySpan<string?> paragraphs)
    {
        var own = new List<string>();
        foreach (var paragraph in paragraphs)
        {
            if (!string.IsNullOrEmpty(paragraph))
            {
                own.Add(paragraph!);
            }
        }

        if (blocks.IsEmpty && own.Count == 0)
        {
            return;
        }

        var width = Width(writer);
        var open = $"<{tag}{attributes}>";
        var close = $"</{tag}>";
        var lines = new List<string>();
        var single = (blocks.Length, own.Count) switch
        {
            (0, 1) => own[0],
            (1, 0) when blocks[0] is DocParagraph only => Inlines(only),
            _ => null,
        };

        if (single is not null && open.Length + single.Length + close.Length <= width)
        {
            lines.Add(open + single + close);
        }
        else
        {
            lines.Add(open);
            if (single is not null)
            {
                Wrap(lines, "", single, "", width);
            }
            else
            {
                Blocks(lines, blocks, width);
                foreach (var paragraph in own)
                {
                    Wrap(lines, "<para>", paragraph, "</para>", width);
                }
            }

            lines.Add(close);
        }

        WriteLines(writer, lines);
    }

    private static void Blocks(List<string> lines, ReadOnlySpan<DocBlock> blocks, int width)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case DocParagraph paragraph:
                    Wrap(lines, "<para>", Inlines(paragraph), "</para>", width);
                    break;

                case DocList list:
                    lines.Add($"<list type=\"{(list.Ordered ? "number" : "bullet")}\">");
                    foreach (var item in list.Items)
                    {
                        Item(lines, item, width);
                    }

                    lines.Add("</list>");
                    break;

                case DocCode code:
                    Code(lines, code.Language, code.Text);
                    break;

                case DocNote note:
                    Note(lines, note, width);
                    break;
            }
        }
    }

    private static void Item(List<string> lines, Doc item, int width)
    {
        const string open = "<item><description>";
        const string close = "</description></item>";
        if (item.Blocks is [DocParagraph only])
        {
            Wrap(lines, open, Inlines(only), close, width);
            return;
        }

        lines.Add(open);
        Blocks(lines, item.Blocks.AsSpan(), width);
        lines.Add(close);
    }

    private static void Note(List<string> lines, DocNote note, int width)
    {
        var blocks = note.Content.Blocks.AsSpan();
        var kind = Text(note.Kind);
        var label = kind.Length == 0 ? "" : $"<b>{char.ToUpperInvariant(kind[0])}{kind.Substring(1)}:</b> ";
        if (!blocks.IsEmpty && blocks[0] is DocParagraph first)
        {
            Wrap(lines, "<para>", label + Inlines(first), "</para>", width);
            blocks = blocks.Slice(1);
        }
        else if (label.Length > 0)
        {
            lines.Add($"<para>{label.TrimEnd()}</para>");
        }

        Blocks(lines, blocks, width);
    }

    private static void Code(List<string> lines, string language, string code) =>
        Code(lines, language, XmlText.Lines(code.Trim('\r', '\n')));

    private static void Code(List<string> lines, string language, IEnumerable<string> code)
    {
        var name = language switch
        {
            "ts" or "tsx" => "typescript",
            "js" or "jsx" => "javascript",
            _ => language,
        };
        lines.Add(name.Length == 0 ? "<code>" : $"<code language=\"{XmlText.Attribute(Text(name))}\">");
        foreach (var line in code)
        {
            lines.Add(XmlText.Line(line));
        }

        lines.Add("</code>");
    }

    private static string Inlines(DocParagraph paragraph)
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

    private static readonly char[] s_noUrl = [' ', '\t', '\r', '\n', '\u0085', '\u2028', '\u2029'];

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

    private static int Width(CodeWriter writer) => Math.Max(40, LineWidth - writer.Column - Prefix.Length);

    private static void WriteLines(CodeWriter writer, List<string> lines)
    {
        foreach (var line in lines)
        {
            writer.Line(line.Length == 0 ? "///" : Prefix + line);
        }
    }

    private static void Wrap(List<string> lines, string open, string text, string close, int width)
    {
        text = open + text + close;
        var start = 0;
        while (text.Length - start > width)
        {
            var end = LastBreak(text, start, start + width);
            if (end < 0)
            {
                end = FirstBreak(text, start + width);
            }

            if (end < 0)
            {
                break;
            }

            lines.Add(text.Substring(start, end - start));
            start = end + 1;
        }

        lines.Add(text.Substring(start));
    }

    // A line is broken at a space, but not at one within a tag. Text and attributes hold no angle brackets of their own.
    private static int LastBreak(string text, int start, int end)
    {
        var inTag = false;
        var last = -1;
        for (var i = start; i <= end; i++)
        {
            inTag = text[i] == '<' || (inTag && text[i] != '>');
            if (text[i] == ' ' && !inTag && i > start)
            {
                last = i;
            }
        }

        return last;
    }

    private static int FirstBreak(string text, int start)
    {
        var tag = text.LastIndexOf('<', start);
        var inTag = tag >= 0 && text.IndexOf('>', tag) is var close && close >= start;
        for (var i = start; i < text.Length; i++)
        {
            inTag = text[i] == '<' || (inTag && text[i] != '>');
            if (text[i] == ' ' && !inTag)
            {
                return i;
            }
        }

        return -1;
    }
}
