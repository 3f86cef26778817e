using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Examples;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Client;

/// <summary>Makes the items that are emitted out of what was bound and named.</summary>
internal sealed class ClientBuilder(
    ApiProfile profile,
    string @namespace,
    PageIndex index,
    TypeBinder types,
    CorrectionTable corrections,
    Exclusions exclusions,
    ProblemList problems,
    CancellationToken cancellationToken)
{
    private const string ExtensionsName = "MedusaServiceCollectionExtensions";

    /// <summary>The client with its types.</summary>
    public IReadOnlyList<ClientItem> Build(
        IReadOnlyList<ResourceNode> roots,
        IReadOnlyList<ResourceNode> resources,
        IReadOnlyDictionary<ResourceNode, List<BoundMethod>> methods)
    {
        var links = DocLinks.To(types.Definitions, resources, methods, corrections, index);
        var members = new RecordMembers(types, corrections, problems);
        var methodBuilder = new MethodBuilder(profile, types, corrections, members, links);
        var refused = new RefusedMembers(profile.Refusals, types);
        refused.Add(methods.Values.SelectMany(m => m));
        var typeBuilder = new TypeBuilder(profile, types, corrections, members, refused, links, exclusions, problems);
        var items = new List<ClientItem>
        {
            new ClientRoot(
                @namespace,
                ClientRoot.ClassName,
                profile.RuntimePolicy,
                Accessors(roots, NameScope.Within(ClientRoot.ClassName, ReservedNames.ClientMembers, corrections, problems), links)),
            new ClientExtensions(@namespace, ExtensionsName, profile.RuntimePolicy, ClientRoot.ClassName),
        };

        foreach (var resource in resources)
        {
            items.Add(Resource(resource, methods[resource], methodBuilder, links));
        }

        items.AddRange(types.Definitions.Where(static d => d.IsEmitted).Select(typeBuilder.Build));
        var examples = new ExampleBinder(new ClientTypes(items), new ClientMethods(profile, items, methods.Values.SelectMany(m => m)));
        return
        [
            .. items.OrderBy(i => i.Name, StringComparer.Ordinal)
                .Select(item => item is ResourceModel resource ? examples.Bind(resource, cancellationToken) : item),
        ];
    }

    /// <summary>The types alone, family by family.</summary>
    public IReadOnlyList<ClientItem> BuildTypes()
    {
        var members = new RecordMembers(types, corrections, problems);
        var refused = new RefusedMembers(profile.Refusals, types);
        var items = new List<ClientItem>();
        foreach (var family in types.Definitions.GroupBy(d => d.Family, StringComparer.Ordinal).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            var builder = new TypeBuilder(profile, types, corrections, members, refused, DocLinks.To([.. family], index), exclusions, problems);
            items.AddRange(family.Where(static d => d.IsEmitted).Select(builder.Build).OrderBy(i => i.Name, StringComparer.Ordinal));
        }

        return items;
    }

    private EquatableArray<AccessorModel> Accessors(IEnumerable<ResourceNode> nodes, NameScope names, DocLinks links)
    {
        var accessors = new List<AccessorModel>();
        foreach (var node in nodes)
        {
            var name = names.Take(node.Accessor, corrections.NameOf(node.Accessor) ?? Identifiers.Pascal(node.Word));
            accessors.Add(new AccessorModel(name, node.ClassName, links.Bind(node.Doc, node.Page)));
        }

        return accessors.ToEquatableArray();
    }

    private ResourceModel Resource(ResourceNode resource, List<BoundMethod> methods, MethodBuilder builder, DocLinks links)
    {
        var names = NameScope.Within(resource.ClassName, ReservedNames.ResourceMembers, corrections, problems);
        var models = methods.Select(method => builder.Build(method, names)).ToList();
        var children = Accessors(resource.Children, names, links);
        return new ResourceModel(
            @namespace,
            resource.ClassName,
            resource.Accessor,
            links.Bind(resource.Page?.Summary ?? Doc.Empty, resource.Page),
            children,
            models.ToEquatableArray());
    }
}
