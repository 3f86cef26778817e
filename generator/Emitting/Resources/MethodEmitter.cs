using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Records;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes a method of a resource and what goes with it: the operation, the list of all pages, the upload of one file.</summary>
internal sealed class MethodEmitter(CodeWriter writer, JsonCode json, MethodModel method, UniqueNames names)
{
    private readonly string _name = CSharpText.Identifier(method.Name);
    private readonly string _operation = names.Take("s_" + Camel(Bare(method.Name)));

    // What the call sends, a member of ApiArguments each.
    private List<string> _arguments = [];

    // The result of the requests before the last.
    private string _step = "";

    /// <summary>Writes the static field that holds the operation.</summary>
    public void EmitOperation()
    {
        writer.Use(Usings.NetHttp);
        var route = method.Kind == MethodKind.Custom ? "" : ", " + CSharpText.Literal(method.Route);
        writer.Line(
            $"private static readonly ApiOperation {_operation} =", $"new({CSharpText.Literal(method.Key)}, {Verb(method.Verb)}{route}){Initializer()};");
    }

    /// <summary>Writes the method and its companions.</summary>
    public void Emit()
    {
        if (method.Kind == MethodKind.Custom)
        {
            new CustomMethodEmitter(writer, method, _name, _operation).Emit();
            return;
        }

        EmitCall();
        if (method.Files is { Type: ListType })
        {
            EmitOneFile();
        }

        if (method.Paging is { } paging && method.Query is not null && method.Result is RecordType page)
        {
            EmitAll(paging, page);
        }
    }

    private void EmitCall()
    {
        writer.Use(Usings.Tasks);
        var parameters = new Parameters();
        var added = method.Parameters.Select(p => (Model: p, Name: Add(parameters, p))).ToList();
        _step = method.Sequence == RequestSequence.Single ? "" : parameters.Local("step");
        var arguments = Arguments(parameters, added);
        var (options, cancellationToken) = parameters.Call();
        var (send, values) = Send(arguments, options, cancellationToken);
        var @checked = added.Where(p => !p.Model.Optional && IsChecked(p.Model)).Select(p => p.Name).ToList();

        Document(parameters, method.Doc, method.Examples);
        var isAsync = method.Token is not null || method.Sequence != RequestSequence.Single;
        var start = $"public virtual {(isAsync ? "async " : "")}Task{TaskResult()} {_name}";
        if (!isAsync && @checked.Count == 0)
        {
            parameters.Signature(writer, start, " =>");
            writer.In();
            EmitSend("", send, values, ";");
            writer.Out();
            return;
        }

        parameters.Signature(writer, start, "");
        writer.Open();
        foreach (var name in @checked)
        {
            writer.Use(Usings.System).Line($"ArgumentNullException.ThrowIfNull({name});");
        }

        switch (method.Sequence)
        {
            case RequestSequence.PaymentSession:
                var cart = added.First(p => p.Model.Role == ParameterRole.Subject).Name;
                EmitSend($"var {_step} = await ", "MultistepRequests.PaymentCollectionAsync", ["Transport", cart, options, cancellationToken], ".ConfigureAwait(false);");
                break;
            case RequestSequence.ProductImport:
                var file = added.First(p => p.Model.Role == ParameterRole.Files).Name;
                var (model, name) = added.FirstOrDefault(p => p.Model.Role == ParameterRole.Query);
                var query = model is null ? "null" : Writable(model.Type, name, model.Optional, parameters);
                EmitSend($"var {_step} = await ", "MultistepRequests.UploadImportAsync", ["Transport", file, query, options, cancellationToken], ".ConfigureAwait(false);");
                break;
        }

        if (method.Token is { } member)
        {
            var (answer, token) = (parameters.Local("result"), parameters.Local("token"));
            EmitSend($"{ResultType()} {answer} = await ", send, values, ".ConfigureAwait(false);");
            writer.Line($"if ({answer}.{CSharpText.Identifier(member.Name)} is {{ Length: > 0 }} {token})")
                .Open()
                .Line($"KeepToken({_operation}, {token});")
                .Close()
                .Blank()
                .Line($"return {answer};");
        }
        else
        {
            EmitSend(isAsync ? "return await " : "return ", send, values, isAsync ? ".ConfigureAwait(false);" : ";");
        }

        writer.Close();
    }

