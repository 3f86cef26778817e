using System.Text;

namespace Medusa.Generator.Reading.Pages;

/// <summary>
/// Tells which part of the reference a page is of: <c>entities</c>, <c>js-client</c>. What the page says of itself counts before where its
/// file lies, because links between pages hold wherever a project puts their folders.
/// </summary>
internal static class PageFamily
{
    private const string SiteRoot = "/references/";
    private const string Unknown = "types";

    // A sidebar is named after the family: entitiesSidebar, stockLocationReference. Others (homepage) say nothing.
    private static readonly string[] s_sidebars = ["Sidebar", "Reference"];

    // Folders within a family, by the kinds of their pages.
    private static readonly string[] s_kinds = ["classes", "interfaces", "types", "enums", "methods", "variables", "functions", "modules"];

    /// <summary>The family, in lower case with hyphens; never empty.</summary>
    /// <param name="path">The file's path, with forward slashes.</param>
    /// <param name="slug">The page's address on the documentation's site, or null.</param>
    /// <param name="sidebar">The name of the sidebar that it is shown with, or null.</param>
    public static string Of(string path, string? slug, string? sidebar) =>
        Words(InSlug(slug) ?? InSidebar(sidebar) ?? InFileName(path) ?? InFolders(path)) is { Length: > 0 } family ? family : Unknown;

    // /references/stock-location/interfaces/StockLocationDTO
    private static string? InSlug(string? slug)
    {
        if (slug is null || !slug.StartsWith(SiteRoot, StringComparison.Ordinal))
        {
            return null;
        }

        var end = slug.IndexOf('/', SiteRoot.Length);
        return slug.Substring(SiteRoot.Length, (end < 0 ? slug.Length : end) - SiteRoot.Length) is { Length: > 0 } family ? family : null;
    }

    private static string? InSidebar(string? sidebar)
    {
        foreach (var ending in s_sidebars)
        {
            if (sidebar is not null && sidebar.Length > ending.Length && sidebar.EndsWith(ending, StringComparison.Ordinal))
            {
                return sidebar.Substring(0, sidebar.Length - ending.Length);
            }
        }

        return null;
    }

    // medusa/types/medusa.AdminOrdersRes.mdx, types/HttpTypes/interfaces/types.HttpTypes.AdminOrder/page.mdx
    private static string? InFileName(string path)
    {
        var own = WithoutFile(path);
        var name = own.Substring(own.LastIndexOf('/') + 1);
        var dot = name.IndexOf('.');
        return dot > 0 && !name.Substring(dot + 1).Equals("mdx", StringComparison.OrdinalIgnoreCase)
            && !name.Substring(dot + 1).Equals("json", StringComparison.OrdinalIgnoreCase)
            ? name.Substring(0, dot)
            : null;
    }

    // The folder above those of the kinds: entities/classes/Order.mdx.
    private static string InFolders(string path)
    {
        var folders = WithoutFile(path).Split('/');
        for (var i = folders.Length - 2; i >= 0; i--)
        {
            if (folders[i].Length > 0 && Array.IndexOf(s_kinds, folders[i]) < 0)
            {
                return folders[i];
            }
        }

        return "";
    }

    // Where each page has a folder of its own, the file's name says nothing.
    private static string WithoutFile(string path) => PageKinds.HasOwnFolder(path) ? path.Substring(0, path.LastIndexOf('/')) : path;

    // stockLocation, stock_location and stock-location are one family.
    private static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var isPart = char.IsLetterOrDigit(name[i]);
            var isStart = char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]);
            if (words.Length > 0 && words[words.Length - 1] != '-' && (!isPart || isStart))
            {
                words.Append('-');
            }

            if (isPart)
            {
                words.Append(char.ToLowerInvariant(name[i]));
            }
        }

        return words.ToString().TrimEnd('-');
    }
}
