using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Markdig's parser of paragraphs, but only so many of them become headings (by a line of <c>===</c> below) or define the targets of links
/// (<c>[a]: b</c>). For each Markdig looks through all blocks, or all definitions, before it, which takes the square of the page's length.
/// </summary>
internal class BoundedParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine || processor.IsCodeIndent || !IsUnderline(processor.Line) || MarkdownLimits.HasRoomForUnderlined(processor))
        {
            return MarkdownLimits.WithRoomForLine(processor, block, base.TryContinue(processor, block));
        }

        block.UpdateSpanEnd(processor.Line.End);
        return MarkdownLimits.WithRoomForLine(processor, block, BlockState.Continue);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines.Count: > 0 } paragraph || DefinitionsIn(paragraph.Lines) is not (> 0 and var count)
            || MarkdownLimits.HasRoomForDefinitions(processor, block.Span.Start, count))
        {
            return base.Close(processor, block);
        }

        var lines = paragraph.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            lines.Lines[i].Slice.TrimStart();
        }

        lines.Lines[lines.Count - 1].Slice.TrimEnd();
        return true;
    }

    private static bool IsUnderline(StringSlice line)
    {
        var mark = line.CurrentChar;
        if (mark is not ('=' or '-'))
        {
            return false;
        }

        line.TrimEnd();
        for (var i = line.Start; i <= line.End; i++)
        {
            if (line.Text[i] != mark)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many definitions a paragraph may begin with: each has a bracket and a colon in a line of its own.</summary>
    private static int DefinitionsIn(StringLineGroup lines)
    {
        var first = lines.Lines[0].Slice;
        first.TrimStart();
        if (first.CurrentChar != '[')
        {
            return 0;
        }

        var count = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice;
            if (line.Length > 0 && line.Text.IndexOf("]:", line.Start, line.Length, StringComparison.Ordinal) >= 0)
            {
                count++;
            }
        }

        return count;
    }
}
