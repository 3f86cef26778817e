using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Client.Tests;

/// <summary>Types of one title, and values of enums that stand for their enum.</summary>
public class SameTitleTests
{
    private const string Create = """{ "name": "kind", "type": "`string`" }, { "name": "watts", "type": "`number`" }""";
    private const string Update = """{ "name": "kind", "type": "`string`", "optional": true }""";

    [Theory]
    [InlineData("../x/BulbReq.mdx", "../x/BulbReq-1.mdx")]
    [InlineData("../x/medusa.BulbReq-4.mdx", "../x/medusa.BulbReq-12.mdx")]
    [InlineData("../x/BulbReq.mdx", "../y/BulbReq.mdx")]
    public void Two_absent_pages_of_one_title_are_two_types_as_with_the_pages_present(string create, string update)
    {
        var resource = Bulbs(create, Create, update, Update);
        PageFile[] pages = [Pages.Widget(Create, Absolute(create), "BulbReq"), Pages.Widget(Update, Absolute(update), "BulbReq")];
        var alone = ClientModels.Of([resource, Pages.Widget()]);
        var whole = ClientModels.Of([resource, Pages.Widget(), .. pages]);

        Assert.Equal(["kind watts", "kind?"], Bodies(alone));
        Assert.Equal(Bodies(whole), Bodies(alone));
        Assert.Equal(Records(whole), Records(alone));
        Assert.DoesNotContain(alone.Problems, p => p.Id == ProblemId.ConflictingDescriptions);
    }

    [Fact]
    public void One_of_the_two_pages_does_not_stand_for_the_other()
    {
        var resource = Bulbs("../x/BulbReq.mdx", Create, "../x/BulbReq-1.mdx", Update);
        var client = ClientModels.Of([resource, Pages.Widget(), Pages.Widget(Create, "/docs/x/BulbReq.mdx", "BulbReq")]);

        Assert.Equal(["kind watts", "kind?"], Bodies(client));
    }

    [Fact]
    public void What_no_table_spells_out_is_not_what_its_namesake_is()
    {
        var client = ClientModels.Of([Bulbs("../x/BulbReq.mdx", Create, "../x/BulbReq-1.mdx", ""), Pages.Widget()]);

        Assert.Equal(["kind watts", ""], Bodies(client));
        Assert.Contains(client.Problems, p => p.Id == ProblemId.UndescribedType);
    }

    [Fact]
    public void Links_from_several_folders_to_one_absent_page_are_one_type()
    {
        var resource = Bulbs("../x/BulbReq.mdx", Create, "../../docs/x/../x/BulbReq.mdx", "");

        Assert.Equal(["kind watts", "kind watts"], Bodies(ClientModels.Of([resource, Pages.Widget()])));
    }

