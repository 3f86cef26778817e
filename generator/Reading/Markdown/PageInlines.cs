using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Parses what the paragraphs and headings of a page hold, once somebody asks for it: most of a reference describes what no client uses.
/// </summary>
internal sealed class PageInlines
{
    private static readonly object s_key = typeof(PageInlines);

    private readonly InlineProcessor _processor;

    private PageInlines(InlineProcessor processor) => _processor = processor;

    /// <summary>Has the inlines of a document parsed later.</summary>
    /// <param name="document">The document, of which the blocks are parsed.</param>
    /// <param name="parsers">The parsers of inlines.</param>
    /// <param name="context">What the parsers know besides.</param>
    public static void AddTo(MarkdownDocument document, InlineParserList parsers, MarkdownParserContext context) =>
        document.SetData(s_key, new PageInlines(new InlineProcessor(document, parsers, preciseSourcelocation: true, context)));

    /// <summary>What parses the inlines of a document later; null where they are parsed already.</summary>
    public static PageInlines? Of(ContainerBlock document) => (PageInlines?)document.GetData(s_key);

    /// <summary>Has Markdig leave the inlines of the block that a parser has opened, if it has opened any.</summary>
    public static BlockState Defer(BlockProcessor processor, BlockState state)
    {
        if (state != BlockState.None && processor.NewBlocks.Peek() is LeafBlock leaf)
        {
            leaf.ProcessInlines = false;
        }

        return state;
    }

    /// <summary>Has Markdig parse the inlines of a closed block that may go beyond a limit, which is reported wherever the block stands.</summary>
    public static void Reconsider(Block block)
    {
        if (block is LeafBlock leaf && MarkdownLimits.MayGoBeyond(leaf.Lines))
        {
            leaf.ProcessInlines = true;
        }
    }

    /// <summary>Parses the inlines of a block, and of those in it.</summary>
    public void ParseIn(Block block)
    {
        switch (block)
        {
            case ContainerBlock container:
                foreach (var child in container)
                {
                    ParseIn(child);
                }

                break;
            case ParagraphBlock or HeadingBlock when block is LeafBlock { Inline: null } leaf:
                _processor.ProcessInlineLeaf(leaf);
                break;
            default:
                break;
        }
    }
}
