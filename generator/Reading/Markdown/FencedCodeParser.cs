using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Markdig's parser of fenced code, but no code holds a table of the page. A fence too many would make code of all that follows up to the
/// next one, headings and tables, and a fence too few likewise; what then is left of a page says something else.
/// </summary>
internal sealed class FencedCodeParser : FencedCodeBlockParser
{
    // As far as Markdown lets a block be indented.
    private const int MaxIndent = 3;
    private static readonly object s_foundKey = typeof(FencedCodeParser);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (!processor.IsCodeIndent && IsFence(line.Text, line.Start, line.End + 1) && HoldsTable(processor, line.Text, line.End + 1))
        {
            processor.NewBlocks.Push(new SkippedBlock(this, new SourceSpan(line.Start, line.End)));
            return BlockState.BreakDiscard;
        }

        return base.TryOpen(processor);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        processor.CheckCancellation();
        return block is SkippedBlock || IsHeadingOfTable(processor.Line)
            ? BlockState.None
            : MarkdownLimits.WithRoomForLine(processor, block, base.TryContinue(processor, block));
    }

    /// <summary>Whether the code that a fence opens holds a table, up to the next fence.</summary>
    private static bool HoldsTable(BlockProcessor processor, string text, int lineEnd)
    {
        // Fences in quotes and lists don't begin their lines, and would all look for the same one.
        var known = processor.Context!.Properties.TryGetValue(s_foundKey, out var value) ? (Found)value : default;
        if (lineEnd < known.From || lineEnd >= known.Line)
        {
            known = Find(processor, text, lineEnd);
            processor.Context.Properties[s_foundKey] = known;
        }

        return known.IsTable;
    }

    /// <summary>The first line behind a position that begins a table or is a fence.</summary>
    private static Found Find(BlockProcessor processor, string text, int from)
    {
        for (var at = from; at < text.Length;)
        {
            processor.CheckCancellation();
            var start = SkipIndent(text, at + 1);
            var end = text.IndexOf('\n', Math.Min(start, text.Length));
            end = end < 0 ? text.Length : end;
            var isTable = JsxComponents.BeginAt(text, start);
            if (isTable || IsFence(text, start, end))
            {
                return new Found(from, at + 1, isTable);
            }

            at = end;
        }

        return new Found(from, int.MaxValue, false);
    }

    /// <summary>Whether a line is a heading with a table below it.</summary>
    private static bool IsHeadingOfTable(StringSlice line)
    {
        if (line.CurrentChar != '#')
        {
            return false;
        }

        var at = line.End + 1;
        while (at < line.Text.Length && char.IsWhiteSpace(line.Text[at]))
        {
            at++;
        }

        return JsxComponents.BeginAt(line.Text, at);
    }

    private static int SkipIndent(string text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < MaxIndent && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a line is a fence and says no language, as every closing one does.</summary>
    private static bool IsFence(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end - start < 3 || text[start] is not ('`' or '~'))
        {
            return false;
        }

        for (var i = start + 1; i < end; i++)
        {
            if (text[i] != text[start])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What comes first behind a position: where its line begins, and whether it is a table.</summary>
    private readonly record struct Found(int From, int Line, bool IsTable);
}
