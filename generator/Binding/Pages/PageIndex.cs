using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Pages;

/// <summary>Finds pages by the links that other pages hold, and by title.</summary>
internal sealed class PageIndex
{
    // Where the reference begins on the documentation's site.
    private const string SiteRoot = "/references/";

    private const string PageEnding = ".mdx";

    // Most paths are short.
    private const int MaxOnStack = 256;

    private static readonly char[] s_endsOfPath = ['#', '?'];

    private readonly WorkGuard _guard;
    private readonly Dictionary<string, Page> _byPath;
    private readonly Dictionary<string, Page> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> _byTitle;

    // Where several pages have a title: all of them.
    private readonly Dictionary<string, List<Page>> _rivals = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Family, string Title), Page?> _byFamily = [];
    private readonly Dictionary<string, Page?> _onSite = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Page?>> _byFolder = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, Page?>> _byPathInAnyCase;
    private readonly Lazy<Dictionary<string, List<Page>>> _byName;
    private readonly Lazy<Dictionary<Page, List<Page>>> _aliases;
    private readonly Dictionary<Page, HashSet<string>> _typeParameters = new(ReferenceComparer<Page>.Instance);
    private readonly Dictionary<Page, HashSet<string>> _enumMembers = new(ReferenceComparer<Page>.Instance);

    public PageIndex(EquatableArray<Page> pages, WorkGuard guard)
    {
        _guard = guard;
        _byPath = new(pages.Count, StringComparer.Ordinal);
        _byTitle = new(pages.Count, StringComparer.Ordinal);
        _byPathInAnyCase = new(() => PathsInAnyCase(pages));
        _byName = new(() => NamesIn(pages));
        _aliases = new(() => AliasesIn(pages));
        foreach (var page in pages)
        {
            _byPath[page.Path] = page;

            if (page.Slug is { } slug)
            {
                _bySlug[slug] = page;
            }

            // Pages without a type are no rivals.
            if (page.Kind is not (PageKind.Index or PageKind.Unknown or PageKind.Method))
            {
                if (!_byTitle.TryGetValue(page.Title, out var first))
                {
                    _byTitle.Add(page.Title, page);
                }
                else if (_rivals.TryGetValue(page.Title, out var rivals))
                {
                    rivals.Add(page);
                }
                else
                {
                    _rivals.Add(page.Title, [first, page]);
                }
            }
        }
    }

    /// <summary>The page that a link on another page leads to, or null where it isn't there.</summary>
    public Page? Find(Page from, string target)
    {
        Page? page;
        if (IsSitePath(target))
        {
            if (!_onSite.TryGetValue(target, out page))
            {
                _onSite.Add(target, page = FindOnSite(PathIn(target)));
            }

            return page;
        }

        // A page that was moved with the rest of its folder is still found by its file name, where that is unique.
        var path = WithEnding(Combine(from.Path, PathIn(target)));
        if (!_byPath.TryGetValue(path, out page) && !_byPathInAnyCase.Value.TryGetValue(path, out page))
        {
            // A name that stands twice finds nothing: better open than wrong.
            page = _byName.Value.TryGetValue(FileOf(path), out var namesakes) && namesakes.Count == 1 ? namesakes[0] : null;
        }

        return page;
    }

    /// <summary>The path that a link on a page leads to, whether or not there is a page.</summary>
    public static string Resolve(Page from, string target) =>
        IsSitePath(target) ? PathIn(target) : WithEnding(Combine(from.Path, PathIn(target)));

    /// <summary>Whether two paths mean one page: the docs are written on file systems on which case makes no difference.</summary>
    public static bool AreSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // A link of the documentation's site: by the page's address there, else by its folders, which repeat the address.
    private Page? FindOnSite(string path)
    {
        if (_bySlug.TryGetValue(path, out var page))
        {
            return page;
        }

        if (!_byName.Value.TryGetValue(FileOf(path), out var namesakes))
        {
            return null;
        }

        var folders = path.StartsWith(SiteRoot, StringComparison.Ordinal) ? path.Substring(SiteRoot.Length - 1) : path;
        var matches = namesakes.FindAll(candidate =>
        {
            _guard.Check();
            return WithoutFile(candidate.Path).EndsWith(folders, StringComparison.Ordinal);
        });
        return matches.Count == 1 ? matches[0] : namesakes.Count == 1 ? namesakes[0] : null;
    }

    private static bool IsSitePath(string target) => target.Length > 0 && target[0] == '/';

    /// <summary>
    /// Whether two paths are those of different pages that have the same name in the docs and differ by a number: <c>Item.mdx</c>,
    /// <c>Item-1.mdx</c>.
    /// </summary>
    public static bool AreNumbered(string one, string other) => !AreSame(one, other) && AreSame(WithoutNumber(one), WithoutNumber(other));

    /// <summary>The only page of this title, else the only one in a family.</summary>
    public Page? FindTitle(string title, string family) =>
        _byTitle.TryGetValue(title, out var page) && !_rivals.ContainsKey(title) ? page : FindTitleWithin(title, family);

    /// <summary>The only page of this title in a family.</summary>
    public Page? FindTitleWithin(string title, string family)
    {
        if (!_byFamily.TryGetValue((family, title), out var page))
        {
            var own = PagesOf(title).FindAll(p => p.Family == family);
            _byFamily.Add((family, title), page = own.Count == 1 ? own[0] : null);
        }

        return page;
    }

    private List<Page> PagesOf(string title) =>
        _rivals.TryGetValue(title, out var rivals) ? rivals : _byTitle.TryGetValue(title, out var page) ? [page] : [];

    /// <summary>The page of this title that lies nearest to another, by the folders that the two share; null where several do.</summary>
    public Page? FindTitle(string title, Page near)
    {
        if (!_byFolder.TryGetValue(title, out var folders))
        {
            _byFolder.Add(title, folders = FoldersOf(title));
        }

        for (var end = near.Path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : near.Path.LastIndexOf('/', end - 1))
        {
            _guard.Check();
            if (folders.TryGetValue(near.Path.Substring(0, end), out var nearest))
            {
                return nearest;
            }
        }

        return null;
    }

    /// <summary>The aliases that give a generic type its arguments.</summary>
    public IReadOnlyList<Page> AliasesOf(Page generic) => _aliases.Value.TryGetValue(generic, out var aliases) ? aliases : [];

    // Null where pages differ only by case: a link must say which it means.
    private static Dictionary<string, Page?> PathsInAnyCase(EquatableArray<Page> pages)
    {
        var paths = new Dictionary<string, Page?>(pages.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            Add(paths, page.Path, page);
        }

        return paths;
    }

    // Most links lead to the path of a page, so that no name is needed.
    private static Dictionary<string, List<Page>> NamesIn(EquatableArray<Page> pages)
    {
        var names = new Dictionary<string, List<Page>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var name = FileOf(page.Path);
            if (!names.TryGetValue(name, out var namesakes))
            {
                names.Add(name, namesakes = new List<Page>(1));
            }

            namesakes.Add(page);
        }

        return names;
    }

    private Dictionary<Page, List<Page>> AliasesIn(EquatableArray<Page> pages)
    {
        var aliases = new Dictionary<Page, List<Page>>(ReferenceComparer<Page>.Instance);
        foreach (var page in pages)
        {
            _guard.Check();
            if (page is { Kind: PageKind.Alias, Alias: NamedType { Target: { } target, Arguments.IsEmpty: false } }
                && Find(page, target) is { } generic)
            {
                if (!aliases.TryGetValue(generic, out var of))
                {
                    aliases.Add(generic, of = []);
                }

                of.Add(page);
            }
        }

        return aliases;
    }

    /// <summary>Whether a page declares a type parameter of this name.</summary>
    public bool HasTypeParameter(Page page, string name)
    {
        if (!_typeParameters.TryGetValue(page, out var names))
        {
            _typeParameters.Add(page, names = new(page.TypeParameters, StringComparer.Ordinal));
        }

        return names.Contains(name);
    }

    /// <summary>Whether the enumeration that a page describes has a member of this name.</summary>
    public bool HasEnumMember(Page page, string name)
    {
        if (!_enumMembers.TryGetValue(page, out var names))
        {
            _enumMembers.Add(page, names = new(page.EnumMembers.Select(static m => m.Name), StringComparer.Ordinal));
        }

        return names.Contains(name);
    }

    // By each folder above, the only page of a title below it; null where there are several.
    private Dictionary<string, Page?> FoldersOf(string title)
    {
        var folders = new Dictionary<string, Page?>(StringComparer.Ordinal);
        foreach (var page in PagesOf(title))
        {
            for (var end = page.Path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : page.Path.LastIndexOf('/', end - 1))
            {
                _guard.Check();
                Add(folders, page.Path.Substring(0, end), page);
            }
        }

        return folders;
    }

    private static void Add(Dictionary<string, Page?> pages, string key, Page page) =>
        pages[key] = pages.ContainsKey(key) ? null : page;

    // Without the place in the page, and what is for the site's server.
    private static string PathIn(string target)
    {
        var end = target.IndexOfAny(s_endsOfPath);
        return end < 0 ? target : target.Substring(0, end);
    }

    // Links on the documentation's site leave the ending out.
    private static string WithEnding(string path) =>
        path.EndsWith(PageEnding, StringComparison.OrdinalIgnoreCase) || path.EndsWith("/page.json", StringComparison.Ordinal)
            ? path
            : path + PageEnding;

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

    // The name of a file; where each page has a folder of its own, the folder's.
    private static string FileOf(string path)
    {
        var own = WithoutFile(path);
        return own.Substring(own.LastIndexOf('/') + 1);
    }

    private static string WithoutFile(string path) =>
        path.EndsWith("/page.mdx", StringComparison.Ordinal) || path.EndsWith("/page.json", StringComparison.Ordinal) ? FolderOf(path) : path;

    // The path of a page's link; the parts of the page's own folder stay as they are.
    private static string Combine(string from, string relative)
    {
        var folder = from.AsSpan(0, Math.Max(from.LastIndexOf('/'), 0));
        var room = folder.Length + 1 + relative.Length;
        var path = room <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[room];
        folder.CopyTo(path);
        var length = folder.Length;
        var hasParts = length > 0;
        for (var start = 0; start <= relative.Length;)
        {
            var slash = relative.IndexOf('/', start);
            var end = slash < 0 ? relative.Length : slash;
            var part = relative.AsSpan(start, end - start);
            start = end + 1;
            if (part.SequenceEqual("..".AsSpan()))
            {
                var last = path.Slice(0, length).LastIndexOf('/');
                hasParts = last >= 0;
                length = Math.Max(last, 0);
            }
            else if (part.Length > 0 && !part.SequenceEqual(".".AsSpan()))
            {
                if (hasParts)
                {
                    path[length++] = '/';
                }

                part.CopyTo(path.Slice(length));
                length += part.Length;
                hasParts = true;
            }
        }

        return path.Slice(0, length).ToString();
    }
}
