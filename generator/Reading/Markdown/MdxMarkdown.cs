using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>Markdig, set up for MDX.</summary>
internal static class MdxMarkdown
{
    // A pipeline is immutable once built and may be shared by threads.
    private static readonly MarkdownPipeline s_page = Build(
        new MarkdownPipelineBuilder().UsePreciseSourceLocation(), new FrontMatterParser(), new JsxBlockParser(), new ModuleStatementParser());
    private static readonly MarkdownPipeline s_part = Build(new MarkdownPipelineBuilder().UsePreciseSourceLocation());
    private static readonly MarkdownPipeline s_prose = Build(new MarkdownPipelineBuilder());

    /// <summary>Parses a page.</summary>
    public static ParsedPage ParsePage(SourceFile file)
    {
        // A byte order mark that survived decoding would hide a heading in the first line.
        var text = file.Text;
        var source = text.Length > 0 && text[0] == '\uFEFF' ? "\n" + text.Substring(1) : text;
        var tags = JsxFolding.TagsOf(source, file.Guard);
        if (tags.TrueForAll(static tag => tag.Error is null))
        {
            var problems = file.ProblemCount;
            var page = JsxFolding.ToNames(source, tags, file.Guard);
            var document = Parse(file, page);
            if (page.IsComplete)
            {
                return new ParsedPage(document, page.Text);
            }

            file.ForgetProblems(problems);
        }

        return new ParsedPage(Parse(file, JsxFolding.ToLines(source, tags, file.Guard)), new DecodedText(text, 0));
    }

    /// <summary>Parses a piece of Markdown out of a table.</summary>
    public static MarkdownDocument ParseProse(SourceFile file, DecodedText text) => Parse(file, text, s_prose, new MarkdownParserContext());

    /// <summary>Parses a piece of a page. Positions are those in the piece.</summary>
    public static MarkdownDocument ParsePart(SourceFile file, DecodedText text) => Parse(file, text, s_part, new MarkdownParserContext());

    private static MarkdownDocument Parse(SourceFile file, FoldedPage page)
    {
        var context = new MarkdownParserContext();
        JsxBlockParser.SetPage(context, page);
        return Parse(file, page.Text, s_page, context);
    }

    private static MarkdownDocument Parse(SourceFile file, DecodedText text, MarkdownPipeline pipeline, MarkdownParserContext context)
    {
        var nesting = new MarkdownLimits();
        nesting.AddTo(context);
        context.SetGuard(file.Guard);
        var document = Markdig.Markdown.Parse(text.Text, pipeline, context);
        nesting.Report(file, text);
        return document;
    }

    private static MarkdownPipeline Build(MarkdownPipelineBuilder builder, params BlockParser[] parsers)
    {
        // Angle brackets that aren't JSX blocks are text: MDX has no HTML.
        builder.DisableHtml();

        // Only the blocks of the extension (:::note): its inline form would take colons out of prose.
        builder.BlockParsers.Insert(0, new BoundedNoteParser());
        builder.BlockParsers.InsertRange(0, parsers);
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new BoundedEmphasisParser());
        Cancellation.Add(builder);
        return builder.Build();
    }
}
