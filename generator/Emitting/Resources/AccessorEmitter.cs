using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>
/// Writes the properties by which resources hang on their parent. A resource is made when it is first asked for; it holds nothing
/// but the transport, so that two threads which ask at once may well make one each.
/// </summary>
internal static class AccessorEmitter
{
    public static void Fields(CodeWriter writer, EquatableArray<AccessorModel> accessors)
    {
        foreach (var accessor in accessors)
        {
            writer.Line($"private {CSharpText.Identifier(accessor.TypeName)}? {Field(accessor)};");
        }
    }

    public static void Properties(CodeWriter writer, EquatableArray<AccessorModel> accessors)
    {
        foreach (var accessor in accessors)
        {
            var type = CSharpText.Identifier(accessor.TypeName);
            writer.Blank();
            XmlDocs.Write(writer, accessor.Doc, $"The calls of <see cref=\"{CSharpText.BareIdentifier(accessor.TypeName)}\"/>.");
            writer.Line($"public virtual {type} {CSharpText.Identifier(accessor.Name)} =>", $"{Field(accessor)} ??= new {type}(Transport);");
        }
    }

    private static string Field(AccessorModel accessor)
    {
        var name = CSharpText.BareIdentifier(accessor.Name);
        return $"_{char.ToLowerInvariant(name[0])}{name.Substring(1)}";
    }
}
