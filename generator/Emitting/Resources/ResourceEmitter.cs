using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Records;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes a resource class: the resources below it, and its methods.</summary>
internal static class ResourceEmitter
{
    public static void Emit(CodeWriter writer, ResourceModel resource)
    {
        var name = CSharpText.Identifier(resource.Name);
        writer.Use(Usings.MedusaRuntime);

        XmlDocs.Write(writer, resource.Doc, $"The calls of {XmlInlines.Code(resource.Accessor)}.");
        Attributes.GeneratedCode(writer).Line($"public partial class {name} : MedusaResource").Open();

        var names = new UniqueNames(StringComparer.Ordinal);
        foreach (var child in resource.Children)
        {
            names.Add(CSharpText.Identifier(child.Name));
        }

        foreach (var method in resource.Methods)
        {
            names.Add(CSharpText.Identifier(method.Name));
            if (method.Paging is { } paging)
            {
                names.Add(CSharpText.Identifier(paging.Method));
            }
        }

        var json = new JsonCode(writer, names, lists: false);
        var methods = resource.Methods.Select(m => new MethodEmitter(writer, json, m, names)).ToList();
        foreach (var method in methods)
        {
            method.EmitOperation();
        }

        AccessorEmitter.Fields(writer, resource.Children);

        writer.Blank();
        XmlDocs.Write(writer, Doc.Empty, "For a test double, which overrides the methods that the test calls.");
        writer.Line($"protected {name}()").Open().Close()
            .Blank()
            .Line($"internal {name}(MedusaTransport transport)").In().Line(": base(transport)").Out().Open().Close();

        AccessorEmitter.Properties(writer, resource.Children);
        foreach (var method in methods)
        {
            method.Emit();
        }

        json.EmitMethods();
        writer.Close();
    }
}
