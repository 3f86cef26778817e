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
        if (!blocks.IsEmpty && blocks[0] is DocParagraph first && XmlInlines.Of(first) is { Length: > 0 } text)
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
            if (XmlInlines.Text(example.Caption) is { Length: > 0 } caption)
            {
                XmlLines.Wrap(lines, "", caption, "", Width(writer));
            }

            if (example.Code is { } code)
            {
                XmlBlocks.AddCode(lines, "csharp", ExampleWriter.Lines(code));
            }
            else
            {
                XmlBlocks.AddCode(lines, example.Language, example.Source);
            }

            lines.Add("</example>");
            WriteLines(writer, lines);
        }
    }

    private static void Element(
        CodeWriter writer, string tag, string attributes, ReadOnlySpan<DocBlock> blocks, ReadOnlySpan<string?> paragraphs)
    {
        var own = 0;
        foreach (var paragraph in paragraphs)
        {
            own += string.IsNullOrEmpty(paragraph) ? 0 : 1;
        }

        if (blocks.IsEmpty && own == 0)
        {
            return;
        }

        var width = Width(writer);
        var single = (blocks.Length, own) switch
        {
            (0, 1) => First(paragraphs),
            (1, 0) when blocks[0] is DocParagraph only => XmlInlines.Of(only),
            _ => null,
        };

        // Most fit on one line: <tag attributes>single</tag>.
        if (single is not null && (2 * tag.Length) + attributes.Length + single.Length + "<></>".Length <= width)
        {
            writer.Line($"{Prefix}<{tag}{attributes}>{single}</{tag}>");
            return;
        }

        var lines = new List<string> { $"<{tag}{attributes}>" };
        if (single is not null)
        {
            XmlLines.Wrap(lines, "", single, "", width);
        }
        else
        {
            XmlBlocks.Add(lines, blocks, width);
            foreach (var paragraph in paragraphs)
            {
                if (!string.IsNullOrEmpty(paragraph))
                {
                    XmlLines.Wrap(lines, "<para>", paragraph!, "</para>", width);
                }
            }
        }

        lines.Add($"</{tag}>");
        WriteLines(writer, lines);
    }

    private static string First(ReadOnlySpan<string?> paragraphs)
    {
        var at = 0;
        while (string.IsNullOrEmpty(paragraphs[at]))
        {
            at++;
        }

        return paragraphs[at]!;
    }

    private static int Width(CodeWriter writer) => Math.Max(40, LineWidth - writer.Column - Prefix.Length);

    private static void WriteLines(CodeWriter writer, List<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                writer.Line("///");
            }
            else
            {
                writer.Line($"{Prefix}{line}");
            }
        }
    }
}