    // How the operation differs from the plain case, as an object initializer.
    private string Initializer()
    {
        var parts = new List<string>();
        if (method.Flags.WritesNulls)
        {
            parts.Add("WritesNulls = true");
        }

        if (method.Flags.SendsEmptyObject)
        {
            parts.Add("SendsEmptyObject = true");
        }

        if (method.Flags.AcceptsText)
        {
            parts.Add("AcceptsText = true");
        }

        if (method.Flags.FilePart is { } part && part != "files")
        {
            parts.Add($"FilePart = {CSharpText.Literal(part)}");
        }

        return parts.Count == 0 ? "" : $" {{ {string.Join(", ", parts)} }}";
    }

    private void EmitOneFile()
    {
        writer.Use(Usings.Medusa | Usings.Tasks);
        var parameters = new Parameters();
        var values = method.Parameters
            .Select(p => p.Role == ParameterRole.Files
                ? $"[{parameters.Required("file", "UploadFile", Doc.Empty, "The file.")}]"
                : Add(parameters, p))
            .ToList();
        var (options, cancellationToken) = parameters.Call();
        values.Add(options);
        values.Add(cancellationToken);

        Document(parameters, method.Doc, EquatableArray<ExampleModel>.Empty);
        parameters.Signature(writer, $"public virtual Task{TaskResult()} {_name}", " =>");
        writer.In().Line($"{_name}({string.Join(", ", values)});").Out();
    }

