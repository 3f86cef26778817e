using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

/// <summary>Finds pages by the links that other pages hold, and by title.</summary>
internal sealed class PageIndex
{
    private readonly Dictionary<string, Page> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page?> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Page>> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Folder, string Target), Page?> _resolved = [];

    public PageIndex(EquatableArray<Page> pages)
    {
        foreach (var page in pages)
        {
            _byPath[page.Path] = page;

            // A name that stands twice finds nothing: better open than wrong. Pages without a type are no rivals.
            Add(_byFile, FileOf(page.Path), page);
            if (page.Kind is not (PageKind.Index or PageKind.Unknown or PageKind.Method))
            {
                if (!_byTitle.TryGetValue(page.Title, out var rivals))
                {
                    _byTitle.Add(page.Title, rivals = []);
                }

                rivals.Add(page);
            }
        }
    }

    /// <summary>The page that a link on another page leads to, or null where it isn't there.</summary>
    public Page? Find(Page from, string target)
    {
        var folder = FolderOf(from.Path);
        if (_resolved.TryGetValue((folder, target), out var page))
        {
            return page;
        }

        // A page that was moved with the rest of its folder is still found by its file name, where that is unique.
        var path = Combine(folder, PathIn(target));
        if (!_byPath.TryGetValue(path, out page))
        {
            _byFile.TryGetValue(FileOf(path), out page);
        }

        _resolved[(folder, target)] = page;
        return page;
    }

    /// <summary>The path that a link on a page leads to, whether or not there is a page.</summary>
    public static string Resolve(Page from, string target) => Combine(FolderOf(from.Path), PathIn(target));

    /// <summary>Whether two paths are those of different pages that have the same name in the docs and differ by a number: <c>Item.mdx</c>, <c>Item-1.mdx</c>.</summary>
    public static bool AreNumbered(string one, string other) => one != other && WithoutNumber(one) == WithoutNumber(other);

    /// <summary>The only page of this title.</summary>
    public Page? FindTitle(string title) => _byTitle.TryGetValue(title, out var pages) && pages.Count == 1 ? pages[0] : null;

    /// <summary>The page of this title that lies nearest to another, by the folders that the two share; null where several do.</summary>
    public Page? FindTitle(string title, Page near)
    {
        Page? nearest = null;
        var most = 0;
        foreach (var page in _byTitle.TryGetValue(title, out var pages) ? pages : [])
        {
            var shared = SharedFolders(page.Path, near.Path);
            if (shared > most)
            {
                (nearest, most) = (page, shared);
            }
            else if (shared == most)
            {
                nearest = null;
            }
        }

        return nearest;
    }

    // How long a beginning, up to a slash, two paths have in common.
    private static int SharedFolders(string one, string other)
    {
        var shared = 0;
        for (var i = 0; i < one.Length && i < other.Length && one[i] == other[i]; i++)
        {
            shared = one[i] == '/' ? i + 1 : shared;
        }

        return shared;
    }

    private static void Add(Dictionary<string, Page?> pages, string key, Page page) =>
        pages[key] = pages.ContainsKey(key) ? null : page;

    private static string PathIn(string target)
    {
        var hash = target.IndexOf('#');
        return hash < 0 ? target : target.Substring(0, hash);
    }

    private static string WithoutNumber(string path)
    {
        var dot = path.LastIndexOf('.');
        var end = dot < 0 ? path.Length : dot;
        var start = end;
        while (start > 0 && path[start - 1] is >= '0' and <= '9')
        {
            start--;
        }

        return start < end && start > 0 && path[start - 1] == '-' ? path.Remove(start - 1, end - start + 1) : path;
    }

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    private static string FileOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string Combine(string folder, string relative)
    {
        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
