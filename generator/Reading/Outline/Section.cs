using Markdig.Syntax;
using Medusa.Generator.Model;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Outline;

/// <summary>A heading of the page with what stands under it.</summary>
internal sealed class Section
{
    private readonly SectionBlock? _heading;
    private string? _title;
    private Span? _titleSpan;

    public Section(int level, string title, Span titleSpan) => (Level, _title, _titleSpan) = (level, title, titleSpan);

    /// <param name="level">The heading's level.</param>
    /// <param name="heading">The heading.</param>
    public Section(int level, SectionBlock heading) => (Level, _heading) = (level, heading);

    public int Level { get; }

    public string Title => _title ??= TitleIn(_heading!);

    public Span TitleSpan => _titleSpan ??= SpanOf(_heading!);

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

    private static string TitleIn(SectionBlock heading) =>
        heading.PlainLine(out _) ?? ProseReader.TextOf(((HeadingBlock)heading.Block).Inline);

    private static Span SpanOf(SectionBlock heading)
    {
        if (heading.PlainLine(out var line) is not null)
        {
            return heading.InFile(line.Start, line.Length);
        }

        var block = (HeadingBlock)heading.Block;
        return block.Inline is { FirstChild: { } first, LastChild: { } last }
            ? heading.InFile(first.Span.Start, last.Span.End + 1 - first.Span.Start)
            : heading.InFile(block.Span.Start, block.Span.Length);
    }
}