    [Theory]
    [InlineData("[DESK](../enums/LampKind.mdx#desk)")]
    [InlineData("[DESK](../enums/LampKind.mdx)")]
    [InlineData("[FLOOR\\\\_LAMP](../enums/LampKind.mdx#floor_lamp)")]
    [InlineData("[Desk](../enums/LampKind.mdx#desk)")]
    [InlineData("[LampKind.DESK](../enums/LampKind.mdx#desk)")]
    [InlineData("LampKind.DESK")]
    [InlineData("[DESK](../enums/LampKind.mdx#desk) \\\\| [FLOOR\\\\_LAMP](../enums/LampKind.mdx#floor_lamp)")]
    [InlineData("[DESK](../enums/LampKind.mdx#desk) \\\\| `null`")]
    public void A_link_to_a_member_of_an_enum_is_that_enum(string type)
    {
        PageFile kind = new("/docs/enums/LampKind.mdx", "# LampKind\n\n## Enumeration Members\n\n### DESK\n\n **DESK** = `\"desk\"`\n\n### FLOOR\\_LAMP\n\n **FLOOR\\_LAMP** = `\"floor\"`\n");
        var run = new GeneratorRun([Pages.Resource(), Pages.Widget($$"""{ "name": "kind", "type": "{{type}}" }"""), kind]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("public StringEnum<LampKind>", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("FloorLamp", run.Sources["LampKind.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_type_keeps_its_title_beside_a_generic_one()
    {
        var run = new GeneratorRun(
        [
            Of("admin.widgets", "[Reply](../a/Reply.mdx)&#60;[Widget](../types/Widget.mdx)&#62;"),
            Of("admin.gadgets", "[Reply](../b/Reply.mdx)"),
            Pages.Widget(),
            new PageFile("/docs/a/Reply.mdx", """
                # Reply

                ## Type Parameters

                <ParameterTypes parameters={[{ "name": "T", "type": "`object`" }]} />

                ## Properties

                <ParameterTypes parameters={[{ "name": "data", "type": "T" }, { "name": "deleted", "type": "`boolean`" }, { "name": "id", "type": "`string`" }]} />
                """),
            Pages.Widget("""{ "name": "deleted", "type": "`boolean`" }""", "/docs/b/Reply.mdx", "Reply"),
        ]);

        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("Task<Reply> RetrieveAsync", run.Sources["AdminGadgetsResource.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Data", run.Sources["Reply.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gadget", "")]
    [InlineData("gadget", "widget")]
    [InlineData("", "widget")]
    public void A_default_that_one_page_documents_is_not_that_of_all(string first, string second)
    {
        static string Object(string value) => $$"""{ "name": "object", "type": "`string`", "defaultValue": "{{value}}" }""";
        PageFile[] spelled = [Of("admin.gadgets", "Reply", Object(first)), Of("admin.widgets", "Reply", Object(second))];
        PageFile[] pages =
        [
            Of("admin.gadgets", "[Reply](../a/Reply.mdx)"),
            Of("admin.widgets", "[Reply](../b/Reply.mdx)"),
            Pages.Widget(Object(first), "/docs/a/Reply.mdx", "Reply"),
            Pages.Widget(Object(second), "/docs/b/Reply.mdx", "Reply"),
        ];

        Assert.Equal("", DefaultIn(spelled));
        Assert.Equal("", DefaultIn(pages));
        Assert.Equal(first, DefaultIn([spelled[0]]));

        static string DefaultIn(PageFile[] files) =>
            Assert.Single(Assert.Single(ClientModels.Of(files).Items.OfType<RecordModel>(), r => r.Name == "Reply").Members).Default;
    }

    private static PageFile Of(string accessor, string returns, string children = "")
    {
        var title = string.Concat(accessor.Split('.').Select(w => char.ToUpperInvariant(w[0]) + w[1..])) + "Resource";
        var page = Pages.Resource(
            returns: $$"""{ "name": "ResponsePromise", "type": "ResponsePromise&#60;{{returns}}&#62;", "children": [{{children}}] }""",
            accessor: $"`medusa.{accessor}`",
            path: $"/docs/classes/{title}.mdx");
        return page with { Text = page.Text.Replace("AdminWidgetsResource", title, StringComparison.Ordinal) };
    }

    // A resource of a create and an update, whose bodies' pages lie where the links say.
    private static PageFile Bulbs(string create, string createMembers, string update, string updateMembers)
    {
        var page = Pages.Resource("create", Body(create, createMembers));
        var second = Pages.Resource("update", """{ "name": "id", "type": "`string`" }, """ + Body(update, updateMembers));
        return page with { Text = page.Text + "\n\n" + second.Text[second.Text.IndexOf("#### update", StringComparison.Ordinal)..] };

        static string Body(string link, string members) => $$"""{ "name": "payload", "type": "[BulbReq]({{link}})", "children": [{{members}}] }""";
    }

    private static string Absolute(string link) => "/docs" + link[2..];

    private static IEnumerable<string> Bodies(ClientModel client) => client.Items.OfType<ResourceModel>()
        .SelectMany(r => r.Methods)
        .Select(m => (RecordType)m.Body!.Type)
        .Select(t => client.Items.OfType<RecordModel>().Single(r => r.Name == t.Name))
        .Select(r => string.Join(' ', r.Members.Select(m => m.Required ? m.WireName : m.WireName + "?")));

    private static IEnumerable<string> Records(ClientModel client) => client.Items.OfType<RecordModel>().Select(r => r.Name);
}
