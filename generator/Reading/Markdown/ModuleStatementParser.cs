using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>Passes over MDX's <c>import … from "…"</c> and <c>export …</c>, which run to the next blank line.</summary>
internal sealed class ModuleStatementParser : BlockParser
{
    public ModuleStatementParser() => OpeningCharacters = ['i', 'e'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => false;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.Column != 0 || processor.CurrentContainer is not MarkdownDocument || !IsStatement(line.Text, line.Start, line.End + 1))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new SkippedBlock(this, new SourceSpan(line.Start, line.End)));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        processor.CheckCancellation();
        return processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    /// <summary>Tells a statement from a sentence that begins with the word: only the former has quotes or assigns.</summary>
    private static bool IsStatement(string text, int start, int end)
    {
        var length = end - start;
        return StartsWith("import ")
            ? text.IndexOfAny(['"', '\''], start, length) >= 0
            : StartsWith("export ") && text.IndexOfAny(['{', '=', '*'], start, length) >= 0;

        bool StartsWith(string word) => length > word.Length && string.CompareOrdinal(text, start, word, 0, word.Length) == 0;
    }
}
