using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Tests;

/// <summary>What the lines of a corrections file do.</summary>
public class CorrectionTests
{
    [Theory]
    [InlineData("Widget.a\ttype\tnumber", "decimal A")]
    [InlineData("Widget.a\ttype\tint", "int A")]
    [InlineData("Widget.a\ttype\tlong", "long A")]
    [InlineData("Widget.a\ttype\tdecimal", "decimal A")]
    [InlineData("Widget.a\ttype\tCup", "Cup A")]
    [InlineData("Widget.a\ttype\tCup[] | null", "IReadOnlyList<Cup>? A")]
    [InlineData("Widget.a\ttype\t\"x\" | \"y\"", "StringEnum<WidgetA> A")]
    [InlineData("Widget.a\ttype\t{ b: string }", "WidgetA A")]
    [InlineData("Widget.a\tnullable", "string? A")]
    [InlineData("Widget.a\toptional", "string? A")]
    [InlineData("Widget.a\trename\tOther", "string Other")]
    [InlineData("Widget.b\tnonnull", "string B")]
    [InlineData("Widget.c\trequired", "string C")]
    [InlineData("Widget.n\tadd\tstring", "string N")]
    [InlineData("Widget.n?\tadd\tCup", "Cup? N")]
    [InlineData("Cup\ttype\tstring", "string D")]
    [InlineData("Cup\trename\tMug", "Mug D")]
    [InlineData("Lost\tfallback\tboolean", "bool E")]
    public void A_correction_changes_a_member(string line, string expected)
    {
        var client = Shop.OfWidget("a: string", "b: string | null", "c?: string", "d: @Cup", "e: Lost").Type("Cup", "id: string")
            .Corrections(line).Bind();

        Assert.Contains(expected, client.Members("Widget"));
        Assert.DoesNotContain(client.Problems, static p => p.Contains("MED03", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_reaches_inline_types_payloads_and_results_by_their_paths()
    {
        var client = new Shop().Method("create", ["payload: { a: string }"], Entry.Parent("Promise: ResponsePromise", "b: string"))
            .Method("retrieve", ["id: string"], "@Widget").Type("Widget", Entry.Parent("box: object", "width: string"))
            .Corrections(
                "Widget.box.width\ttype\tint", "AdminWidgetsCreateReq.a\ttype\tint", "AdminWidgetsCreateRes.b\ttype\tint",
                    "admin.widgets.retrieve\ttype\tWidget[]")
            .Bind();

        Assert.Equal(["int Width"], client.Members("WidgetBox"));
        Assert.Equal(["required int A"], client.Members("AdminWidgetsCreateReq"));
        Assert.Equal(["int B"], client.Members("AdminWidgetsCreateRes"));
        Assert.Contains("GET /admin/widgets/{id} RetrieveAsync(id: string): IReadOnlyList<Widget>", client.Methods);
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_correction_reaches_inline_types_of_a_type_that_has_its_owner_s_name()
    {
        var client = Shop.OfWidget("a: @Part", "b: @Cup").Type("Part", "w: string", "z: string", "v: string")
            .TypeAt("/docs/two/Cup.mdx", "Cup", "part: [Part](../two/Part.mdx)")
            .TypeAt("/docs/two/Part.mdx", "Part", Entry.Parent("box: object", "width: string", "height: string"), "width: string")
            .Corrections("CupPart.box.width\ttype\tint").Bind();

        Assert.Equal(["string Height", "int Width"], client.Members("CupPartBox"));
        Assert.Contains("string Width", client.Members("CupPart"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("Widget.a\tignore", "Widget.a")]
    [InlineData("admin.widgets.create\tignore", "admin.widgets.create")]
    public void What_is_ignored_is_left_out(string line, string what)
    {
        var client = Two().Corrections(line).Bind();

        Assert.Equal([$"{what}: left out by a correction"], client.Omissions);
        Assert.Equal(!what.Contains("Widget.a", StringComparison.Ordinal), client.Members("Widget").Contains("string A"));
        Assert.Equal(what.Contains("create", StringComparison.Ordinal) ? 1 : 2, client.Methods.Count());
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_value_of_an_enumeration_can_be_left_out_and_renamed()
    {
        var client = Shop.OfWidget("x: @Color").Enum("Color", "RED", "BLUE").Corrections("Color.red\tignore", "Color.blue\trename\tSky").Bind();

        Assert.Equal(["Sky=blue"], client.Values("Color"));
        Assert.Equal(["Color.red: left out by a correction"], client.Omissions);
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("admin.lamps", "admin, admin.lamps, admin.lamps.bulbs", "admin.lamps.list, admin.lamps.bulbs.list")]
    [InlineData("admin.lamps.bulbs", "admin, admin.lamps, admin.lamps.bulbs", "admin.lamps.bulbs.list")]
    [InlineData("admin.cups.list", "admin, admin.cups", "admin.cups.list")]
    [InlineData("admin", "admin, admin.cups, admin.lamps, admin.lamps.bulbs", "admin.cups.create, admin.cups.list, admin.lamps.list, admin.lamps.bulbs.list")]
    public void What_is_kept_has_its_parents_and_children_and_nothing_else(string kept, string accessors, string methods)
    {
        var client = Three().Corrections(kept + "\tkeep").Bind();

        var resources = client.Client.Items.OfType<ResourceModel>().OrderBy(static r => r.Accessor, StringComparer.Ordinal).ToList();
        Assert.Equal(accessors.Split(", "), resources.Select(static r => r.Accessor));
        Assert.Equal(methods.Split(", "), resources.SelectMany(static r => r.Methods).Select(static m => m.Key));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("admin.lamps", "admin, admin.cups")]
    [InlineData("admin.lamps.bulbs", "admin, admin.cups, admin.lamps")]
    public void A_resource_that_is_ignored_takes_its_children_with_it(string ignored, string accessors)
    {
        var client = Three().Corrections(ignored + "\tignore").Bind();

        Assert.Equal(
            accessors.Split(", "),
            client.Client.Items.OfType<ResourceModel>().Select(static r => r.Accessor).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Widget.gone\tnullable", "Widget.gone / nothing in the client has this name, so the line has no effect")]
    [InlineData("Gone\ttype\tstring", "Gone / nothing in the client has this name, so the line has no effect")]
    [InlineData("Widget\tignore", "Widget / a type can't be left out by itself; it goes with the last member that has it")]
    [InlineData("Widget\tfallback\tstring", "Widget / nothing in the client has this name, so the line has no effect")]
    [InlineData("Widget.a\tadd\tstring", "Widget.a / the pages document the member already; 'type', 'optional' and 'nullable' change it")]
    public void A_line_without_the_intended_effect_is_reported(string line, string expected) =>
        Assert.Equal(["shop1.corrections:2:1 MED0302 " + expected], Two().Corrections("# first", line).Bind().Problems);

    [Fact]
    public void A_line_that_keeps_nothing_is_reported()
    {
        var client = Two().Corrections("admin.gone\tkeep").Bind();

        Assert.Contains("shop1.corrections:1:1 MED0302 admin.gone / nothing has this name, and what isn't kept is left out", client.Problems);
    }

    [Fact]
    public void A_type_that_nothing_defines_in_a_line_is_reported_at_the_type()
    {
        var client = Two().Corrections("Widget.a\ttype\tGizmo[]").Bind();

        Assert.Equal(
            ["shop1.corrections:1:15 MED0302 Widget.a / no page and no correction says what 'Gizmo' is, so it can hold anything"], client.Problems);
    }

    [Fact]
    public void Nothing_is_reported_unused_where_a_broken_table_may_have_lost_it()
    {
        var client = Two().Page("/docs/Broken.mdx", "# Broken\n\n## Properties\n\n<ParameterTypes parameters={[ { ] } />\n")
            .Corrections("Widget.gone\tnullable").Routes("admin.gone.list\tGET\t/a").Bind();

        Assert.DoesNotContain(client.Client.Problems, static p => p.Id is "MED0302" or "MED0205");
    }

    [Theory]
    [InlineData("Widget.a\ttype\tint", "Widget.a\ttype\tlong", true)]
    [InlineData("Widget.a\ttype\tint", "Widget.a\ttype\tint", false)]
    [InlineData("Widget.a\tnullable", "Widget.a\tnonnull", true)]
    [InlineData("Widget.a\toptional", "Widget.a\trequired", true)]
    [InlineData("Widget.a\tnullable", "Widget.a\toptional", false)]
    [InlineData("Widget.a\trename\tX", "Widget.a\trename\tY", true)]
    [InlineData("Widget.a\trename\tX", "Widget.a\trename\tX", false)]
    [InlineData("Widget.n\tadd\tstring", "Widget.n?\tadd\tstring", true)]
    public void Of_two_lines_that_contradict_each_other_the_first_holds_and_the_other_is_reported(string first, string second, bool contradict)
    {
        var alone = Two().Corrections(first).Bind();
        var client = Two().Corrections(first).Corrections(second).Bind();

        Assert.Equal(alone.Members("Widget"), second.Contains("optional", StringComparison.Ordinal) && !contradict ? alone.Members("Widget")
            : client.Members("Widget"));
        var target = second.Split('\t')[0].TrimEnd('?');
        Assert.Equal(contradict ? [$"shop2.corrections:1:1 MED0305 {target} / /docs/shop1.corrections(1)"] : [], client.Problems);
    }

    [Fact]
    public void A_line_of_the_project_wins_over_a_shipped_one()
    {
        var shipped = Shipped("Widget.a\ttype\tint", "Widget.b\tnullable", "Widget.unused\tnullable", "Widget.n\tadd\tstring");

        Assert.Equal(["int A", "string? B", "string N"], Two().Profile(shipped).Bind().Members("Widget"));
        var client = Two().Profile(shipped).Corrections("Widget.a\ttype\tlong", "Widget.b\tnonnull", "Widget.n\tadd\tint").Bind();
        Assert.Equal(["long A", "string B", "int N"], client.Members("Widget"));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_shipped_member_that_a_page_documents_is_no_fault()
    {
        var client = Two().Profile(Shipped("Widget.a\tadd\tint")).Bind();

        Assert.Equal(["string A", "string B"], client.Members("Widget"));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void An_alias_with_an_added_member_is_a_record_of_its_own()
    {
        var client = Shop.OfWidget("x: @Gadget").Type("Cup", "id: string").Alias("Gadget", "@Cup").Corrections("Gadget.wheels\tadd\tint").Bind();

        Assert.Equal("Gadget", client.TypeOf("Widget", "x"));
        Assert.Equal(["string Id", "int Wheels"], client.Members("Gadget"));
    }

    [Theory]
    [InlineData("Widget.a\trename\tB", "MED0304 Widget.a / B / B2")]
    [InlineData("Cup\trename\tWidget", "MED0304 Cup / Widget / Widget2")]
    public void A_name_that_another_has_too_is_reported(string line, string expected)
    {
        var client = Shop.OfWidget("a: string", "b: string", "c: @Cup").Type("Cup", "id: string").Corrections(line).Bind();

        Assert.Contains("shop1.corrections:1:1 " + expected, client.Problems);
    }

    [Fact]
    public void Methods_resources_and_accessors_can_be_renamed()
    {
        var client = Two().Corrections(
            "admin.widgets.create\trename\tMake", "admin.widgets\trename\tThings", "AdminWidgetsResource\trename\tThingsResource").Bind();

        Assert.Contains(client.Methods, static m => m.StartsWith("POST /admin/widgets MakeAsync(", StringComparison.Ordinal));
        var admin = Assert.Single(client.Client.Items.OfType<ResourceModel>(), static r => r.Accessor == "admin");
        Assert.Equal([("Things", "ThingsResource")], admin.Children.Select(static c => (c.Name, c.TypeName)));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void Of_two_types_of_one_title_a_correction_reaches_each_by_its_own_name()
    {
        var client = Shop.OfWidget("a: @Part", "b: @Cup").Type("Part", "x: string")
            .Page("/docs/more/Cup.mdx", "# Cup\n\n## Properties\n\n" + Shop.Table("part: @Part") + "\n")
            .Page("/docs/more/Part.mdx", "# Part\n\n## Properties\n\n" + Shop.Table("y: string") + "\n")
            .Corrections("CupPart.y\ttype\tint").Bind();

        Assert.Equal(["int Y"], client.Members("CupPart"));
        Assert.Equal(["string X"], client.Members("Part"));
        Assert.Empty(client.Problems);
    }

    private static Func<ApiProfile, ApiProfile> Shipped(params string[] lines) =>
        profile => profile with { Corrections = Reading.Facts.CorrectionsReader.Read("shipped.corrections", string.Join('\n', lines)) };

    private static Shop Two() => new Shop().Method("create", [], "@Widget").Method("retrieve", ["id: string"], "@Widget")
        .Type("Widget", "a: string", "b: string");

    private static Shop Three() => new Shop()
        .Resource("AdminLampsResource", "At `medusa.admin.lamps`.", [], Shop.MethodText("list", []))
        .Resource("AdminBulbsResource", "At `medusa.admin.lamps.bulbs`.", [], Shop.MethodText("list", []))
        .Resource("AdminCupsResource", "At `medusa.admin.cups`.", [], Shop.MethodText("list", []), Shop.MethodText("create", []))
        .Profile(static p => p with { Routes = Reading.Facts.RoutesReader.Read("", "admin.lamps.bulbs.list\tGET\t/bulbs") });
}
