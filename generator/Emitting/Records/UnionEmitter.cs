using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Records;

/// <summary>Writes the base of records that a string member tells apart, and the case for values that no page names.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter writer, UnionModel union)
    {
        var name = CSharpText.Identifier(union.Name);
        writer.Use(Usings.JsonSerialization | Usings.MedusaRuntime);

        XmlDocs.Write(
            writer,
            union.Doc,
            $"The {XmlInlines.Code(union.WireName)} of the API.",
            $"One of several records, told apart by {XmlInlines.Code(union.Discriminator)}: " + Cases(union) + ".");
        Attributes.GeneratedCode(writer)
            .Line($"[JsonConverter(typeof(JsonModelConverter<{name}>))]")
            .Line($"public abstract partial record {name} : ModelRecord, IJsonModel<{name}>")
            .Open()
            .Line("// The cases are all there is: no other record can derive.")
            .Line($"private protected {name}()").Open().Close()
            .Blank()
            .Line($"static {name} IJsonModel<{name}>.ReadJson(ref MemberVisitor visitor) =>").In()
            .Line($"visitor.PeekString({CSharpText.Utf8Literal(union.Discriminator)}) switch")
            .Open();
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var @case in union.Cases)
        {
            if (values.Add(@case.Value))
            {
                writer.Line($"{CSharpText.Literal(@case.Value)} => visitor.ReadCase<{CSharpText.Identifier(@case.TypeName)}>(),");
            }
        }

        writer.Line($"_ => visitor.ReadCase<{CSharpText.Identifier(union.UnknownCase)}>(),")
            .Close(";").Out()
            .Close()
            .Blank();

        RecordEmitter.Emit(writer, Unknown(union));
    }

    private static string Cases(UnionModel union) => string.Join(
        ", ",
        union.Cases.Select(c => $"<see cref=\"{CSharpText.BareIdentifier(c.TypeName)}\"/>")
            .Append($"<see cref=\"{CSharpText.BareIdentifier(union.UnknownCase)}\"/>"));

    private static RecordModel Unknown(UnionModel union) => new(
        union.Namespace,
        union.UnknownCase,
        union.WireName,
        new Doc(EquatableArray.Of<DocBlock>(new DocParagraph(EquatableArray.Of<DocInline>(
            new DocText("A case that the pages don't name; all its data is in "),
            new DocReference("", "ModelRecord.AdditionalProperties"),
            new DocText("."))))),
        RecordRoles.Response,
        EquatableArray<MemberModel>.Empty,
        union.Name);
}
