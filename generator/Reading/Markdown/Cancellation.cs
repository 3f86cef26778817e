using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// Has Markdig heed cancellation, for which it has no means of its own: its parsers ask at each line, and in a paragraph at each mark and each
/// piece of text between them.
/// </summary>
internal static class Cancellation
{
    /// <summary>Puts the checks into a pipeline whose other parsers are complete.</summary>
    public static void Add(MarkdownPipelineBuilder builder)
    {
        // Markdig asks the parsers that begin with a line's first character before all others, and these no more if one takes it.
        var characters = new HashSet<char>();
        foreach (var parser in builder.BlockParsers)
        {
            characters.UnionWith(parser.OpeningCharacters ?? []);
        }

        builder.BlockParsers.Insert(0, new LineParser());
        builder.BlockParsers.Insert(0, new LineParser { OpeningCharacters = [.. characters] });
        builder.InlineParsers.Insert(0, new TextParser());
        builder.BlockParsers.Replace<FencedCodeBlockParser>(new FencedCodeParser());
        builder.BlockParsers.Replace<IndentedCodeBlockParser>(new IndentedParser());
        for (var i = 0; i < builder.InlineParsers.Count; i++)
        {
            // Links and emphasis have work to do at a paragraph's end as well, and check by themselves; the parser of plain text has no marks.
            if (builder.InlineParsers[i] is not (IPostInlineProcessor or LinkInlineParser or LiteralInlineParser or TextParser) and var parser)
            {
                builder.InlineParsers[i] = new MarkParser(parser);
            }
        }
    }

    /// <summary>Throws where the reading was cancelled.</summary>
    public static void CheckCancellation(this BlockProcessor processor) => Check(processor.Context);

    /// <inheritdoc cref="CheckCancellation(BlockProcessor)"/>
    public static void CheckCancellation(this InlineProcessor processor) => Check(processor.Context);

    private static void Check(MarkdownParserContext? context) => ((ReadingContext)context!).Guard.Check();

    /// <summary>Is asked at each line at which a block could begin, and opens none.</summary>
    private sealed class LineParser : BlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            processor.CheckCancellation();
            return BlockState.None;
        }
    }

    private sealed class IndentedParser : IndentedCodeBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block? block)
        {
            processor.CheckCancellation();
            return MarkdownLimits.WithRoomForLine(processor, block, base.TryContinue(processor, block));
        }
    }

    /// <summary>Is asked wherever no mark begins, and takes nothing.</summary>
    private sealed class TextParser : InlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            processor.CheckCancellation();
            return false;
        }
    }

    private sealed class MarkParser : InlineParser
    {
        private readonly InlineParser _parser;

        public MarkParser(InlineParser parser)
        {
            _parser = parser;
            OpeningCharacters = parser.OpeningCharacters;
        }

        public override void Initialize() => _parser.Initialize();

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            processor.CheckCancellation();
            return _parser.Match(processor, ref slice);
        }
    }
}
