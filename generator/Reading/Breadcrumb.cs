using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Medusa.Generator.Reading;

/// <summary>The line <c>[module](path).Name</c> that an early dialect puts below the title.</summary>
internal static class Breadcrumb
{
    public static bool Is(Block block, string title) =>
        block is ParagraphBlock { Inline: { FirstChild: LinkInline, LastChild: LiteralInline last } } && last.Content.ToString() == "." + title;
}
