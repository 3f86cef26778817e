using Medusa.Generator.Binding.Naming;

namespace Medusa.Generator.Binding.Methods;

/// <summary>Where a resource hangs by its name alone: the title of its page, or the module of the official client that it stands in.</summary>
internal sealed class AccessorNames
{
    private const string Ending = "Resource";
    private const string Admin = "admin";

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public AccessorNames(RouteTable routes)
    {
        // Titles name a resource that hangs on another by its own word alone (LineItemsResource is at carts.lineItems), unless one that
        // hangs on none has that word.
        foreach (var accessor in routes.Accessors.OrderBy(a => a.Count(c => c == '.')).ThenBy(a => a, StringComparer.Ordinal))
        {
            var words = accessor.Split('.');
            var last = words[words.Length - 1];
            Add(KeyOf(words), accessor);
            Add(KeyOf(words[0] == Admin ? [Admin, last] : [last]), accessor);
        }
    }

    /// <summary>The accessor of a page whose title belongs to a resource with known routes, singular or plural; or null.</summary>
    public string? Known(string title) =>
        title == "Admin" ? Admin : NameIn(title) is { } name && _known.TryGetValue(KeyOf([name]), out var accessor) ? accessor : null;

    /// <summary>The accessor that a title spells: <c>AdminBatchJobsResource</c> is <c>admin.batchJobs</c>; or null.</summary>
    public static string? OfTitle(string title) =>
        NameIn(title) is not { } name ? null
        : name.Length > Admin.Length && name.StartsWith("Admin", StringComparison.Ordinal) && char.IsUpper(name[Admin.Length])
            ? $"{Admin}.{Identifiers.Camel(name.Substring(Admin.Length))}"
            : Identifiers.Camel(name);

    /// <summary>The accessor that a module's path spells: <c>admin/batch-jobs</c> is <c>admin.batchJobs</c>; or null.</summary>
    public static string? OfModule(string module)
    {
        // These hold what has no module of its own.
        var words = module.Split('/').Where(w => w is not ("" or "resources" or "index" or "internal")).ToList();
        return words.Count == 0 || !words.All(w => Identifiers.IsWord(w.Replace('-', '_')))
            ? null
            : string.Join(".", words.Select(static w => Identifiers.Camel(w)));
    }

    private static string? NameIn(string title) =>
        title.Length > Ending.Length && title.EndsWith(Ending, StringComparison.Ordinal) && Identifiers.IsWord(title)
            ? title.Substring(0, title.Length - Ending.Length)
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
