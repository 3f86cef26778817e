using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>
/// The members that the pages document of what a client's methods take and give: the entries of the type pages that those methods
/// reach, and of the tables that spell a type out in place. Found without the binder, so that it can be measured by it.
/// </summary>
internal sealed class DocumentedMembers
{
    private readonly InlineDescriptions _descriptions;
    private readonly PageIndex _index;
    private readonly HashSet<Page> _visited = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<string> _members = new(StringComparer.Ordinal);

    public DocumentedMembers(IReadOnlyList<Page> pages, ApiProfile profile, Func<Page, PageMethod, bool> isEmitted)
    {
        _descriptions = new InlineDescriptions(default, profile);
        _index = new PageIndex(pages.ToEquatableArray(), new WorkGuard(default));
        foreach (var page in pages.Where(p => p.Kind is PageKind.Resource or PageKind.Method))
        {
            foreach (var method in page.Methods.Where(m => isEmitted(page, m)))
            {
                foreach (var entry in method.Parameters)
                {
                    Visit(page, entry, entry.Name);
                }

                if (method.Returns is { } returns)
                {
                    Visit(page, returns, returns.Name);
                }
            }
        }
    }

    /// <summary>As <c>Cart.email</c>.</summary>
    public IReadOnlyCollection<string> Members => _members;

    /// <summary>The pages that the methods reach.</summary>
    public IReadOnlyCollection<Page> Pages => _visited;

    private void VisitPage(Page page)
    {
        if (page.Kind is not (PageKind.Object or PageKind.Alias) || !_visited.Add(page))
        {
            return;
        }

        foreach (var entry in page.Members)
        {
            _members.Add($"{page.Title}.{entry.Name}");
            Visit(page, entry, $"{page.Title}.{entry.Name}");
        }

        foreach (var type in new[] { page.Alias, page.IndexValue })
        {
            Visit(page, type, page.Title);
        }
    }

    private void Visit(Page page, PageEntry entry, string path)
    {
        Visit(page, entry.Type, path);
        var source = entry;
        var described = _descriptions.Described(entry.Type)?.Name;
        while (source.Children.Count == 1 && source.Children[0].Name == described)
        {
            source = source.Children[0];
        }

        // A filter's conditions repeat the filter, as deep as the documentation's generator went.
        foreach (var child in source.Children.Where(_ => entry.Name is not ("$and" or "$or" or "$not")))
        {
            var owner = $"{described ?? path}.{child.Name}";
            _members.Add(owner);
            Visit(page, child, owner);
        }
    }

    private void Visit(Page page, TypeExpression? type, string path)
    {
        switch (type)
        {
            case NamedType named:
                if ((named.Target is { } target ? _index.Find(page, target) : null) is { } found)
                {
                    VisitPage(found);
                }

                foreach (var argument in named.Arguments)
                {
                    Visit(page, argument, path);
                }

                break;
            case ArrayType array:
                Visit(page, array.Element, path);
                break;
            case UnionType union:
                foreach (var alternative in union.Alternatives)
                {
                    Visit(page, alternative, path);
                }

                break;
            case IntersectionType intersection:
                foreach (var part in intersection.Parts)
                {
                    Visit(page, part, path);
                }

                break;
            case ObjectType inline:
                foreach (var member in inline.Members)
                {
                    _members.Add($"{path}.{member.Name}");
                    Visit(page, member.Type, $"{path}.{member.Name}");
                }

                Visit(page, inline.IndexValue, path);
                break;
        }
    }
}
