using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Lines;

/// <summary>The line <c>[module](path).Name</c> that an early dialect puts below the title.</summary>
internal static class Breadcrumb
{
    public static bool Is(SectionBlock block, string title) => LinkIn(block.Block, title) is not null;

    /// <summary>The module in the first such line among blocks, <c>admin/batch-jobs</c>; or null.</summary>
    public static string? Find(IEnumerable<SectionBlock> blocks, string title)
    {
        foreach (var block in blocks)
        {
            if (LinkIn(block.Block, title) is { } link)
            {
                return ProseReader.TextOf(link).Trim();
            }
        }

        return null;
    }

    // Whichever way the name is written: with blanks, escapes, in code or bold.
    private static LinkInline? LinkIn(Block block, string title) =>
        block is ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: false } link } words }
            && WithoutBlanks(ProseReader.TextOf(words)) == WithoutBlanks(ProseReader.TextOf(link) + "." + title)
            ? link
            : null;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
