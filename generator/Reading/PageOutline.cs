using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>
/// The page's headings as a tree. Levels count only in relation to each other, because each dialect has its own: a
/// heading belongs to the nearest one before it that is of a higher rank. The title holds all.
/// </summary>
internal static class PageOutline
{
    /// <summary>The title's section; one of level 0 and without a title where the page has none.</summary>
    public static Section Of(MarkdownDocument document)
    {
        var root = new Section(0, "", default);
        var path = new Stack<Section>();
        path.Push(root);
        foreach (var block in Flatten(document))
        {
            if (block is not HeadingBlock heading)
            {
                path.Peek().Blocks.Add(block);
                continue;
            }

            var section = new Section(heading.Level, ProseReader.TextOf(heading.Inline), SpanOf(heading));
            if (heading.Level == 1 && root.Level == 0)
            {
                // Sections that stand before the title are nobody's.
                root = section;
                path.Clear();
            }
            else
            {
                while (path.Count > 1 && path.Peek().Level >= section.Level)
                {
                    path.Pop();
                }

                path.Peek().Children.Add(section);
            }

            path.Push(section);
        }

        return root;
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

    private static Span SpanOf(HeadingBlock heading)
    {
        var first = heading.Inline?.FirstChild;
        var last = heading.Inline?.LastChild;
        return first is null || last is null
            ? heading.Span.ToSpan()
            : new Span(first.Span.Start, last.Span.End + 1 - first.Span.Start);
    }
}
