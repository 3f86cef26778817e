using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Docs;

/// <summary>Paragraphs, lists, code and notes in XML documentation.</summary>
internal static class XmlBlocks
{
    /// <summary>Adds the lines of blocks.</summary>
    public static void Add(List<string> lines, ReadOnlySpan<DocBlock> blocks, int width)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case DocParagraph paragraph:
                    XmlLines.Wrap(lines, "<para>", XmlInlines.Of(paragraph), "</para>", width);
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
                    AddCode(lines, code.Language, code.Text);
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
            XmlLines.Wrap(lines, open, XmlInlines.Of(only), close, width);
            return;
        }

        lines.Add(open);
        Add(lines, item.Blocks.AsSpan(), width);
        lines.Add(close);
    }

    private static void Note(List<string> lines, DocNote note, int width)
    {
        var blocks = note.Content.Blocks.AsSpan();
        var kind = XmlInlines.Text(note.Kind);
        var label = kind.Length == 0 ? "" : $"<b>{char.ToUpperInvariant(kind[0])}{kind.Substring(1)}:</b> ";
        if (!blocks.IsEmpty && blocks[0] is DocParagraph first)
        {
            XmlLines.Wrap(lines, "<para>", label + XmlInlines.Of(first), "</para>", width);
            blocks = blocks.Slice(1);
        }
        else if (label.Length > 0)
        {
            lines.Add($"<para>{label.TrimEnd()}</para>");
        }

        Add(lines, blocks, width);
    }

    /// <summary>Adds code, each line as it stands.</summary>
    public static void AddCode(List<string> lines, string language, string code) =>
        AddCode(lines, language, XmlText.Lines(code.Trim('\r', '\n')));

    /// <summary>Adds the lines of code, each as it stands.</summary>
    public static void AddCode(List<string> lines, string language, IEnumerable<string> code)
    {
        var name = language switch
        {
            "ts" or "tsx" => "typescript",
            "js" or "jsx" => "javascript",
            _ => language,
        };
        lines.Add(name.Length == 0 ? "<code>" : $"<code language=\"{XmlText.Attribute(XmlInlines.Text(name))}\">");
        foreach (var line in code)
        {
            lines.Add(XmlText.Line(line));
        }

        lines.Add("</code>");
    }
}
