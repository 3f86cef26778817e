using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Client;

/// <summary>Turns links between pages into references to the C# that was made of them.</summary>
internal sealed class DocLinks
{
    private readonly PageIndex _index;
    private readonly Dictionary<string, string> _typesByPath;

    // By the path of a resource's page; few links lead to methods.
    private readonly Dictionary<string, Lazy<Dictionary<string, string>>> _methodsByPath = new(StringComparer.Ordinal);

    private DocLinks(PageIndex index, int types) => (_index, _typesByPath) = (index, new(types, StringComparer.Ordinal));

    /// <summary>The links to types.</summary>
    public static DocLinks To(IReadOnlyCollection<Definition> definitions, PageIndex index)
    {
        var links = new DocLinks(index, definitions.Count);
        foreach (var definition in definitions)
        {
            if (definition.Page is { } page && definition.Representative.Name is { Length: > 0 } name)
            {
                links._typesByPath[page.Path] = name;
            }
        }

        return links;
    }

    /// <summary>The links to types, resources and methods.</summary>
    public static DocLinks To(
        IReadOnlyCollection<Definition> definitions,
        IReadOnlyList<ResourceNode> resources,
        IReadOnlyDictionary<ResourceNode, List<BoundMethod>> methods,
        CorrectionTable corrections,
        PageIndex index)
    {
        var links = To(definitions, index);
        foreach (var resource in resources)
        {
            if (resource.Page is { } page)
            {
                links._typesByPath[page.Path] = resource.ClassName;
                links._methodsByPath[page.Path] = new(() => MethodsByAnchor(resource, methods[resource], corrections));
            }
        }

        return links;
    }

    public Doc Bind(Doc doc, Page? page) => page is null || !doc.HasLinks ? doc : BindBlocks(doc, page);

    private static Dictionary<string, string> MethodsByAnchor(ResourceNode resource, List<BoundMethod> methods, CorrectionTable corrections)
    {
        var byAnchor = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var method in methods)
        {
            if (method.Kind == MethodKind.Json)
            {
                // Overloaded methods have no unambiguous reference.
                byAnchor[method.Source.Anchor] = $"{resource.ClassName}.{MethodNames.WithAsync(MethodNames.WordOf(method, corrections))}";
            }
        }

        return byAnchor;
    }

    private Doc BindBlocks(Doc doc, Page page) => new(doc.Blocks.Select(b => Bind(b, page)).ToEquatableArray());

    private DocBlock Bind(DocBlock block, Page page) => block switch
    {
        DocParagraph paragraph => new DocParagraph(paragraph.Inlines.Select(i => i is DocLink link ? Bind(link, page) : i).ToEquatableArray()),
        DocList list => list with { Items = list.Items.Select(i => Bind(i, page)).ToEquatableArray() },
        DocNote note => note with { Content = Bind(note.Content, page) },
        _ => block,
    };

    private DocInline Bind(DocLink link, Page page)
    {
        if (link.Target.StartsWith("https://", StringComparison.Ordinal) || link.Target.StartsWith("http://", StringComparison.Ordinal))
        {
            return link;
        }

        if (_index.Find(page, link.Target) is { } target)
        {
            var hash = link.Target.IndexOf('#');
            if (hash >= 0 && _methodsByPath.TryGetValue(target.Path, out var methods)
                && methods.Value.TryGetValue(link.Target.Substring(hash + 1), out var method))
            {
                return new DocReference(link.Text, method);
            }

            if (_typesByPath.TryGetValue(target.Path, out var type))
            {
                return new DocReference(link.Text, type);
            }
        }

        // Nothing was made of that page: the words stay, the link would lead nowhere.
        return new DocText(link.Text);
    }
}
