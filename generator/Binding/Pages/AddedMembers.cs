using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Pages;

/// <summary>
/// Which types have members beyond those of their pages. Corrections say so; and the items of a list, which the docs lose where a response is
/// an alias, follow by rule: the method's example names them (<c>({ products, count, limit, offset }) =></c>), and the response of another
/// method of the resource has the member of the singular name (<c>product</c>), whose type is theirs.
/// </summary>
internal sealed class AddedMembers
{
    private readonly CorrectionTable _corrections;
    private readonly ApiProfile _profile;
    private readonly PageIndex _index;
    private readonly Dictionary<string, (PageEntry Items, Page Page)> _items = new(StringComparer.Ordinal);

    public AddedMembers(EquatableArray<Page> pages, ApiProfile profile, PageIndex index, CorrectionTable corrections)
    {
        (_corrections, _profile, _index) = (corrections, profile, index);
        foreach (var page in pages)
        {
            Dictionary<string, PageEntry>? results = null;
            foreach (var method in page.Methods)
            {
                if (ListOf(page, method) is { } list && !_items.ContainsKey(list) && ItemsOf(results ??= ResultsOf(page), method) is { } items)
                {
                    _items.Add(list, (items, page));
                }
            }
        }
    }

    /// <summary>Whether a type has such members.</summary>
    public bool Has(string title) => _items.ContainsKey(title) || _corrections.AddsTo(title);

    /// <summary>The items that a response lacks, with the page that their type stands on; null where it lacks none or no rule says them.</summary>
    public (PageEntry Items, Page Page)? ItemsOf(string title) => _items.TryGetValue(title, out var items) ? items : null;

    // The type of a result that is a page of a list, and has no items.
    private string? ListOf(Page page, PageMethod method)
    {
        return method.Returns is { Type: NamedType { Arguments: [NamedType { Target: { } target } result] } wrapper } returns
            && _profile.ResultWrappers.Contains(wrapper.Name)
            && IsPageWithoutItems(returns.Children)
            && _index.Find(page, target) is { Members.IsEmpty: true }
            ? result.Name
            : null;
    }

    private bool IsPageWithoutItems(EquatableArray<PageEntry> members)
    {
        var (hasCount, hasOffset) = (false, false);
        foreach (var member in members)
        {
            if (member.Type is ArrayType)
            {
                return false;
            }

            hasCount |= member.Name == _profile.Paging.Count;
            hasOffset |= member.Name == _profile.Paging.Offset;
        }

        return hasCount && hasOffset;
    }

    // The members of the results of a page's methods that can be items of a list, the first of each name.
    private static Dictionary<string, PageEntry> ResultsOf(Page page)
    {
        var results = new Dictionary<string, PageEntry>(StringComparer.Ordinal);
        foreach (var method in page.Methods)
        {
            foreach (var child in method.Returns?.Children ?? default)
            {
                if (!results.ContainsKey(child.Name) && ItemIn(child.Type) is not null)
                {
                    results.Add(child.Name, child);
                }
            }
        }

        return results;
    }

    private PageEntry? ItemsOf(Dictionary<string, PageEntry> results, PageMethod method)
    {
        if (method.Examples.Select(example => ExampleNames.Of(example.Code, IsOfPage)).FirstOrDefault(name => name is not null) is not { } name)
        {
            return null;
        }

        return results.TryGetValue(Identifiers.Singular(name), out var result) && ItemIn(result.Type) is { } item
            ? new PageEntry(name, result.NameSpan, new ArrayType(item.Span, item), Doc.Empty, false, false, "", null, null, default)
            : null;
    }

    private static NamedType? ItemIn(TypeExpression type) => type switch
    {
        NamedType { Target: not null } named => named,
        UnionType union => union.Alternatives.OfType<NamedType>().FirstOrDefault(alternative => alternative.Target is not null),
        _ => null,
    };

    private bool IsOfPage(string name) =>
        name == _profile.Paging.Count || name == _profile.Paging.Offset || name == _profile.Paging.Limit
            || name.EndsWith("_" + _profile.Paging.Count, StringComparison.Ordinal);
}
