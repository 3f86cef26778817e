using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Bounds what takes Markdig more than its length, and knows where a page first went beyond that; what stands there is text. Markdig's own
/// limit of nesting gives up the whole page.
/// </summary>
internal sealed class MarkdownLimits
{
    // Quotes, items and notes in one another. Each item has its list around it, so the tree is at most twice as deep.
    private const int MostBlocks = WorkGuard.MaxDepth / 2;

    /// <summary>Marks of one paragraph that aren't closed yet: a hundred words with emphasis, or two hundred brackets that nothing closes.</summary>
    public const int MostMarks = 200;

    // For each of these Markdig searches all that it has of the page.
    private const int MostSearches = 1_000;

    // Lines of one paragraph or block of code, which Markdig keeps in one array: each takes forty bytes, and all are copied as it grows.
    private const int MostLines = 10_000;

    private static readonly object s_key = typeof(MarkdownLimits);

    private int _underlined;
    private int _definitions;
    private int _position;
    private string? _what;
    private string? _limit;

    /// <summary>Gives the parsers the means to say what goes beyond the limits.</summary>
    public void AddTo(MarkdownParserContext context) => context.Properties[s_key] = this;

    /// <summary>Reports what went beyond the limits, if anything did.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">What was parsed, with its places.</param>
    public void Report(SourceFile file, DecodedText source)
    {
        if (_what is not null)
        {
            var start = Math.Max(0, Math.Min(_position, source.Text.Length - 1));
            var at = source.OffsetOf(start);
            file.Report(ProblemId.LimitExceeded, new Span(at, source.OffsetOf(start + 1) - at), _what, _limit!);
        }
    }

    /// <summary>Whether one more block may be opened in those that are open.</summary>
    public static bool HasRoom(BlockProcessor processor)
    {
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            // An item's list is no level that anybody sees.
            if (block is not ListBlock && ++depth > MostBlocks)
            {
                return Of(processor.Context).GoBeyond(processor.Start, "the nesting of the page's Markdown", $"{MostBlocks} levels");
            }
        }

        return true;
    }

    /// <summary>How deep a row of so many marks of emphasis can nest: two make one <c>strong</c>.</summary>
    public static int LevelsOf(int marks) => (marks + 1) / 2;

    /// <summary>Whether one more mark may be opened in those that are open.</summary>
    /// <param name="levels">How deep that which it opens can nest by itself.</param>
    public static bool HasRoom(InlineProcessor processor, int position, int levels = 1)
    {
        processor.CheckCancellation();
        var depth = levels - 1;
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            depth += inline is EmphasisDelimiterInline row ? LevelsOf(row.DelimiterCount) : inline is ContainerInline ? 1 : 0;
            if (depth > MostMarks)
            {
                return Of(processor.Context)
                    .GoBeyond(processor.GetSourcePosition(position), "the number of open marks in a paragraph", $"{MostMarks}");
            }
        }

        return true;
    }

    /// <summary>Whether one more heading may be made by underlining it.</summary>
    public static bool HasRoomForUnderlined(BlockProcessor processor) =>
        ++Of(processor.Context)._underlined <= MostSearches
            || Of(processor.Context).GoBeyond(processor.Start, "the number of underlined headings", $"{MostSearches}");

    /// <summary>Whether some more targets of links may be defined.</summary>
    public static bool HasRoomForDefinitions(BlockProcessor processor, int position, int count) =>
        (Of(processor.Context)._definitions += count) <= MostSearches
            || Of(processor.Context).GoBeyond(position, "the number of link definitions", $"{MostSearches}");

    /// <summary>Whether a line may join the paragraph or the block of code that it continues; if not, it is left out.</summary>
    public static BlockState WithRoomForLine(BlockProcessor processor, Block? block, BlockState state) =>
        state != BlockState.Continue || block is not LeafBlock leaf || leaf.Lines.Count < MostLines
        || Of(processor.Context).GoBeyond(processor.Start, "the number of lines of a paragraph or a block of code", $"{MostLines}")
            ? state
            : BlockState.ContinueDiscard;

    private static MarkdownLimits Of(MarkdownParserContext? context) => (MarkdownLimits)context!.Properties[s_key];

    private bool GoBeyond(int position, string what, string limit)
    {
        if (_what is null)
        {
            (_position, _what, _limit) = (position, what, limit);
        }

        return false;
    }
}
