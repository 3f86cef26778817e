using Medusa.Generator.Model;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Outline;

/// <summary>A heading of the page with what stands under it.</summary>
internal sealed class Section(int level, string title, Span titleSpan)
{
    public int Level { get; } = level;

    public string Title { get; } = title;

    public Span TitleSpan { get; } = titleSpan;

    /// <summary>What stands between the heading and the next.</summary>
    public List<SectionBlock> Blocks { get; } = [];

    /// <summary>The tables between them.</summary>
    public List<SectionTable> Tables { get; } = [];

    public List<Section> Children { get; } = [];

    /// <summary>The child with a title, whatever its case (the families write both "Type parameters" and "Type Parameters").</summary>
    public Section? Child(string title)
    {
        foreach (var child in Children)
        {
            if (child.Is(title))
            {
                return child;
            }
        }

        return null;
    }

    public bool Is(string title) => string.Equals(Title, title, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a component that holds tables stands in this section itself.</summary>
    public bool HoldsTable => Tables.Exists(static table => table.IsKnown);
}
