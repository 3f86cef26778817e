using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes the method that lists the items of all pages.</summary>
internal sealed class PagingEmitter(MethodParts parts)
{
    private readonly CodeWriter _writer = parts.Writer;
    private readonly MethodModel _method = parts.Method;

    /// <summary>Writes it.</summary>
    public void Emit(PagingModel paging, RecordType page)
    {
        _writer.Use(Usings.Medusa);
        var parameters = new Parameters();
        var values = _method.Parameters.Where(p => p.Role == ParameterRole.Path).Select(p => parts.Add(parameters, p)).ToList();
        var query = _method.Query!;
        var queryType = TypeNames.Of(query.Type, _writer);
        var name = parts.Add(parameters, query);
        var options = parameters.Optional("options", "MedusaRequestOptions?", "null", Doc.Empty, "Options for each of the requests.");
        var cancellationToken = parameters.Optional("cancellationToken", "CancellationToken", "default", Doc.Empty, "Ends the enumeration.");

        var offset = CSharpText.Identifier(paging.Offset.Name);
        var limit = CSharpText.Identifier(paging.Limit.Name);
        var (start, size, token) = (parameters.Local("offset"), parameters.Local("limit"), parameters.Local("token"));
        var item = TypeNames.Of(paging.Item, _writer) + (paging.NullableItems ? "?" : "");
        var before = values.Count == 0 ? "" : string.Join(", ", values) + ", ";

        _writer.Blank();
        XmlDocs.Write(
            _writer,
            _method.Doc,
            "Lists all items.",
            $"Requests page after page while it is enumerated, starting at the query's {XmlInlines.Code(paging.Offset.WireName)}; "
            + $"a page has as many items as its {XmlInlines.Code(paging.Limit.WireName)} says.");
        parameters.Document(_writer);
        XmlDocs.Returns(_writer, Doc.Empty, "The items, or the pages by <see cref=\"AsyncPageable{T}.AsPagesAsync\"/>.");
        Attributes.Emit(_writer, _method.FeatureFlag, _method.Deprecated);
        parameters.Signature(_writer, $"public virtual AsyncPageable<{item}> {CSharpText.Identifier(paging.Method)}", "");
        _writer.Open();
        if (query.Optional)
        {
            _writer.Line($"{name} ??= new {queryType}();");
        }
        else
        {
            _writer.Use(Usings.System).Line($"ArgumentNullException.ThrowIfNull({name});");
        }

        _writer.Line($"return Paging.Create<{CSharpText.Identifier(page.Name)}, {item}>(").In()
            .Line($"{parts.Operation},")
            .Line($"{name}.{offset},")
            .Line($"{name}.{limit},")
            .Line($"({start}, {size}, {token}) => {parts.Name}(").In()
            .Line(
                $"{before}{size} is null ? {name} with {{ {offset} = {start} }}",
                $": {name} with {{ {offset} = {start}, {limit} = {size} }}, {options}, {token}),").Out()
            .Line($"static page => page.{CSharpText.Identifier(paging.Items.Name)}{(paging.Items.Nullable ? " ?? []" : "")},")
            .Line($"static page => page.{CSharpText.Identifier(paging.Count.Name)}{(paging.Count.Nullable ? " ?? int.MaxValue" : "")},")
            .Line(paging.Place is { } place ? $"static page => page.{CSharpText.Identifier(place.Name)}," : "null,")
            .Line($"{options},")
            .Line($"{cancellationToken});").Out()
            .Close();
    }
}
