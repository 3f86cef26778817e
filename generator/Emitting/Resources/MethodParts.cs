using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>What a method and its companions have in common: names, types, parameters and documentation.</summary>
/// <param name="Writer">Where they are written.</param>
/// <param name="Method">The method.</param>
/// <param name="Name">The identifier of the method.</param>
/// <param name="Operation">The identifier of the field that holds the operation.</param>
internal sealed record MethodParts(CodeWriter Writer, MethodModel Method, string Name, string Operation)
{
    /// <summary>What the task gives, in angle brackets; empty where it gives nothing.</summary>
    public string TaskResult() => Method.SignsIn ? "<MedusaSignInResult>" : Method.Result is null ? "" : $"<{ResultType()}>";

    /// <summary>The type of the result.</summary>
    public string ResultType() => TypeNames.Of(Method.Result!, Writer) + (TypeForms.IsJson(Method.Result!) ? "?" : "");

    /// <summary>Adds a parameter and returns its identifier.</summary>
    public string Add(Parameters parameters, ParameterModel parameter)
    {
        var type = TypeNames.Of(parameter.Type, Writer);
        var fallback = parameter.Role switch
        {
            ParameterRole.Path => $"The {XmlInlines.Code(parameter.WireName)}.",
            ParameterRole.Files => parameter.Type is ListType ? "The files." : "The file.",
            ParameterRole.Subject => "What the request is about.",
            ParameterRole.Body => "What to send.",
            ParameterRole.Bearer => "The token to send with this request.",
            ParameterRole.QueryValue => $"The {XmlInlines.Code(parameter.WireName)}.",
            _ => "The query.",
        };
        return parameter.Optional
            ? parameters.Optional(parameter.Name, type + "?", "null", parameter.Doc, fallback)
            : parameters.Required(parameter.Name, type, parameter.Doc, fallback);
    }

    /// <summary>Writes the documentation of the method, and its attributes.</summary>
    public void Document(Parameters parameters, Doc doc, EquatableArray<ExampleModel> examples)
    {
        Writer.Blank();
        XmlDocs.Write(
            Writer,
            doc,
            $"Calls {XmlInlines.Code(Method.Key)}.",
            Attributes.SinceText(Method.Since),
            Attributes.FeatureFlagText(Method.FeatureFlag),
            Attributes.DeprecatedText(Method.Deprecated),
            $"{XmlInlines.Code($"{Method.Verb} {Method.Route}")}");
        parameters.Document(Writer);
        XmlDocs.Returns(Writer, Method.ResultDoc, TaskResult().Length == 0
            ? "A task that completes when the server has responded."
            : "The server's response.");
        XmlDocs.Exception(Writer, "MedusaException", "The request failed; see the derived exceptions.");
        XmlDocs.Examples(Writer, examples);
        Attributes.Emit(Writer, Method.FeatureFlag, Method.Deprecated);
    }
}
