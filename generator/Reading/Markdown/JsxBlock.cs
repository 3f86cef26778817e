using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// A JSX element that stands as a block of its own: <c>&lt;Name prop={…} other="…" /&gt;</c>, or just its opening or closing tag.
/// </summary>
internal sealed class JsxBlock : LeafBlock
{
    private readonly FoldedTag _tag;

    public JsxBlock(BlockParser parser, FoldedTag tag)
        : base(parser)
    {
        _tag = tag;
        ProcessInlines = false;
    }

    public JsxTag Tag => _tag.Tag;

    /// <summary>Behind the tag in what Markdig got.</summary>
    public int End => _tag.End;
}
