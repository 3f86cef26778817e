using Markdig.Syntax;
using Medusa.Generator.Model;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>A block of a section's prose.</summary>
/// <param name="Block">The block as parsed.</param>
/// <param name="Source">The Markdown that it was parsed from, in which its places are.</param>
internal sealed record SectionBlock(Block Block, DecodedText Source)
{
    /// <summary>Where a stretch of <see cref="Source"/> stands in the file.</summary>
    public Span InFile(int start, int length) => new(Source.OffsetOf(start), Source.OffsetOf(start + length) - Source.OffsetOf(start));
}
