using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>Turns Markdown into <see cref="Doc"/>: what it says, free of its syntax.</summary>
/// <param name="source">The text that was parsed, of which code is taken to the letter (what Markdig saw may be folded).</param>
/// <param name="guard">Ends the reading where it is cancelled.</param>
internal sealed class ProseReader(string source, WorkGuard guard)
{
    // Text without any of these is a paragraph to the letter; most descriptions are, and parsing them would take longer
    // than all the rest.
    private static readonly char[] s_syntax = ['\\', '`', '*', '_', '[', ']', '&', '<', '>', '#', '~', '|', '\n', '\r', '\t', '\0'];

    /// <summary>Reads a piece of Markdown.</summary>
    public static Doc Read(SourceFile file, DecodedText markdown) => IsPlain(markdown.Text)
        ? PlainText(markdown.Text)
        : new ProseReader(markdown.Text, file.Guard).Read(MdxMarkdown.ParseProse(file, markdown));

    /// <summary>Reads blocks of a section.</summary>
    public static Doc Read(IEnumerable<SectionBlock> blocks, WorkGuard guard)
    {
        var result = new List<DocBlock>();
        foreach (var block in blocks)
        {
            new ProseReader(block.Source.Text, guard).Add(block.Block, result);
        }

        return result.Count == 0 ? Doc.Empty : new Doc(result.ToEquatableArray());
    }

    /// <summary>The code of a section's block to the letter, its lines parted by line feeds.</summary>
    public static string CodeOf(SectionBlock block) => CodeOf((LeafBlock)block.Block, block.Source.Text);

    /// <summary>A paragraph of text as it stands.</summary>
    public static Doc PlainText(string text) =>
        new(EquatableArray.Of<DocBlock>(new DocParagraph(EquatableArray.Of<DocInline>(new DocText(text.Trim())))));

    private Doc Read(IEnumerable<Block> blocks)
    {
        var result = new List<DocBlock>();
        foreach (var block in blocks)
        {
            Add(block, result);
        }

        return result.Count == 0 ? Doc.Empty : new Doc(result.ToEquatableArray());
    }

    private static string CodeOf(LeafBlock block, string source)
    {
        var code = new StringBuilder();
        var lines = block.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                code.Append('\n');
            }

