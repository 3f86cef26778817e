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
    private static readonly MarkdownPipelineBuilder s_pageParsers = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
    private static readonly MarkdownPipeline s_page = BuildForPages(s_pageParsers);
    private static readonly InlineParserList s_pageInlines = new(s_pageParsers.InlineParsers);
    private static readonly MarkdownPipeline s_part =
        Build(new MarkdownPipelineBuilder().UsePreciseSourceLocation(), new BoundedParagraphParser());
    private static readonly MarkdownPipeline s_prose = Build(new MarkdownPipelineBuilder(), new BoundedParagraphParser());

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
    public static MarkdownDocument ParseProse(SourceFile file, DecodedText text) => Parse(file, text, s_prose);

    /// <summary>Parses a piece of a page. Positions are those in the piece.</summary>
    public static MarkdownDocument ParsePart(SourceFile file, DecodedText text) => Parse(file, text, s_part);

    private static MarkdownDocument Parse(SourceFile file, FoldedPage page)
    {
        var context = new ReadingContext(file.Guard, new MarkdownLimits(file, page.Text), page);
        var document = Markdig.Markdown.Parse(page.Text.Text, s_page, context);
        PageInlines.AddTo(document, s_pageInlines, context);
        return document;
    }

    private static MarkdownDocument Parse(SourceFile file, DecodedText text, MarkdownPipeline pipeline) =>
        Markdig.Markdown.Parse(text.Text, pipeline, new ReadingContext(file.Guard, new MarkdownLimits(file, text)));

    private static MarkdownPipeline BuildForPages(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.Replace<HeadingBlockParser>(new DeferredHeadingParser());
        return Build(builder, new DeferredParagraphParser(), new FrontMatterParser(), new JsxBlockParser(), new ModuleStatementParser());
    }

    private static MarkdownPipeline Build(MarkdownPipelineBuilder builder, BoundedParagraphParser paragraphs, params BlockParser[] parsers)
    {
        // Angle brackets that aren't JSX blocks are text: MDX has no HTML.
        builder.DisableHtml();

        // Only the blocks of the extension (:::note): its inline form would take colons out of prose.
        builder.BlockParsers.Insert(0, new BoundedNoteParser());
        builder.BlockParsers.InsertRange(0, parsers);
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(paragraphs);
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new BoundedEmphasisParser());
        Cancellation.Add(builder);
        return builder.Build();
    }
}
