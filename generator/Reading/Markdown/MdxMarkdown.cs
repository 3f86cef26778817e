using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>Markdig, set up for MDX.</summary>
internal static class MdxMarkdown
{
    // A pipeline is immutable once built and may be shared by threads.
    private static readonly MarkdownPipeline s_page = Build(
        new MarkdownPipelineBuilder().UsePreciseSourceLocation(), new FrontMatterParser(), new JsxBlockParser(), new ModuleStatementParser());
    private static readonly MarkdownPipeline s_part = Build(new MarkdownPipelineBuilder().UsePreciseSourceLocation());
    private static readonly MarkdownPipeline s_prose = Build(new MarkdownPipelineBuilder());

    /// <summary>How deep Markdig follows nesting, in words for a message.</summary>
    public const string Limit = "128 levels";

    /// <summary>Parses a page; null where it goes beyond <see cref="Limit"/>. Positions are those of <paramref name="text"/>.</summary>
    public static MarkdownDocument? ParsePage(string text, WorkGuard guard)
    {
        // A byte order mark that survived decoding would hide a heading in the first line.
        var source = text.Length > 0 && text[0] == '\uFEFF' ? "\n" + text.Substring(1) : text;
        var tags = new Dictionary<int, JsxTag>();
        var folded = JsxFolding.Fold(source, tags, guard);
        var context = new MarkdownParserContext();
        context.SetGuard(guard);
        JsxBlockParser.SetTags(context, tags);
        return Parse(folded, s_page, context);
    }

    /// <summary>Parses a piece of Markdown out of a table; null where it goes beyond <see cref="Limit"/>.</summary>
    public static MarkdownDocument? ParseProse(string text, WorkGuard guard) => Parse(text, s_prose, guard);

    /// <summary>Parses a piece of a page with its places; null where it goes beyond <see cref="Limit"/>.</summary>
    public static MarkdownDocument? ParsePart(string text, WorkGuard guard) => Parse(text, s_part, guard);

    private static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline, WorkGuard guard)
    {
        var context = new MarkdownParserContext();
        context.SetGuard(guard);
        return Parse(text, pipeline, context);
    }

    private static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline, MarkdownParserContext context)
    {
        try
        {
            return Markdig.Markdown.Parse(text, pipeline, context);
        }
        catch (ArgumentException)
        {
            // How Markdig says that the nesting is too deep.
            return null;
        }
    }

    private static MarkdownPipeline Build(MarkdownPipelineBuilder builder, params BlockParser[] parsers)
    {
        // Angle brackets that aren't JSX blocks are text: MDX has no HTML.
        builder.DisableHtml();

        // Only the blocks of the extension (:::note): its inline form would take colons out of prose.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.BlockParsers.InsertRange(0, parsers);
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new BoundedEmphasisParser());
        Cancellation.Add(builder);
        return builder.Build();
    }
}
