using Markdig.Helpers;
using Markdig.Syntax;
using Medusa.Generator.Model;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>A block of a section's prose.</summary>
/// <param name="block">The block as parsed.</param>
/// <param name="source">The Markdown that it was parsed from, in which its places are.</param>
/// <param name="inlines">Parses its inlines where that is still to be done.</param>
internal sealed class SectionBlock(Block block, DecodedText source, PageInlines? inlines = null)
{
    /// <summary>The block, with its inlines.</summary>
    public Block Block
    {
        get
        {
            inlines?.ParseIn(block);
            return block;
        }
    }

    /// <summary>Its words where it is a single line without any syntax, which need not be parsed; null where it isn't.</summary>
    /// <param name="span">Where they stand in <see cref="Source"/>.</param>
    public string? PlainLine(out SourceSpan span)
    {
        var line = block is LeafBlock { Inline: null, Lines.Count: 1 } leaf ? leaf.Lines.Lines[0].Slice : StringSlice.Empty;
        span = new SourceSpan(line.Start, line.End);
        return !line.IsEmpty && ReferenceEquals(line.Text, Source.Text) && !char.IsWhiteSpace(line.Text[line.End])
            && line.ToString() is var text && ProseReader.IsPlain(text)
            ? text
            : null;
    }

    /// <summary>The Markdown that it was parsed from, in which its places are.</summary>
    public DecodedText Source { get; } = source;

    /// <summary>Where a stretch of <see cref="Source"/> stands in the file.</summary>
    public Span InFile(int start, int length) => new(Source.OffsetOf(start), Source.OffsetOf(start + length) - Source.OffsetOf(start));
}
