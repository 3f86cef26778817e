using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Bounds what takes Markdig more than its length, and reports where a page first goes beyond that; what stands there is text. Markdig's own
/// limit of nesting gives up the whole page.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="source">What is parsed, with its places.</param>
internal sealed class MarkdownLimits(SourceFile file, DecodedText source)
{
    // Quotes, items and notes in one another. Each item has its list around it, so the tree is at most twice as deep.
    private const int MostBlocks = WorkGuard.MaxDepth / 2;

    /// <summary>Marks of one paragraph that aren't closed yet: a hundred words with emphasis, or two hundred brackets that nothing closes.</summary>
    public const int MostMarks = 200;

    // For each of these Markdig searches all that it has of the page.
    private const int MostSearches = 1_000;

    // Lines of one paragraph or block of code, which Markdig keeps in one array: each takes forty bytes, and all are copied as it grows.
    private const int MostLines = 10_000;

    private static readonly char[] s_marks = ['*', '_', '['];

    private int _underlined;
    private int _definitions;
    private bool _isReported;

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

    /// <summary>Whether a block's lines have so many marks that too many of them could be open.</summary>
    public static bool MayGoBeyond(StringLineGroup lines)
    {
        var marks = 0;
        for (var i = 0; i < lines.Count && marks <= MostMarks; i++)
        {
            marks += MarksIn(lines.Lines[i].Slice);
        }

        return marks > MostMarks;
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

    private static int MarksIn(StringSlice line)
    {
        var marks = 0;
        for (var at = line.Start; at <= line.End && (at = line.Text.IndexOfAny(s_marks, at, line.End + 1 - at)) >= 0; at++)
        {
            marks++;
        }

        return marks;
    }

    private static MarkdownLimits Of(MarkdownParserContext? context) => ((ReadingContext)context!).Limits;

    private bool GoBeyond(int position, string what, string limit)
    {
        if (!_isReported)
        {
            _isReported = true;
            var start = Math.Max(0, Math.Min(position, source.Text.Length - 1));
            var at = source.OffsetOf(start);
            file.Report(ProblemId.LimitExceeded, new Span(at, source.OffsetOf(start + 1) - at), what, limit);
        }

        return false;
    }
}
