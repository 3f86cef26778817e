using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Medusa.Generator.Model;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Outline;

/// <summary>
/// The page's headings as a tree. Levels count only in relation to each other, because each dialect has its own: a
/// heading belongs to the nearest one before it that is of a higher rank. The title holds all.
/// </summary>
internal sealed class PageOutline
{
    private readonly Stack<Section> _path = new();
    private readonly WorkGuard _guard;

    /// <param name="root">The title's section; one of level 0 where the page has none, or where it is still to come.</param>
    /// <param name="guard">Ends the reading where it is cancelled.</param>
    public PageOutline(Section root, WorkGuard guard)
    {
        _guard = guard;
        Root = root;
        _path.Push(root);
    }

    /// <summary>The title's section; one of level 0 and without a title where the page has none.</summary>
    public Section Root { get; private set; }

    /// <summary>The section that blocks are added to.</summary>
    public Section Current => _path.Peek();

    /// <summary>Adds blocks of Markdown, with the headings among them.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="source">What they were parsed from.</param>
    public void Add(ContainerBlock blocks, DecodedText source)
    {
        var inlines = PageInlines.Of(blocks);
        foreach (var block in Flatten(blocks))
        {
            _guard.Check();
            switch (block)
            {
                case HeadingBlock heading:
                    Add(new Section(heading.Level, new SectionBlock(heading, source, inlines)));
                    break;
                case JsxBlock { Tag: var tag }:
                    Current.Tables.Add(new JsxTable(tag) { Title = tag.SectionTitle });
                    break;
                case ThematicBreakBlock:
                    break;
                default:
                    Current.Blocks.Add(new SectionBlock(block, source, inlines));
                    break;
            }
        }
    }

    /// <summary>Starts a section.</summary>
    public void Add(Section section)
    {
        if (section.Level == 1 && Root.Level == 0)
        {
            // Sections that stand before the title are nobody's.
            Root = section;
            _path.Clear();
        }
        else
        {
            while (_path.Count > 1 && _path.Peek().Level >= section.Level)
            {
                _path.Pop();
            }

            _path.Peek().Children.Add(section);
        }

        _path.Push(section);
    }

    /// <summary>The blocks of the page. An admonition that isn't closed would swallow the rest of it, so it is opened up.</summary>
    private static IEnumerable<Block> Flatten(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is CustomContainer { ClosingFencedCharCount: 0 } unclosed)
            {
                foreach (var child in Flatten(unclosed))
                {
                    yield return child;
                }
            }
            else
            {
                yield return block;
            }
        }
    }
}
