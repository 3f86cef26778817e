using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Records;

/// <summary>Writes an enumeration, and the registration of what its members are on the wire.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, EnumModel model)
    {
        var name = CSharpText.Identifier(model.Name);
        writer.Use(Usings.Medusa);

        XmlDocs.Write(
            writer,
            model.Doc,
            $"The {XmlInlines.Code(model.WireName)} of the API.",
            "Members are of the type <see cref=\"StringEnum{T}\"/>, which can also hold values that a newer server sends.");
        Attributes.GeneratedCode(writer).Line($"public enum {name}").Open();
        foreach (var member in model.Members)
        {
            writer.Blank();
            XmlDocs.Write(writer, member.Doc, $"{XmlInlines.Code(member.Value)}.");
            writer.Line(CSharpText.Identifier(member.Name) + ",");
        }

        writer.Close();
        if (model.Members.IsEmpty)
        {
            return;
        }

        writer.Use(Usings.RuntimeCompilerServices).Use(Usings.MedusaRuntime).Blank();
        Attributes.GeneratedCode(writer)
            .Line($"file static class {CSharpText.BareIdentifier(model.Name)}Values")
            .Open()
            .Line("[ModuleInitializer]")
            .Line("internal static void Register() =>").In()
            .Line("StringEnumRegistry.Register(").In()
            .Line($"typeof({name}),");
        for (var i = 0; i < model.Members.Count; i++)
        {
            // In the order of the members, which have no other numbers than that.
            var end = i < model.Members.Count - 1 ? "," : ");";
            writer.Line(CSharpText.Literal(model.Members[i].Value) + end);
        }

        writer.Out().Out().Close();
    }
}
