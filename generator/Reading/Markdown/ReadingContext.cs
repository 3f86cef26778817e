using Markdig;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>What Markdig's parsers are given besides a text.</summary>
/// <param name="guard">Ends the parsing where it is cancelled.</param>
/// <param name="limits">Bounds it.</param>
/// <param name="page">The page with its tags; null where the text isn't one.</param>
internal sealed class ReadingContext(WorkGuard guard, MarkdownLimits limits, FoldedPage? page = null) : MarkdownParserContext
{
    public WorkGuard Guard { get; } = guard;

    public MarkdownLimits Limits { get; } = limits;

    public FoldedPage? Page { get; } = page;
}
