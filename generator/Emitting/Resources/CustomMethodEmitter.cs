using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes the overloads of a method whose path, query and body are the caller's own.</summary>
internal sealed class CustomMethodEmitter(CodeWriter writer, MethodModel method, string name, string operation)
{
    private const string ResponseType = "How to read the result.";

    public void Emit()
    {
        writer.Use(Usings.Tasks | Usings.JsonMetadata | Usings.JsonNodes);

        EmitUntyped();
        EmitTyped(null, null);
        if (method.Body is not null || method.Query is not null)
        {
            EmitTyped(method.Query, method.Body);
        }
    }

    private void EmitUntyped()
    {
        var parameters = new Parameters();
        var path = Path(parameters);
        var body = method.Body is { } sent
            ? $"JsonWritable.Of({parameters.Optional(sent.Name, "JsonNode?", "null", sent.Doc, "What to send.")})"
            : "null";
        var (options, cancellationToken) = parameters.Call();

        Document(parameters, "The response's JSON; null for an empty response.");
        parameters.Signature(writer, $"public virtual Task<JsonNode?> {name}", " =>");
        writer.In().Line($"SendCustomAsync({operation}, {path}, null, {body}, {options}, {cancellationToken});").Out();
    }

    private void EmitTyped(ParameterModel? query, ParameterModel? body)
    {
        var parameters = new Parameters();
        var path = Path(parameters);
        var types = new List<(string Name, string Text)>();
        var payload = Writable(body, "TPayload", parameters, types);
        var contents = $"{Writable(query, "TQuery", parameters, types)}, {payload}";
        var responseType = parameters.Required("responseType", "JsonTypeInfo<TResponse>", Doc.Empty, ResponseType);
        types.Add(("TResponse", "The type of the result."));
        var (options, cancellationToken) = parameters.Call();

        Document(parameters, "The result; the type's default for an empty response.", [.. types]);
        parameters.Signature(writer, $"public virtual Task<TResponse?> {name}<{string.Join(", ", types.Select(type => type.Name))}>", " =>");
        writer.In().Line($"SendCustomAsync({operation}, {path}, {contents}, {responseType}, {options}, {cancellationToken});").Out();
    }

    // What is sent as a type of the caller's, in parameters of its own.
    private static string Writable(ParameterModel? sent, string type, Parameters parameters, List<(string Name, string Text)> types)
    {
        if (sent is null)
        {
            return "null";
        }

        types.Add((type, "The type of what is sent."));
        var value = parameters.Required(sent.Name, type, sent.Doc, "What to send.");
        var valueType = parameters.Required(sent.Name + "Type", $"JsonTypeInfo<{type}>", Doc.Empty, $"How to write {XmlInlines.Code(sent.Name)}.");
        return $"JsonWritable.Of({value}, {valueType})";
    }

    private string Path(Parameters parameters)
    {
        var path = method.Parameters.First(p => p.Role == ParameterRole.Path);
        return parameters.Required(
            path.Name,
            "string",
            path.Doc,
            method.CustomRequestPrefix.Length == 0
                ? "The path."
                : $"The path; {XmlInlines.Code(method.CustomRequestPrefix)} is prepended unless it is there.");
    }

    private void Document(Parameters parameters, string returns, params (string Name, string Text)[] typeParameters)
    {
        writer.Blank();
        XmlDocs.Write(
            writer,
            method.Doc,
            $"Calls a custom {method.Verb} route of the server.",
            Attributes.DeprecatedText(method.Deprecated));
        foreach (var (typeParameter, text) in typeParameters)
        {
            XmlDocs.TypeParameter(writer, typeParameter, text);
        }

        parameters.Document(writer);
        XmlDocs.Returns(writer, method.ResultDoc, returns);
        XmlDocs.Exception(writer, "MedusaException", "The request failed; see the derived exceptions.");
        XmlDocs.Examples(writer, method.Examples);
        Attributes.Emit(writer, method.FeatureFlag, method.Deprecated);
    }
}