            var slice = lines.Lines[i].Slice;
            code.Append(source, slice.Start, slice.Length);
        }

        return code.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    /// <summary>The words of inline Markdown.</summary>
    public static string TextOf(ContainerInline? inlines) => inlines?.FirstChild is LiteralInline { NextSibling: null } literal
        ? literal.Content.ToString().Trim()
        : string.Concat(Read(inlines, guard: null).Select(TextOf)).Trim();

    /// <summary>The words of a document, its blocks parted by blanks.</summary>
    public static string TextOf(Doc doc)
    {
        var text = new StringBuilder();
        AddText(doc, text);
        return text.ToString();
    }

    private static void AddText(Doc doc, StringBuilder text)
    {
        foreach (var block in doc.Blocks)
        {
            switch (block)
            {
                case DocParagraph paragraph:
                    AddText(paragraph, text);
                    break;
                case DocList list:
                    foreach (var item in list.Items)
                    {
                        AddText(item, text);
                    }

                    break;
                case DocNote note:
                    AddText(note.Content, text);
                    break;
                default:
                    break;
            }
        }
    }

    private static void AddText(DocParagraph paragraph, StringBuilder text)
    {
        var end = text.Length;
        var start = (end == 0 ? text : text.Append(' ')).Length;
        foreach (var inline in paragraph.Inlines)
        {
            text.Append(TextOf(inline));
        }

        if (text.Length == start)
        {
            text.Length = end;
        }
    }

    /// <summary>The language of a fence, or an empty string.</summary>
    public static string LanguageOf(LeafBlock block) => (block as FencedCodeBlock)?.Info ?? "";

    /// <summary>Whether Markdown that isn't empty has no syntax.</summary>
    public static bool IsPlain(string text)
    {
        var first = text[0];
        return text.IndexOfAny(s_syntax) < 0 && (char.IsLetter(first) || first is '"' or '(' or '\'' or '$')
            && text.IndexOf("://", StringComparison.Ordinal) < 0;
    }

    private void Add(Block block, List<DocBlock> result)
    {
        guard.Check();
        switch (block)
        {
            case CustomContainer note:
                result.Add(ReadNote(note));
                break;
            case ListBlock list:
                var items = list.OfType<ContainerBlock>().Select(item => Read(item)).Where(static item => !item.IsEmpty);
                result.Add(new DocList(list.IsOrdered, items.ToEquatableArray()));
                break;
            case CodeBlock code:
                result.Add(new DocCode(LanguageOf(code), CodeOf(code, source)));
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Add(child, result);
                }

                break;
            case ParagraphBlock or HeadingBlock when Read(((LeafBlock)block).Inline, guard) is { Count: > 0 } inlines:
                result.Add(new DocParagraph(inlines.ToEquatableArray()));
                break;
            default:
                // Rules and definitions of link targets say nothing.
                break;
        }
    }

    private DocNote ReadNote(CustomContainer note)
    {
        // :::note[Title]
        var info = note.Info ?? "";
        var bracket = info.IndexOf('[');
        var kind = bracket < 0 ? info : info.Substring(0, bracket);
        var title = bracket < 0 ? "" : (info.Substring(bracket) + " " + note.Arguments).Trim().Trim('[', ']');
        var content = Read((ContainerBlock)note);
        return title.Length == 0
            ? new DocNote(kind, content)
            : new DocNote(kind, new Doc(PlainText(title).Blocks.Concat(content.Blocks).ToEquatableArray()));
    }

    private static List<DocInline> Read(ContainerInline? inlines, WorkGuard? guard)
    {
        var result = new List<DocInline>();
        var text = new StringBuilder();
        if (inlines is not null)
        {
            Add(inlines, result, text, guard);
        }

        Flush(result, text);
        Trim(result);
        return result;
    }

    private static void Add(ContainerInline inlines, List<DocInline> result, StringBuilder text, WorkGuard? guard)
    {
        foreach (var inline in inlines)
        {
            guard?.Check();
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.Text, literal.Content.Start, literal.Content.Length);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.Text, entity.Transcoded.Start, entity.Transcoded.Length);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case CodeInline code:
                    Flush(result, text);

                    // Markdown takes a backslash in code as it stands; the docs escape underscores there all the same.
                    result.Add(new DocCodeSpan(code.Content.Replace("\\_", "_")));
                    break;
                case LinkInline { IsImage: false } link:
                    Flush(result, text);
                    result.Add(new DocLink(TextOf(link), link.Url ?? ""));
                    break;
                case AutolinkInline link:
                    Flush(result, text);
                    result.Add(new DocLink(link.Url, link.Url));
                    break;
                case ContainerInline container:
                    Add(container, result, text, guard);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Flush(List<DocInline> result, StringBuilder text)
    {
        if (text.Length > 0)
        {
            result.Add(new DocText(text.ToString()));
            text.Clear();
        }
    }

    private static void Trim(List<DocInline> inlines)
    {
        if (inlines.Count > 0 && inlines[0] is DocText first)
        {
            inlines[0] = new DocText(first.Text.TrimStart());
        }

        if (inlines.Count > 0 && inlines[inlines.Count - 1] is DocText last)
        {
            inlines[inlines.Count - 1] = new DocText(last.Text.TrimEnd());
        }

        inlines.RemoveAll(static inline => inline is DocText { Text.Length: 0 });
    }

    private static string TextOf(DocInline inline) => inline switch
    {
        DocText text => text.Text,
        DocCodeSpan code => code.Text,
        DocLink link => link.Text,
        _ => "",
    };
}
