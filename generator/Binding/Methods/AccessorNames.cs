using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Methods;

/// <summary>Where a resource hangs by its name alone: the title of its page, or the module of the official client that it stands in.</summary>
internal sealed class AccessorNames
{
    private readonly ApiProfile _profile;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public AccessorNames(ApiProfile profile, RouteTable routes)
    {
        _profile = profile;

        // Titles name a resource that hangs on another by its own word alone (LineItemsResource is at carts.lineItems), unless one that
        // hangs on none has that word.
        foreach (var accessor in routes.Accessors.OrderBy(a => a.Count(c => c == '.')).ThenBy(a => a, StringComparer.Ordinal))
        {
            // No resource of the official clients begins with a capital: a route that does is mistaken, and says nothing of titles.
            var words = accessor.Split('.');
            if (words.Any(static word => char.IsUpper(word[0])))
            {
                continue;
            }

            var last = words[words.Length - 1];
            Add(KeyOf(words), accessor);
            Add(KeyOf(IsAreaWord(words[0]) ? [words[0], last] : [last]), accessor);
        }
    }

    /// <summary>Whether a title is that of the class that holds the resources of an area of the API.</summary>
    public bool IsArea(string title) => AreaOf(title) is not null;

    /// <summary>The accessor of a page whose title belongs to a resource with known routes, singular or plural; or null.</summary>
    public string? Known(string title) =>
        AreaOf(title) ?? (NameIn(title) is { } name && _known.TryGetValue(KeyOf([name]), out var accessor) ? accessor : null);

    /// <summary>The accessor that a title spells: <c>AdminBatchJobsResource</c> is <c>admin.batchJobs</c>; or null.</summary>
    public string? OfTitle(string title)
    {
        if (NameIn(title) is not { } name)
        {
            return null;
        }

        foreach (var (word, _) in _profile.RouteConvention.Areas)
        {
            if (name.Length > word.Length && name.StartsWith(Identifiers.Pascal(word), StringComparison.Ordinal) && char.IsUpper(name[word.Length]))
            {
                return $"{word}.{Identifiers.Camel(name.Substring(word.Length))}";
            }
        }

        return Identifiers.Camel(name);
    }

    /// <summary>The accessor that a module's path spells: <c>admin/batch-jobs</c> is <c>admin.batchJobs</c>; or null.</summary>
    public static string? OfModule(string module)
    {
        // These hold what has no module of its own.
        var words = module.Split('/').Where(w => w is not ("" or "resources" or "index" or "internal")).ToList();
        return words.Count == 0 || !words.All(w => Identifiers.IsWord(w.Replace('-', '_')))
            ? null
            : string.Join(".", words.Select(static w => Identifiers.Camel(w)));
    }

    private string? AreaOf(string title)
    {
        foreach (var (word, _) in _profile.RouteConvention.Areas)
        {
            if (title == Identifiers.Pascal(word))
            {
                return word;
            }
        }

        return null;
    }

    private bool IsAreaWord(string word) => _profile.RouteConvention.Areas.Any(area => area.Word == word);

    private string? NameIn(string title) =>
        _profile.ResourceEnding is { } ending && title.Length > ending.Length
            && title.EndsWith(ending, StringComparison.Ordinal) && Identifiers.IsWord(title)
            ? title.Substring(0, title.Length - ending.Length)
            : null;

    // The words without their number: admin-price-list for AdminPriceListResource and for admin.priceLists.
    private static string KeyOf(string[] words) =>
        string.Join("-", words.SelectMany(w => Identifiers.Kebab(w).Split('-')).Select(Identifiers.Singular));

    private void Add(string key, string accessor)
    {
        if (!_known.ContainsKey(key))
        {
            _known.Add(key, accessor);
        }
    }
}
