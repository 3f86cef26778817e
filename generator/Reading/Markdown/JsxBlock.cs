using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>
/// A JSX element that stands as a block of its own: <c>&lt;Name prop={…} other="…" /&gt;</c>, or just its opening or closing tag.
/// </summary>
internal sealed class JsxBlock : LeafBlock
{
    public JsxBlock(BlockParser parser, JsxTag tag)
        : base(parser)
    {
        Tag = tag;
        ProcessInlines = false;
    }

    public JsxTag Tag { get; }
}
