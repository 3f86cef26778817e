using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>What a page's front matter says.</summary>
internal static class FrontMatter
{
    private const string Slug = "slug:";

    /// <summary>The page's address on the documentation's site, <c>/references/js-sdk/admin/product</c>; or null.</summary>
    public static string? SlugOf(MarkdownDocument document, string text)
    {
        if (document.Count == 0 || document[0] is not SkippedBlock { Parser: FrontMatterParser } block)
        {
            return null;
        }

        foreach (var line in text.Substring(block.Span.Start, block.Span.Length).Split('\n'))
        {
            if (line.StartsWith(Slug, StringComparison.Ordinal))
            {
                return line.Substring(Slug.Length).Trim().Trim('"', '\'');
            }
        }

        return null;
    }
}
