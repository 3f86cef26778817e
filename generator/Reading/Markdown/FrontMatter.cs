using Markdig.Syntax;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>What a page's front matter says.</summary>
internal static class FrontMatter
{
    private const string Slug = "slug:";
    private const string Sidebar = "displayed_sidebar:";

    /// <summary>
    /// The page's address on the documentation's site, <c>/references/js-sdk/admin/product</c>, and the sidebar that it is shown with,
    /// <c>entitiesSidebar</c>; each may be null.
    /// </summary>
    public static (string? Slug, string? Sidebar) Of(MarkdownDocument document, string text)
    {
        if (document.Count == 0 || document[0] is not SkippedBlock { Parser: FrontMatterParser } block)
        {
            return (null, null);
        }

        string? slug = null;
        string? sidebar = null;
        foreach (var line in text.Substring(block.Span.Start, block.Span.Length).Split('\n'))
        {
            slug ??= ValueOf(line, Slug);
            sidebar ??= ValueOf(line, Sidebar);
        }

        return (slug, sidebar);
    }

    private static string? ValueOf(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line.Substring(key.Length).Trim().Trim('"', '\'') : null;
}
