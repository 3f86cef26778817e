using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>From the types that pages write to those of C#.</summary>
public class TypeTests
{
    [Theory]
    [InlineData("string", "string")]
    [InlineData("String", "string")]
    [InlineData("boolean", "bool")]
    [InlineData("Boolean", "bool")]
    [InlineData("true", "bool")]
    [InlineData("number", "decimal")]
    [InlineData("Number", "decimal")]
    [InlineData("5", "decimal")]
    [InlineData("bigint", "long")]
    [InlineData("Date", "DateTimeOffset")]
    [InlineData("object", "JsonObject")]
    [InlineData("Object", "JsonObject")]
    [InlineData("any", "JsonNode?")]
    [InlineData("unknown", "JsonNode?")]
    [InlineData("Map", "JsonNode?")]
    [InlineData("Buffer", "JsonNode?")]
    [InlineData("null", "JsonNode?")]
    [InlineData("undefined", "JsonNode?")]
    [InlineData("\"one\"", "string")]
    [InlineData("T", "JsonNode?")]
    [InlineData("TResult", "JsonNode?")]
    [InlineData("keyof @Cup", "string")]
    public void A_word_of_TypeScript_has_its_C_sharp_type(string type, string expected)
    {
        var client = Shop.OfWidget("x: " + type).Type("Cup", "id: string").Bind();

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("string[]", "IReadOnlyList<string>")]
    [InlineData("string[][]", "IReadOnlyList<IReadOnlyList<string>>")]
    [InlineData("(string | null)[]", "IReadOnlyList<string?>")]
    [InlineData("@Cup[]", "IReadOnlyList<Cup>")]
    [InlineData("[string, string]", "IReadOnlyList<string>")]
    [InlineData("[string, string | null]", "IReadOnlyList<string?>")]
    [InlineData("[string, number]", "IReadOnlyList<JsonNode?>")]
    [InlineData("Record<string, string>", "IReadOnlyDictionary<string, string>")]
    [InlineData("Record<string, string | null>", "IReadOnlyDictionary<string, string?>")]
    [InlineData("Record<string, @Cup[]>", "IReadOnlyDictionary<string, IReadOnlyList<Cup>>")]
    [InlineData("Record<string, unknown>", "JsonObject")]
    [InlineData("Record<string, Function>", "JsonObject")]
    [InlineData("Map<string, number>", "IReadOnlyDictionary<string, decimal>")]
    [InlineData("Record", "JsonObject")]
    [InlineData("{ [key: string]: string }", "IReadOnlyDictionary<string, string>")]
    [InlineData("{}", "JsonObject")]
    public void Lists_and_maps_hold_their_items(string type, string expected)
    {
        var client = Shop.OfWidget("x: " + type).Type("Cup", "id: string").Bind();

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("limit", "int")]
    [InlineData("item_count", "int")]
    [InlineData("count_of_items", "decimal")]
    [InlineData("amount", "long")]
    [InlineData("amounts", "decimal")]
    [InlineData("total", "decimal")]
    public void What_a_number_is_its_name_says(string name, string expected) =>
        Assert.Equal(expected, Shop.OfWidget(name + ": number").Bind().TypeOf("Widget", name));

    [Theory]
    [InlineData("Promise<string>", "string")]
    [InlineData("Awaited<@Cup>", "Cup")]
    [InlineData("NonNullable<@Cup>", "Cup")]
    [InlineData("Readonly<@Cup>", "Cup")]
    [InlineData("Omit<@Cup, \"id\">", "Cup")]
    [InlineData("ResponsePromise<@Cup>", "Cup")]
    [InlineData("@Cup & Record<string, unknown>", "Cup")]
    [InlineData("@Cup & unknown", "Cup")]
    public void What_JSON_does_not_show_leaves_a_type_as_it_is(string type, string expected)
    {
        var client = Shop.OfWidget("x: " + type).Type("Cup", "id: string", "name: string").Bind();

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
        Assert.All(client.Types, static name => Assert.Contains(name, new[] { "Cup", "Widget" }));
    }