    private void EmitAll(PagingModel paging, RecordType page)
    {
        writer.Use(Usings.Medusa);
        var parameters = new Parameters();
        var values = method.Parameters.Where(p => p.Role == ParameterRole.Path).Select(p => Add(parameters, p)).ToList();
        var query = method.Query!;
        var queryType = TypeNames.Of(query.Type, writer);
        var name = Add(parameters, query);
        var options = parameters.Optional("options", "MedusaRequestOptions?", "null", Doc.Empty, "Options for each of the requests.");
        var cancellationToken = parameters.Optional("cancellationToken", "CancellationToken", "default", Doc.Empty, "Ends the enumeration.");

        var offset = CSharpText.Identifier(paging.Offset.Name);
        var limit = CSharpText.Identifier(paging.Limit.Name);
        var (start, size, token) = (parameters.Local("offset"), parameters.Local("limit"), parameters.Local("token"));
        var item = TypeNames.Of(paging.Item, writer);
        var before = values.Count == 0 ? "" : string.Join(", ", values) + ", ";

        writer.Blank();
        XmlDocs.Write(
            writer,
            method.Doc,
            "Lists all items.",
            $"Requests page after page while it is enumerated, starting at the query's {XmlDocs.Code(paging.Offset.WireName)}; a page has as many items as "
            + $"its {XmlDocs.Code(paging.Limit.WireName)} says.");
        parameters.Document(writer);
        XmlDocs.Returns(writer, Doc.Empty, "The items, or the pages by <see cref=\"AsyncPageable{T}.AsPagesAsync\"/>.");
        Attributes.Emit(writer, method.FeatureFlag, method.Deprecated);
        parameters.Signature(writer, $"public virtual AsyncPageable<{item}> {CSharpText.Identifier(paging.Method)}", "");
        writer.Open();
        if (query.Optional)
        {
            writer.Line($"{name} ??= new {queryType}();");
        }
        else
        {
            writer.Use(Usings.System).Line($"ArgumentNullException.ThrowIfNull({name});");
        }

        writer.Line($"return Paging.Create<{CSharpText.Identifier(page.Name)}, {item}>(").In()
            .Line($"{_operation},")
            .Line($"{name}.{offset},")
            .Line($"{name}.{limit},")
            .Line($"({start}, {size}, {token}) => {_name}(").In()
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

    private void Document(Parameters parameters, Doc doc, EquatableArray<ExampleModel> examples)
    {
        writer.Blank();
        XmlDocs.Write(
            writer,
            doc,
            $"Calls {XmlDocs.Code(method.Key)}.",
            Attributes.SinceText(method.Since),
            Attributes.FeatureFlagText(method.FeatureFlag),
            Attributes.DeprecatedText(method.Deprecated),
            $"{XmlDocs.Code($"{method.Verb} {method.Route}")}");
        parameters.Document(writer);
        XmlDocs.Returns(writer, method.ResultDoc, TaskResult().Length == 0 ? "A task that completes when the server has responded." : "The server's response.");
        XmlDocs.Exception(writer, "MedusaException", "The request failed; see the derived exceptions.");
        XmlDocs.Examples(writer, examples);
        Attributes.Emit(writer, method.FeatureFlag, method.Deprecated);
    }

    // The expression of what the call sends.
    private string Arguments(Parameters parameters, List<(ParameterModel Model, string Name)> added)
    {
        var parts = new List<string>();
        foreach (var role in added.GroupBy(p => p.Model.Role).OrderBy(g => g.Key))
        {
            var (model, name) = role.First();
            parts.AddRange(role.Key switch
            {
                ParameterRole.Path => [$"Path = [{string.Join(", ", role.Select(p => Text(p.Model.Type, p.Name, nullable: false)))}]"],
                ParameterRole.Subject => [$"Path = [{_step}]"],
                ParameterRole.Files when method.Sequence == RequestSequence.ProductImport => [$"Body = {_step}"],
                ParameterRole.Files => [model.Type is ListType ? $"Files = {name}" : $"Files = [{name}]"],
                ParameterRole.Body => Body(model, name, parameters),
                ParameterRole.Bearer => [$"BearerToken = {name}"],
                ParameterRole.QueryValue => [$"QueryValues = [{string.Join(", ", role.Select(QueryValue))}]"],
                _ => new[] { $"Query = {Writable(model.Type, name, model.Optional, parameters)}" },
            });
        }

        _arguments = parts;
        return parts.Count == 0 ? "default" : $"new ApiArguments {{ {string.Join(", ", parts)} }}";
    }

    // The body, and what of the payload goes into the query instead.
    private string[] Body(ParameterModel model, string name, Parameters parameters)
    {
        var flags = method.Flags;
        if (flags.SendsEmptyObject)
        {
            return [];
        }

        var isText = model.Type is PrimitiveType { Kind: PrimitiveKind.String };
        var body = isText && flags.Body is [{ Member: null }] ? name : Writable(model.Type, name, model.Optional, parameters);
        foreach (var sent in flags.Body)
        {
            var value = sent.Member is null ? body : $"JsonWritable.Member({body}, {CSharpText.Literal(sent.Member)})";
            body = $"JsonWritable.Wrap({CSharpText.Literal(sent.Name)}, {value})";
        }

        foreach (var member in method.QueryMembers)
        {
            body = $"JsonWritable.Without({body}, {CSharpText.Literal(member.Member.WireName)})";
        }

        var access = model.Optional ? "?." : ".";
        var values = method.QueryMembers.Select(m => QueryValue(m.Name, m.Type, $"{name}{access}{CSharpText.Identifier(m.Member.Name)}", m.Member.Nullable || model.Optional));
        return method.QueryMembers.IsEmpty ? [$"Body = {body}"] : [$"Body = {body}", $"QueryValues = [{string.Join(", ", values)}]"];
    }

    private string QueryValue((ParameterModel Model, string Name) parameter)
    {
        var sent = method.Flags.Query.First(q => q.Member is null && q.Parameter == parameter.Model.WireName);
        return QueryValue(sent.Name, parameter.Model.Type, parameter.Name, parameter.Model.Optional);
    }

    private string QueryValue(string wireName, TypeModel type, string value, bool nullable) =>
        $"({CSharpText.Literal(wireName)}, {Text(type, value, nullable)})";

    // Adds a parameter and returns its identifier.
    private string Add(Parameters parameters, ParameterModel parameter)
    {
        var type = TypeNames.Of(parameter.Type, writer);
        var fallback = parameter.Role switch
        {
            ParameterRole.Path => $"The {XmlDocs.Code(parameter.WireName)}.",
            ParameterRole.Files => parameter.Type is ListType ? "The files." : "The file.",
            ParameterRole.Subject => "What the request is about.",
            ParameterRole.Body => "What to send.",
            ParameterRole.Bearer => "The token to send with this request.",
            ParameterRole.QueryValue => $"The {XmlDocs.Code(parameter.WireName)}.",
            _ => "The query.",
        };
        return parameter.Optional
            ? parameters.Optional(parameter.Name, type + "?", "null", parameter.Doc, fallback)
            : parameters.Required(parameter.Name, type, parameter.Doc, fallback);
    }

    private string Writable(TypeModel type, string name, bool optional, Parameters parameters)
    {
        switch (type)
        {
            case RecordType:
                return name;
            case PrimitiveType { Kind: PrimitiveKind.JsonObject or PrimitiveKind.JsonNode }:
                return $"JsonWritable.Of({name})";
            default:
                var value = $"new ItemWritable<{TypeNames.Of(type, writer)}>({{0}}, {json.ItemWriter(type)})";
                if (!optional)
                {
                    return value.Replace("{0}", name);
                }

                var given = parameters.Local("given");
                return $"{name} is {{ }} {given} ? {value.Replace("{0}", given)} : null";
        }
    }

    // What the task gives, in angle brackets; empty where it gives nothing.
    private string TaskResult() => method.SignsIn ? "<MedusaSignInResult>" : method.Result is null ? "" : $"<{ResultType()}>";

    private string ResultType() => TypeNames.Of(method.Result!, writer) + (IsJson(method.Result!) ? "?" : "");

    // The method of the base to call, and its arguments.
    private (string Method, string[] Arguments) Send(string arguments, string options, string cancellationToken)
    {
        if (method.Flags.ForgetsToken)
        {
            return ("LogOutAsync", [_operation, options, cancellationToken]);
        }

        if (method.SignsIn)
        {
            return ("SendSignInAsync", [_operation, arguments, options, cancellationToken]);
        }

        switch (method.Result)
        {
            case null:
                return ("SendAsync", [_operation, arguments, options, cancellationToken]);
            case RecordType record:
                return ($"SendAsync<{CSharpText.Identifier(record.Name)}>", [_operation, arguments, options, cancellationToken]);
            case { } node when IsJson(node):
                return ("SendForJsonAsync", [_operation, arguments, options, cancellationToken]);
            case { } value when IsStruct(value):
                return (
                    $"SendValueAsync<{TypeNames.Of(value, writer)}>",
                    [_operation, arguments, json.Reader(value, nullable: true), options, cancellationToken]);
            case { } other:
                return ($"SendAsync<{TypeNames.Of(other, writer)}>", [_operation, arguments, json.Reader(other, nullable: false), options, cancellationToken]);
        }
    }

    private void EmitSend(string before, string send, string[] arguments, string after)
    {
        var line = $"{before}{send}({string.Join(", ", arguments)}){after}";
        if (writer.Column + line.Length <= CodeWriter.LineWidth)
        {
            writer.Line(line);
            return;
        }

        writer.Line($"{before}{send}(").In();
        for (var i = 0; i < arguments.Length; i++)
        {
            var end = i < arguments.Length - 1 ? "," : ")" + after;
            if (arguments[i].StartsWith("new ApiArguments", StringComparison.Ordinal) && writer.Column + arguments[i].Length + end.Length > CodeWriter.LongestLine)
            {
                EmitArguments(end);
            }
            else
            {
                writer.Line(arguments[i] + end);
            }
        }

        writer.Out();
    }

    private void EmitArguments(string end)
    {
        writer.Line("new ApiArguments").Line("{").In();
        foreach (var part in _arguments)
        {
            writer.Line(part + ",");
        }

        writer.Out().Line("}" + end);
    }

    private static bool IsJson(TypeModel type) => type is PrimitiveType { Kind: PrimitiveKind.JsonNode };

    // The runtime checks the values of the path.
    private static bool IsChecked(ParameterModel parameter) =>
        parameter.Role != ParameterRole.Path && !IsStruct(parameter.Type) && parameter.Type is not PrimitiveType { Kind: PrimitiveKind.String };

    private static bool IsStruct(TypeModel type) =>
        type is EnumType or OneOrManyType or EitherType
            or PrimitiveType { Kind: PrimitiveKind.Boolean or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal or PrimitiveKind.DateTime };

    // The text of a value in a path or query.
    private string Text(TypeModel type, string value, bool nullable)
    {
        var access = nullable ? "?." : ".";
        switch (type)
        {
            case EnumType:
                return value + access + "RawValue";
            case PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal }:
                writer.Use(Usings.Globalization);
                return value + access + "ToString(CultureInfo.InvariantCulture)";
            default:
                return value;
        }
    }

    private static string Verb(string verb) => verb switch
    {
        "GET" => "HttpMethod.Get",
        "POST" => "HttpMethod.Post",
        "PUT" => "HttpMethod.Put",
        "PATCH" => "HttpMethod.Patch",
        "DELETE" => "HttpMethod.Delete",
        _ => $"new HttpMethod({CSharpText.Literal(verb)})",
    };

    private static string Bare(string name)
    {
        name = CSharpText.BareIdentifier(name);
        return name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
