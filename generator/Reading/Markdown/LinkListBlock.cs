using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>A list of links to other pages, which is all that some sections hold.</summary>
internal sealed class LinkListBlock : LeafBlock
{
    public LinkListBlock()
        : base(null) => ProcessInlines = false;
}
