using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>The parser of a page's paragraphs, whose inlines are parsed later (<see cref="PageInlines"/>).</summary>
internal sealed class DeferredParagraphParser : BoundedParagraphParser
{
    public override BlockState TryOpen(BlockProcessor processor) => PageInlines.Defer(processor, base.TryOpen(processor));

    public override bool Close(BlockProcessor processor, Block block)
    {
        PageInlines.Reconsider(block);
        return base.Close(processor, block);
    }
}

/// <summary>The parser of a page's headings, whose inlines are parsed later (<see cref="PageInlines"/>).</summary>
internal sealed class DeferredHeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => PageInlines.Defer(processor, base.TryOpen(processor));

    public override bool Close(BlockProcessor processor, Block block)
    {
        PageInlines.Reconsider(block);
        return base.Close(processor, block);
    }
}
