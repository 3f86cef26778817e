using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Client;

/// <summary>Where in the pages the parts of the public surface stand.</summary>
internal sealed class PlaceTable
{
    private readonly Dictionary<ClientPart, FilePlace> _places = [];

    /// <summary>The places, in a stable order. What came out of a corrections file has none.</summary>
    public static EquatableArray<PartPlace> Of(
        IReadOnlyList<ResourceNode> resources,
        IReadOnlyDictionary<ResourceNode, List<BoundMethod>> methods,
        IEnumerable<Definition> definitions)
    {
        var table = new PlaceTable();
        foreach (var resource in resources)
        {
            table.Add(ClientPart.Resource(resource.Accessor), resource.Page, resource.Page?.TitleSpan);
            foreach (var method in methods[resource])
            {
                table.Add(ClientPart.Method(method.Key), method.Page, method.Source.NameSpan);
            }
        }

        var emitted = definitions.Where(static d => d.IsEmitted).ToList();
        foreach (var definition in emitted)
        {
            table.AddParts(definition);
        }

        foreach (var definition in emitted)
        {
            table.AddType(definition);
        }

        return table._places
            .Select(p => new PartPlace(p.Key, p.Value))
            .OrderBy(p => p.Part.Kind)
            .ThenBy(p => p.Part.Owner, StringComparer.Ordinal)
            .ThenBy(p => p.Part.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private void AddParts(Definition definition)
    {
        foreach (var member in definition.Record?.Members ?? [])
        {
            Add(ClientPart.Member(NameOf(definition), member.Entry.Name), member.Page, member.Entry.NameSpan);
        }

        foreach (var member in (definition.Content as EnumContent)?.Members ?? [])
        {
            Add(ClientPart.Member(NameOf(definition), member.Value ?? member.Name.ToLowerInvariant()), definition.Page, member.NameSpan);
        }
    }

    // A type without a page is where the member stands that spells it out, else where its own first member does.
    private void AddType(Definition definition)
    {
        var type = ClientPart.Type(NameOf(definition));
        Add(type, definition.Page, definition.Page?.TitleSpan);
        if (_places.ContainsKey(type))
        {
            return;
        }

        var mentions = definition.Owners
            .Where(_ => definition.Inline is { Member.Length: > 0 })
            .Select(o => ClientPart.Member(NameOf(o.Representative), definition.Inline!.Member))
            .Concat((definition.Record?.Members ?? []).Select(m => ClientPart.Member(NameOf(definition), m.Entry.Name)));
        foreach (var mention in mentions)
        {
            if (_places.TryGetValue(mention, out var place))
            {
                _places.Add(type, place);
                return;
            }
        }
    }

    private static string NameOf(Definition definition) => ClientItem.Qualified(definition.Family, definition.Name);

    private void Add(ClientPart part, Page? page, Span? span)
    {
        if (page is not null && span is { } at && !_places.ContainsKey(part))
        {
            _places.Add(part, new FilePlace(page.Path, LineTable.PlaceOf(page.Lines, at)));
        }
    }
}
