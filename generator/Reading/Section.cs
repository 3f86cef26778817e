using Markdig.Syntax;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>A heading of the page with what stands under it.</summary>
internal sealed class Section(int level, string title, Span titleSpan)
{
    public int Level { get; } = level;

    public string Title { get; } = title;

    public Span TitleSpan { get; } = titleSpan;

    /// <summary>What stands between the heading and the next.</summary>
    public List<Block> Blocks { get; } = [];

    public List<Section> Children { get; } = [];

    /// <summary>The child with a title, whatever its case (the families write both "Type parameters" and "Type Parameters").</summary>
    public Section? Child(string title) => Children.Find(child => child.Is(title));

    public bool Is(string title) => string.Equals(Title, title, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tables in this section itself.</summary>
    public IEnumerable<JsxBlock> Tables => Blocks.OfType<JsxBlock>();

    /// <summary>Whether a component that holds tables stands in this section itself.</summary>
    public bool HoldsTable => Tables.Any(static block => JsxComponents.HoldTables(block.Tag.Name));
}
