using Medusa.Generator.Emitting.Records;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes a method of a resource and what goes with it: the operation, the list of all pages, the upload of one file.</summary>
internal sealed class MethodEmitter(CodeWriter writer, JsonCode json, MethodModel method, UniqueNames names)
{
    private readonly MethodParts _parts = new(writer, method, CSharpText.Identifier(method.Name), names.Take("s_" + Camel(Bare(method.Name))));

    /// <summary>Writes the static field that holds the operation.</summary>
    public void EmitOperation()
    {
        writer.Use(Usings.NetHttp);
        var route = method.Kind == MethodKind.Custom ? "" : ", " + CSharpText.Literal(method.Route);
        writer.Line(
            $"private static readonly ApiOperation {_parts.Operation} =",
            $"new({CSharpText.Literal(method.Key)}, {Verb(method.Verb)}{route}){Initializer()};");
    }

    /// <summary>Writes the method and its companions.</summary>
    public void Emit()
    {
        if (method.Kind == MethodKind.Custom)
        {
            new CustomMethodEmitter(writer, method, _parts.Name, _parts.Operation).Emit();
            return;
        }

        new CallEmitter(_parts, json).Emit();
        if (method.Files is { Type: ListType })
        {
            new OneFileEmitter(_parts).Emit();
        }

        if (method.Paging is { } paging && method.Query is not null && method.Result is RecordType page)
        {
            new PagingEmitter(_parts).Emit(paging, page);
        }
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
