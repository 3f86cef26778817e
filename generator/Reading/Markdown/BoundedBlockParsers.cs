using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>Markdig's parser of quotes, but they nest only so deep.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.IsCodeIndent || processor.CurrentChar != '>' || MarkdownLimits.HasRoom(processor) ? base.TryOpen(processor) : BlockState.None;
}

/// <summary>Markdig's parser of lists, but they nest only so deep.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.IsCodeIndent || !BeginsItem(processor) || MarkdownLimits.HasRoom(processor) ? base.TryOpen(processor) : BlockState.None;

    private static bool BeginsItem(BlockProcessor processor) => processor.CurrentChar is '-' or '+' or '*'
        ? processor.PeekChar(1) is ' ' or '\t' or '\0'
        : processor.CurrentChar is >= '0' and <= '9';
}

/// <summary>Markdig's parser of notes (<c>:::note</c>), but they nest only so deep.</summary>
internal sealed class BoundedNoteParser : CustomContainerParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.CurrentChar != ':' || MarkdownLimits.HasRoom(processor) ? base.TryOpen(processor) : BlockState.None;
}
