using Markdig.Parsers;
using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>A part of the page that isn't prose: front matter, module statements.</summary>
internal sealed class SkippedBlock : LeafBlock
{
    public SkippedBlock(BlockParser parser, SourceSpan span)
        : base(parser)
    {
        Span = span;
        ProcessInlines = false;
    }
}
