using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>The parameters of an emitted method: required ones before optional ones, and no name twice.</summary>
internal sealed class Parameters
{
    private readonly UniqueNames _names = new(StringComparer.Ordinal);
    private readonly List<Parameter> _required = [];
    private readonly List<Parameter> _optional = [];

    /// <summary>All, in the order of the signature.</summary>
    public IEnumerable<Parameter> All => _required.Concat(_optional);

    /// <summary>Adds a parameter and returns its identifier.</summary>
    public string Required(string name, string type, Doc doc, string fallback) => Add(_required, name, type, null, doc, fallback);

    /// <summary>Adds an optional parameter and returns its identifier.</summary>
    public string Optional(string name, string type, string value, Doc doc, string fallback) => Add(_optional, name, type, value, doc, fallback);

    /// <summary>Adds what every call takes, and returns the identifiers.</summary>
    public (string Options, string CancellationToken) Call() => (
        Optional("options", "MedusaRequestOptions?", "null", Doc.Empty, "Options for this request."),
        Optional("cancellationToken", "CancellationToken", "default", Doc.Empty, "Cancels the request."));

    /// <summary>A name for a variable of the method's own, which no parameter has: theirs are the users', who pass arguments by name.</summary>
    public string Local(string wanted) => _names.Take(wanted);

    /// <summary>Documents the parameters.</summary>
    public void Document(CodeWriter writer)
    {
        foreach (var parameter in All)
        {
            XmlDocs.Parameter(writer, parameter.Name, parameter.Doc, parameter.Fallback);
        }
    }

    /// <summary>Writes a signature, on one line if it fits.</summary>
    public void Signature(CodeWriter writer, string start, string end)
    {
        writer.Use(Usings.Medusa | Usings.Threading);
        var parameters = All.Select(p => $"{p.Type} {CSharpText.Identifier(p.Name)}{(p.Value is null ? "" : $" = {p.Value}")}").ToList();
        var line = $"{start}({string.Join(", ", parameters)}){end}";
        if (writer.Column + line.Length <= CodeWriter.LineWidth)
        {
            writer.Line(line);
            return;
        }

        writer.Line(start + "(").In();
        for (var i = 0; i < parameters.Count; i++)
        {
            writer.Line(parameters[i] + (i < parameters.Count - 1 ? "," : ")" + end));
        }

        writer.Out();
    }

    private string Add(List<Parameter> list, string name, string type, string? value, Doc doc, string fallback)
    {
        name = _names.Take(CSharpText.BareIdentifier(name));
        list.Add(new Parameter(name, type, value, doc, fallback));
        return CSharpText.Identifier(name);
    }

    /// <summary>A parameter.</summary>
    /// <param name="Name">The bare name.</param>
    /// <param name="Value">The default value, or null for a required one.</param>
    /// <param name="Fallback">XML that documents it where the page says nothing.</param>
    internal sealed record Parameter(string Name, string Type, string? Value, Doc Doc, string Fallback);
}
