using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Families;

/// <summary>
/// What the namespaces of the reference's families add to the project's: <c>Entities</c>, <c>StockLocation</c>. A namespace can't be called
/// like a type beside it.
/// </summary>
internal sealed class FamilyNames
{
    private const string Suffix = "Types";

    // Few projects select types of families.
    private readonly Lazy<Dictionary<string, string>> _names;

    /// <param name="pages">The pages whose families are named.</param>
    /// <param name="namespace">The project's namespace, whose parts would be hidden by a family of their name.</param>
    /// <param name="types">The names of the types in it, and of those that emitted code uses.</param>
    public FamilyNames(EquatableArray<Page> pages, string @namespace, NameScope types) => _names = new(() => NamesIn(pages, @namespace, types));

    /// <summary>The name of a page's family.</summary>
    public string Of(Page page) => _names.Value[page.Family];

    private static Dictionary<string, string> NamesIn(EquatableArray<Page> pages, string @namespace, NameScope types)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = new HashSet<string>(@namespace.Split('.'), StringComparer.OrdinalIgnoreCase);
        var taken = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        foreach (var family in pages.Select(static page => page.Family).Distinct().OrderBy(static family => family, StringComparer.Ordinal))
        {
            var name = Identifiers.Pascal(family, Suffix);
            names.Add(family, taken.Take(parts.Contains(name) || types.IsTaken(name) ? name + Suffix : name));
        }

        return names;
    }
}