    [Theory]
    [InlineData("{ a: string; b?: number }", "string A", "decimal? B")]
    [InlineData("{ a: string } & { b: string }", "string A", "string B")]
    [InlineData("{ a: string } & { a: number; b: string }", "string A", "string B")]
    [InlineData("@Cup & { id: number; size: string }", "string Id", "string? Name", "string Size")]
    [InlineData("@Cup & @Mug", "string Handle", "string Id", "string? Name")]
    [InlineData("Pick<@Cup, \"id\">", "string Id")]
    [InlineData("Pick<@Cup, \"id\" | \"name\">", "string Id", "string? Name")]
    [InlineData("Partial<@Cup>", "string? Id", "string? Name")]
    [InlineData("Required<@Cup>", "string Id", "string? Name")]
    [InlineData("Omit<@Cup & { a: string }, \"id\">", "string A", "string? Name")]
    [InlineData("Omit<@Cup, \"id\"> & { a: string }", "string A", "string? Name")]
    [InlineData("Partial<Pick<@Cup, \"id\">> & { a: string }", "string A", "string? Id")]
    [InlineData("Readonly<@Cup> & { a: string }", "string A", "string Id", "string? Name")]
    public void A_shape_is_a_record_of_its_own(string type, params string[] members)
    {
        var client = Shop.OfWidget("x: " + type).Type("Cup", "id: string", "name?: string").Type("Mug", "handle: string").Bind();

        Assert.Equal("WidgetX", client.TypeOf("Widget", "x"));
        Assert.Equal(members, client.Members("WidgetX"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("object & { a: string }", "string A", "decimal? B")]
    [InlineData("{ c: string } & object", "string A", "decimal? B", "string C")]
    public void The_table_spells_out_the_object_in_an_intersection(string type, params string[] members)
    {
        var client = Shop.OfWidget(Entry.Parent("x: " + type, "a: string", "b?: number")).Bind();

        Assert.Equal(members, client.Members("WidgetX"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("Function")]
    [InlineData("symbol")]
    [InlineData("this")]
    [InlineData("FormData")]
    [InlineData("File")]
    [InlineData("Repository")]
    [InlineData("EntityManager")]
    [InlineData("() => string")]
    [InlineData("@AdminWidgetsResource")]
    public void What_is_no_data_is_left_out_with_the_reason(string type)
    {
        var client = Shop.OfWidget("id: string", "x: " + type).Bind();

        Assert.Equal(["string Id"], client.Members("Widget"));
        Assert.Equal(["Widget.x: a function, a service or the like: it doesn't travel as JSON"], client.Omissions);
    }

    [Theory]
    [InlineData("x: <<", "JsonNode?")]
    [InlineData("x?: <<", "JsonNode?")]
    public void A_type_that_cannot_be_read_can_be_anything(string entry, string expected) =>
        Assert.Equal(expected, Shop.OfWidget(entry).Bind().TypeOf("Widget", "x"));

    [Fact]
    public void A_member_spelt_out_in_place_is_a_record_named_after_its_place()
    {
        var client = Shop.OfWidget(
            Entry.Parent("box: object", "width: number", Entry.Parent("lid?: object", "color: string")),
            Entry.Parent("parts: object[]", "id: string")).Bind();

        Assert.Equal(["WidgetBox Box", "IReadOnlyList<WidgetPart> Parts"], client.Members("Widget"));
        Assert.Equal(["WidgetBoxLid? Lid", "decimal Width"], client.Members("WidgetBox"));
        Assert.Equal(["string Color"], client.Members("WidgetBoxLid"));
        Assert.Equal(["string Id"], client.Members("WidgetPart"));
    }

    [Fact]
    public void Members_whose_names_have_a_dot_belong_to_the_member_before_it()
    {
        var client = Shop.OfWidget("box: object", "box.width: number", "box.width: string", "lid.color: string").Bind();

        Assert.Equal(["WidgetBox Box", "string LidColor"], client.Members("Widget"));
        Assert.Equal(["decimal Width"], client.Members("WidgetBox"));
    }

    [Fact]
    public void An_alias_stands_for_its_type()
    {
        var client = Shop.OfWidget("a: @Name", "b: @Names", "c: @Box", "d: @Color", "e?: @Name")
            .Alias("Name", "string").Alias("Names", "@Name[] | null").Alias("Box", "{ width: number }").Alias("Color", "\"red\" | \"blue\"").Bind();

        Assert.Equal(
            ["string A", "IReadOnlyList<string>? B", "Box C", "StringEnum<Color> D", "string? E"],
            client.Members("Widget"));
        Assert.Equal(["decimal Width"], client.Members("Box"));
        Assert.Equal(["Blue=blue", "Red=red"], client.Values("Color"));
    }

    [Fact]
    public void An_alias_of_itself_comes_to_an_end_and_is_reported()
    {
        var client = Shop.OfWidget("x: @A").Alias("A", "@B[]").Alias("B", "@A | null").Bind();

        Assert.StartsWith("JsonNode?", client.TypeOf("Widget", "x").Replace("IReadOnlyList<", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains(client.Client.Problems, static p => p.Id == "MED0007");
    }

    [Fact]
    public void A_record_that_holds_itself_is_one_record()
    {
        var client = Shop.OfWidget("parent?: @Widget", "children: @Widget[]").Bind();

        Assert.Equal(["IReadOnlyList<Widget> Children", "Widget? Parent"], client.Members("Widget"));
    }

    [Fact]
    public void An_enumeration_has_its_values()
    {
        var client = Shop.OfWidget("x: @Color", "y: Color.RED").Enum("Color", "RED", "DARK_BLUE").Bind();

        Assert.Equal(["StringEnum<Color> X", "StringEnum<Color> Y"], client.Members("Widget"));
        Assert.Equal(["DarkBlue=dark_blue", "Red=red"], client.Values("Color"));
    }

    [Fact]
    public void Literals_of_one_member_are_an_enumeration_named_after_it()
    {
        var client = Shop.OfWidget("color: \"red\" | \"blue\" | null").Bind();

        Assert.Equal("StringEnum<WidgetColor>?", client.TypeOf("Widget", "color"));
        Assert.Equal(["Blue=blue", "Red=red"], client.Values("WidgetColor"));
    }

    [Fact]
    public void What_has_no_C_sharp_form_is_any_JSON_and_is_reported_at_its_place()
    {
        var client = Shop.OfWidget("id: string", "x: typeof Widget").Bind();

        Assert.Equal("JsonNode?", client.TypeOf("Widget", "x"));
        Assert.Equal(["Widget.mdx:7:25 MED0106 typeof Widget / it names a value of the official client"], client.Problems);
    }

    [Fact]
    public void A_type_that_nothing_describes_is_an_open_record_and_is_reported()
    {
        var client = Shop.OfWidget("x: Gizmo", "y: Gizmo").Page("/docs/Empty.mdx", "# Empty\n\nNothing.\n").Bind();

        Assert.Equal(["Gizmo X", "Gizmo Y"], client.Members("Widget"));
        Assert.Empty(client.Members("Gizmo"));
        Assert.Equal(["Widget.mdx:6:25 MED0103 Gizmo"], client.Problems);
    }

    [Fact]
    public void A_record_knows_what_it_is_used_for()
    {
        var client = new Shop()
            .Method("create", ["payload: @Req"], "@Res").Method("list", ["query?: @Params"], "@Both")
            .Method("update", ["id: string", "payload: @Both"])
            .Type("Req", "part: @Part").Type("Part", "x: string").Type("Res", "x: string").Type("Params", "x: string").Type("Both", "x: string")
                .Bind();

        Assert.Equal(
            [
                ("Both", RecordRoles.Request | RecordRoles.Response), ("Params", RecordRoles.Query), ("Part", RecordRoles.Request),
                ("Req", RecordRoles.Request), ("Res", RecordRoles.Response),
            ],
            client.Client.Items.OfType<RecordModel>().Select(static r => (r.Name, r.Roles)));
    }
}
