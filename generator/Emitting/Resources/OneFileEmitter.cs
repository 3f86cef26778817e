using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes the overload of a method that uploads files which takes one file.</summary>
internal sealed class OneFileEmitter(MethodParts parts)
{
    private readonly CodeWriter _writer = parts.Writer;
    private readonly MethodModel _method = parts.Method;

    /// <summary>Writes it.</summary>
    public void Emit()
    {
        _writer.Use(Usings.Medusa | Usings.Tasks);
        var parameters = new Parameters();
        var values = _method.Parameters
            .Select(p => p.Role == ParameterRole.Files
                ? $"[{parameters.Required("file", "UploadFile", Doc.Empty, "The file.")}]"
                : parts.Add(parameters, p))
            .ToList();
        var (options, cancellationToken) = parameters.Call();
        values.Add(options);
        values.Add(cancellationToken);

        parts.Document(parameters, _method.Doc, EquatableArray<ExampleModel>.Empty);
        parameters.Signature(_writer, $"public virtual Task{parts.TaskResult()} {parts.Name}", " =>");
        _writer.In().Line($"{parts.Name}({string.Join(", ", values)});").Out();
    }
}
