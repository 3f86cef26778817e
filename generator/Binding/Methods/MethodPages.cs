using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Methods;

/// <summary>
/// Gathers pages of one method each into resources. A page that states its resource's accessor belongs to it. One that names only a class of
/// the official client repeats, as a rule, what a resource's own page says, and so only adds methods that are missing there.
/// </summary>
internal sealed class MethodPages(ApiProfile profile, RouteTable routes, Exclusions exclusions, List<Omission> omissions)
{
    // What each resource has already: a hostile reference can have many pages of one.
    private readonly Dictionary<ResourceNode, HashSet<string>> _known = [];

    public void AddTo(Dictionary<string, ResourceNode> nodes, EquatableArray<Page> pages)
    {
        foreach (var page in pages)
        {
            if (page is { Kind: PageKind.Method, Accessor: { } accessor })
            {
                Add(nodes, accessor, page);
            }
        }

        var known = new HashSet<string>(nodes.Keys, StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (page is { Kind: PageKind.Method, Accessor: null, ClassName: { } name })
            {
                if (AccessorOf(name, known) is { } accessor)
                {
                    Add(nodes, accessor, page);
                }
                else
                {
                    LeaveOut(page, name);
                }
            }
        }
    }

    private void LeaveOut(Page page, string className)
    {
        foreach (var method in page.Methods)
        {
            omissions.Add(new Omission($"{className}.{method.Name}", "its page doesn't say where it hangs"));
        }
    }

    private void Add(Dictionary<string, ResourceNode> nodes, string accessor, Page page)
    {
        if (exclusions.LeaveOutResource(accessor))
        {
            return;
        }

        if (!nodes.TryGetValue(accessor, out var node))
        {
            nodes.Add(accessor, node = new ResourceNode(accessor, null));
        }

        if (!_known.TryGetValue(node, out var names))
        {
            _known.Add(node, names = new(node.Methods.Select(static known => known.Method.Name), StringComparer.Ordinal));
        }

        foreach (var method in page.Methods)
        {
            if (names.Add(method.Name))
            {
                node.Methods.Add(new ResourceMethod(page, method));
            }
        }
    }

    // The class ProductCategory is the resource productCategory, of the one area that has such a one.
    private string? AccessorOf(string className, HashSet<string> known)
    {
        var word = Identifiers.Camel(className);
        var candidates = profile.RouteConvention.Areas.Select(area => $"{area.Word}.{word}").ToList();
        return candidates.Find(known.Contains) ?? candidates.Find(routes.KnowsAccessor);
    }
}
