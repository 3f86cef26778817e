using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

/// <summary>Where in the pages the parts of the public surface stand.</summary>
internal sealed class PlaceTable
{
    private readonly Dictionary<string, FilePlace> _places = new(StringComparer.Ordinal);

    /// <summary>The places, in the order of their keys. What came out of a corrections file has none.</summary>
    public static EquatableArray<ApiPlace> Of(
        IReadOnlyList<ResourceNode> resources,
        IReadOnlyDictionary<ResourceNode, List<BoundMethod>> methods,
        IEnumerable<Definition> definitions)
    {
        var table = new PlaceTable();
        foreach (var resource in resources)
        {
            table.Add(ApiKey.Resource(resource.Accessor), resource.Page, resource.Page?.TitleSpan);
            foreach (var method in methods[resource])
            {
                table.Add(ApiKey.Method(method.Key), method.Page, method.Source.NameSpan);
            }
        }

        var emitted = definitions.Where(d => d.Name.Length > 0 && d.SameAs is null).ToList();
        foreach (var definition in emitted)
        {
            table.AddParts(definition);
        }

        foreach (var definition in emitted)
        {
            table.AddType(definition);
        }

        return table._places
            .Select(p => new ApiPlace(p.Key, p.Value))
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private void AddParts(Definition definition)
    {
        foreach (var member in definition.Members)
        {
            Add(ApiKey.Member(definition.Name, member.Entry.Name), member.Page, member.Entry.NameSpan);
        }

        foreach (var member in definition.EnumMembers)
        {
            Add(ApiKey.Member(definition.Name, member.Value ?? member.Name.ToLowerInvariant()), definition.Page, member.NameSpan);
        }
    }

    // A type without a page is where the member stands that spells it out, else where its own first member does.
    private void AddType(Definition definition)
    {
        Add(definition.Name, definition.Page, definition.Page?.TitleSpan);
        if (_places.ContainsKey(definition.Name))
        {
            return;
        }

        var mentions = definition.Owners
            .Where(_ => definition.Member.Length > 0)
            .Select(o => ApiKey.Member(o.Representative.Name, definition.Member))
            .Concat(definition.Members.Select(m => ApiKey.Member(definition.Name, m.Entry.Name)));
        foreach (var mention in mentions)
        {
            if (_places.TryGetValue(mention, out var place))
            {
                _places.Add(definition.Name, place);
                return;
            }
        }
    }

    private void Add(string key, Page? page, Span? span)
    {
        if (page is not null && span is { } at && !_places.ContainsKey(key))
        {
            _places.Add(key, new FilePlace(page.Path, LineTable.PlaceOf(page.Lines, at)));
        }
    }
}
