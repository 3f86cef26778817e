using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Methods;

/// <summary>A resource and where it hangs.</summary>
/// <param name="Accessor">In the official client's words: <c>admin.batchJobs</c>.</param>
/// <param name="Page">Its page, or null for one that no page describes but others hang on.</param>
internal sealed class ResourceNode(string accessor, Page? page)
{
    /// <summary>What the C# classes of resources end in.</summary>
    public const string ClassEnding = "Resource";

    public string Accessor { get; } = accessor;

    public Page? Page { get; } = page;

    public List<ResourceNode> Children { get; } = [];

    /// <summary>Its methods, each with the page that describes it.</summary>
    public List<ResourceMethod> Methods { get; } = page is null ? [] : [.. page.Methods.Select(method => new ResourceMethod(page, method))];

    /// <summary>What the parent's table says of it.</summary>
    public Doc Doc { get; set; } = Doc.Empty;

    public string ClassName { get; set; } = "";

    /// <summary>What the documentation calls it: its page's title, or the words of its accessor.</summary>
    public string Title => Page is { Accessor: null } page
        ? page.Title
        : string.Concat(Accessor.Split('.').Select(static word => Identifiers.Pascal(word)));

    /// <summary>The class without the <c>Resource</c> at its end.</summary>
    public string NameWithoutEnding =>
        ClassName.EndsWith(ClassEnding, StringComparison.Ordinal) ? ClassName.Substring(0, ClassName.Length - ClassEnding.Length) : ClassName;

    /// <summary>The last word of the accessor.</summary>
    public string Word => Accessor.Substring(Accessor.LastIndexOf('.') + 1);
}

/// <summary>A method of a resource.</summary>
/// <param name="Page">The page that describes it.</param>
/// <param name="Method">What the page says.</param>
internal sealed record ResourceMethod(Page Page, PageMethod Method);

/// <summary>Finds out where each resource page hangs.</summary>
internal static class ResourceTree
{
    /// <summary>The resources below the client, with their children, in the order of their accessors.</summary>
    public static IReadOnlyList<ResourceNode> Build(
        ApiProfile profile,
        EquatableArray<Page> pages,
        PageIndex index,
        RouteTable routes,
        Exclusions exclusions,
        ProblemList problems,
        List<Omission> omissions)
    {
        var resources = pages.Where(p => p.Kind == PageKind.Resource).ToList();
        var parents = FindParents(profile, resources, index, problems);
        var isIncomplete = resources.Exists(resource => resource.IsIncomplete);
        var accessors = new AccessorFinder(profile, parents, routes, problems);
        var nodes = new Dictionary<string, ResourceNode>(StringComparer.Ordinal);
        foreach (var page in resources)
        {
            if (accessors.Find(page) is not { } accessor)
            {
                if (!accessors.NeedsNone(page))
                {
                    // A broken table of properties may be the one that says it.
                    if (!isIncomplete)
                    {
                        problems.Add(ProblemId.NoAccessor, page, page.TitleSpan, page.Title, profile.AccessorExample);
                    }

                    omissions.Add(new Omission(page.Title, "its page doesn't say where it hangs"));
                }

                continue;
            }

            if (exclusions.LeaveOutResource(accessor))
            {
                continue;
            }

            if (nodes.TryGetValue(accessor, out var rival))
            {
                problems.Add(ProblemId.DuplicateResource, page, page.TitleSpan, profile.Rooted(accessor), rival.Page!.Path);
                omissions.Add(new Omission(page.Title, $"{rival.Page.Title} already hangs at {accessor}"));
                continue;
            }

            nodes.Add(accessor, new ResourceNode(accessor, page)
            {
                Doc = parents.TryGetValue(page.Path, out var parent) && !parent.Entry.Description.IsEmpty
                    ? parent.Entry.Description
                    : page.Summary,
            });
        }

        new MethodPages(profile, routes, exclusions, omissions).AddTo(nodes, pages);
        foreach (var node in Sorted(nodes))
        {
            if (node is { Page: { ClassName: { } name } page, Methods.Count: 0 })
            {
                problems.Add(ProblemId.NoMethods, page, page.TitleSpan, node.Accessor, name);
                omissions.Add(new Omission(node.Accessor, "no page describes its methods"));
            }
        }

        return Link(nodes);
    }

    private static IEnumerable<ResourceNode> Sorted(Dictionary<string, ResourceNode> nodes) =>
        nodes.Values.OrderBy(static node => node.Accessor, StringComparer.Ordinal);

    // What hangs on a page that isn't there still needs its parents.
    private static List<ResourceNode> Link(Dictionary<string, ResourceNode> nodes)
    {
        foreach (var accessor in nodes.Keys.ToList())
        {
            for (var dot = accessor.LastIndexOf('.'); dot > 0; dot = accessor.LastIndexOf('.', dot - 1))
            {
                var parent = accessor.Substring(0, dot);
                if (!nodes.ContainsKey(parent))
                {
                    nodes.Add(parent, new ResourceNode(parent, null));
                }
            }
        }

        var roots = new List<ResourceNode>();
        foreach (var node in Sorted(nodes))
        {
            var dot = node.Accessor.LastIndexOf('.');
            if (dot < 0)
            {
                roots.Add(node);
            }
            else if (nodes.TryGetValue(node.Accessor.Substring(0, dot), out var parent))
            {
                parent.Children.Add(node);
            }
        }

        return roots;
    }

    private static Dictionary<string, (Page Parent, PageEntry Entry)> FindParents(
        ApiProfile profile, List<Page> resources, PageIndex index, ProblemList problems)
    {
        var parents = new Dictionary<string, (Page Parent, PageEntry Entry)>(StringComparer.Ordinal);
        foreach (var page in resources)
        {
            foreach (var entry in page.Members)
            {
                if (entry.Type is not NamedType type)
                {
                    continue;
                }

                var found = type.Target is { } target ? index.Find(page, target) : index.FindTitle(type.Name, page.Family);
                if (found is null && type.Target is { } missing
                    && profile.ResourceEnding is { } ending && type.Name.EndsWith(ending, StringComparison.Ordinal))
                {
                    problems.Add(ProblemId.MissingPage, page, type.Span, type.Name, missing);
                }
                else if (found is { Kind: PageKind.Resource } child && !ReferenceEquals(child, page) && !parents.ContainsKey(child.Path))
                {
                    parents.Add(child.Path, (page, entry));
                }
            }
        }

        return parents;
    }
}
