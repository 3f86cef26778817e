using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Medusa.Package.Tests;

/// <summary>A folder of HTML pages, and where their links lead.</summary>
internal sealed class Site(string folder)
{
    private readonly Dictionary<string, HashSet<string>> _anchors = [];

    /// <summary>The pages, as paths in the folder.</summary>
    public IReadOnlyList<string> Pages { get; } =
        [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];

    /// <summary>The links of a page that lead to no file of the site, or to no anchor in it.</summary>
    public IEnumerable<string> DanglingLinks(string page) =>
        from element in Parse(page).QuerySelectorAll("[href], [src]")
        let link = element.GetAttribute("href") ?? element.GetAttribute("src")!
        where !IsElsewhere(link) && !Resolves(page, link)
        select $"{page}: {link}";

    /// <summary>What a browser would fetch from elsewhere to show a page.</summary>
    public IEnumerable<string> ForeignParts(string page) =>
        from element in Parse(page).QuerySelectorAll("script[src], img[src], link[rel=stylesheet], link[rel=icon]")
        let link = element.GetAttribute("src") ?? element.GetAttribute("href")!
        where IsElsewhere(link) && !link.StartsWith("data:", StringComparison.Ordinal)
        select $"{page}: {link}";

    private static bool IsElsewhere(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "data";

    private bool Resolves(string page, string link)
    {
        var (path, anchor) = link.Split('#', 2) is [var before, var after] ? (before, Uri.UnescapeDataString(after)) : (link, "");
        var target = path.Split('?')[0] is { Length: > 0 } file
            ? Path.GetRelativePath(folder, Path.Combine(folder, Path.GetDirectoryName(page)!, Uri.UnescapeDataString(file)))
            : page;
        return File.Exists(Path.Combine(folder, target)) && (anchor.Length == 0 || AnchorsOf(target).Contains(anchor));
    }

    private HashSet<string> AnchorsOf(string page)
    {
        if (!_anchors.TryGetValue(page, out var anchors))
        {
            _anchors[page] = anchors = [.. Parse(page).QuerySelectorAll("[id], [name]").Select(element => element.Id ?? element.GetAttribute("name")!)];
        }

        return anchors;
    }

    private IDocument Parse(string page) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(folder, page)));
}
