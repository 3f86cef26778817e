using Medusa.Generator.Emitting.Records;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes the expressions of what a call sends.</summary>
/// <param name="step">The variable that holds the result of the requests before the last, if there are any.</param>
internal sealed class CallArguments(MethodParts parts, JsonCode json, Parameters parameters, string step)
{
    private readonly CodeWriter _writer = parts.Writer;
    private readonly MethodModel _method = parts.Method;

    /// <summary>The query of the request before the last; null where there is none.</summary>
    public string? QueryOfStep { get; private set; }

    /// <summary>What the call sends, a member of <c>ApiArguments</c> each.</summary>
    public IReadOnlyList<string> Of(List<CallParameter> added)
    {
        var members = new List<string>();
        for (var role = ParameterRole.Path; role <= ParameterRole.Query; role++)
        {
            var sent = added.FindAll(p => p.Model.Role == role);
            if (sent.Count == 0)
            {
                continue;
            }

            var (model, name) = sent[0];
            members.AddRange(role switch
            {
                ParameterRole.Path => [$"Path = [{string.Join(", ", sent.Select(p => Text(p.Model.Type, p.Name, nullable: false)))}]"],
                ParameterRole.Subject => [$"Path = [{step}]"],
                ParameterRole.Files when _method.Sequence == RequestSequence.ProductImport => [$"Body = {step}"],
                ParameterRole.Files => [model.Type is ListType ? $"Files = {name}" : $"Files = [{name}]"],
                ParameterRole.Body => Body(model, name),
                ParameterRole.Bearer => [$"BearerToken = {name}"],
                ParameterRole.QueryValue => [$"QueryValues = [{string.Join(", ", sent.Select(QueryValue))}]"],
                _ => new[] { $"Query = {Writable(model, name)}" },
            });
            if (role == ParameterRole.Query && _method.Sequence == RequestSequence.ProductImport)
            {
                // An expression of its own: the other one may declare a variable.
                QueryOfStep = Writable(model, name);
            }
        }

        return members;
    }

    // The body, and what of the payload goes into the query instead.
    private IEnumerable<string> Body(ParameterModel model, string name)
    {
        if (!_method.Flags.SendsEmptyObject)
        {
            yield return $"Body = {BodyValue(model, name)}";
        }

        if (!_method.QueryMembers.IsEmpty)
        {
            var access = model.Optional ? "?." : ".";
            var values = _method.QueryMembers.Select(m =>
                QueryValue(m.Name, m.Type, $"{name}{access}{CSharpText.Identifier(m.Member.Name)}", m.Member.Nullable || model.Optional));
            yield return $"QueryValues = [{string.Join(", ", values)}]";
        }
    }

    private string BodyValue(ParameterModel model, string name)
    {
        var flags = _method.Flags;
        var isText = model.Type is PrimitiveType { Kind: PrimitiveKind.String };
        var body = isText && flags.Body is [{ Member: null }] ? name : Writable(model, name);
        foreach (var sent in flags.Body)
        {
            var value = sent.Member is null ? body : $"JsonWritable.Member({body}, {CSharpText.Literal(sent.Member)})";
            body = $"JsonWritable.Wrap({CSharpText.Literal(sent.Name)}, {value})";
        }

        foreach (var member in _method.QueryMembers)
        {
            body = $"JsonWritable.Without({body}, {CSharpText.Literal(member.Member.WireName)})";
        }

        return body;
    }

    private string QueryValue(CallParameter parameter)
    {
        var sent = _method.Flags.Query.First(q => q.Member is null && q.Parameter == parameter.Model.WireName);
        return QueryValue(sent.Name, parameter.Model.Type, parameter.Name, parameter.Model.Optional);
    }

    private string QueryValue(string wireName, TypeModel type, string value, bool nullable) =>
        $"({CSharpText.Literal(wireName)}, {Text(type, value, nullable)})";

    // A parameter as what writes JSON or a query.
    private string Writable(ParameterModel parameter, string name)
    {
        var type = parameter.Type;
        switch (type)
        {
            case RecordType:
                return name;
            case PrimitiveType { Kind: PrimitiveKind.JsonObject or PrimitiveKind.JsonNode }:
                return $"JsonWritable.Of({name})";
            default:
                var value = $"new ItemWritable<{TypeNames.Of(type, _writer)}>({{0}}, {json.ItemWriter(type)})";
                if (!parameter.Optional)
                {
                    return value.Replace("{0}", name);
                }

                var given = parameters.Local("given");
                return $"{name} is {{ }} {given} ? {value.Replace("{0}", given)} : null";
        }
    }

    // The text of a value in a path or query.
    private string Text(TypeModel type, string value, bool nullable)
    {
        var access = nullable ? "?." : ".";
        switch (type)
        {
            case EnumType:
                return value + access + "RawValue";
            case PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal }:
                _writer.Use(Usings.Globalization);
                return value + access + "ToString(CultureInfo.InvariantCulture)";
            case PrimitiveType { Kind: PrimitiveKind.Boolean }:
                return value + access + "ToString().ToLowerInvariant()";
            case PrimitiveType { Kind: PrimitiveKind.DateTime }:
                return $"JsonWrite.DateTimeText({value})";
            case PrimitiveType { Kind: PrimitiveKind.String }:
                return value;
            default:
                return value + access + "ToString()";
        }
    }
}

/// <summary>A parameter of a call.</summary>
/// <param name="Model">The parameter.</param>
/// <param name="Name">What it is called in C#.</param>
internal sealed record CallParameter(ParameterModel Model, string Name);
