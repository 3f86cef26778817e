using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Types whose pages are empty or missing, and that the tables of other pages spell out.</summary>
public class DescriptionTests
{
    [Theory]
    [InlineData("x: Cup")]
    [InlineData("x: Cup[]")]
    [InlineData("x: Cup | null")]
    [InlineData("x: Partial<Cup>")]
    [InlineData("x: Omit<Cup, \"a\">")]
    public void A_type_without_a_page_has_the_members_that_a_table_spells_out(string entry)
    {
        var client = Shop.OfWidget(Entry.Parent(entry, "id: string", "size?: number"), "y: Cup").Bind();

        Assert.Equal("Cup", client.TypeOf("Widget", "y"));
        Assert.Equal(["string Id", "long? Size"], client.Members("Cup"));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void Several_descriptions_of_one_type_add_up()
    {
        var client = Shop.OfWidget(
            Entry.Parent("x: Cup", "id: string", "lid: Lid"),
                Entry.Parent("y: Cup", "id: string", Entry.Parent("lid: Lid", "color: string"), "size: string")).Bind();

        Assert.Equal(["string Id", "Lid Lid", "string Size"], client.Members("Cup"));
        Assert.Equal(["string Color"], client.Members("Lid"));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void The_description_that_goes_deeper_holds_in_either_order()
    {
        string deep = Entry.Parent("x: Cup", Entry.Parent("lid: object", "color: string")), flat = Entry.Parent("y: Cup", "lid: object");

        Assert.Equal("CupLid", Shop.OfWidget(deep, flat).Bind().TypeOf("Cup", "lid"));
        Assert.Equal("CupLid", Shop.OfWidget(flat.Replace("\"y\"", "\"a\"", StringComparison.Ordinal), deep).Bind().TypeOf("Cup", "lid"));
    }

    [Theory]
    [InlineData("id: number", "'number' here and 'string' elsewhere")]
    [InlineData("id?: string", "'string' (optional) here and 'string' elsewhere")]
    public void Descriptions_that_disagree_are_reported_and_the_first_holds(string second, string difference)
    {
        var client = Shop.OfWidget(Entry.Parent("x: Cup", "id: string", "a: string"), Entry.Parent("y: Cup", second, "a: string")).Bind();

        Assert.Equal(["string A", "string Id"], client.Members("Cup"));
        var problem = Assert.Single(client.Client.Problems);
        Assert.Equal(("MED0102", "Cup", $"id is {difference}"), (problem.Id, problem.Arguments[0], problem.Arguments[1]));
    }

    [Fact]
    public void Further_members_that_disagree_are_counted()
    {
        var client = Shop.OfWidget(
            Entry.Parent("x: Cup", "a: string", "b: string", "c: string"), Entry.Parent("y: Cup", "a: number", "b: number", "c: string")).Bind();

        Assert.EndsWith(", and 1 other members differ too", Assert.Single(client.Client.Problems).Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_that_not_all_descriptions_have_is_nobody_s_but_the_member_can_be_left_out()
    {
        var client = new Shop().Method("create", [Entry.Parent("payload: Req", "a: string = x", "b: string = x", "c: string")])
            .Method("update", ["id: string", Entry.Parent("payload: Req", "a: string = x", "b: string", "c: string")]).Bind();

        Assert.Equal(["string? A", "string? B", "required string C"], client.Members("Req"));
        Assert.Equal(["x", "", ""], client.Item<RecordModel>("Req").Members.Select(static m => m.Default));
    }

    [Fact]
    public void Literals_below_a_type_are_the_values_of_an_enumeration()
    {
        var client = Shop.OfWidget(Entry.Parent("x: Color", "RED: \"red\"", "BLUE: \"blue\"")).Bind();

        Assert.Equal("StringEnum<Color>", client.TypeOf("Widget", "x"));
        Assert.Equal(["Blue=blue", "Red=red"], client.Values("Color"));
    }

    [Fact]
    public void A_page_that_lost_its_members_gets_them_from_a_table()
    {
        var client = Shop.OfWidget(Entry.Parent("x: @Cup", "id: string"), "y: @Cups", Entry.Parent("z: @Cups", "size: string"))
            .Alias("Cup", "object").Alias("Cups", "object[]").Bind();

        Assert.Equal(["string Id"], client.Members("Cup"));
        Assert.StartsWith("IReadOnlyList<", client.TypeOf("Widget", "y"), StringComparison.Ordinal);
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void An_alias_that_lost_a_part_keeps_its_other_parts()
    {
        var client = Shop.OfWidget(Entry.Parent("x: @Cup", "id: string")).Type("Base", "name: string").Alias("Cup", "object & @Base").Bind();

        Assert.Equal(["string Id", "string Name"], client.Members("Cup"));
    }

    [Fact]
    public void A_page_s_own_members_win_over_what_tables_spell_out()
    {
        var client = Shop.OfWidget(Entry.Parent("x: @Cup", "other: string")).Type("Cup", "id: string").Bind();

        Assert.Equal(["string Id"], client.Members("Cup"));
    }

    [Fact]
    public void A_result_s_child_of_the_type_s_name_holds_its_members()
    {
        var client = new Shop().Method("list", [], Entry.Parent("Promise: ResponsePromise<Cup>", Entry.Parent("Cup: Cup", "id: string"))).Bind();

        Assert.Equal(["string Id"], client.Members("Cup"));
    }

    [Fact]
    public void An_alias_without_words_has_those_beside_the_tables_where_they_agree()
    {
        var client = Shop.OfWidget(
            Entry.Json("x: @Cup", "\"description\": \"A cup.\", \"children\": [" + Entry.Json("a: string") + "]"),
            Entry.Json("y: @Mug", "\"description\": \"A mug.\", \"children\": [" + Entry.Json("a: string") + "]"),
            Entry.Json("z: @Mug", "\"description\": \"Another.\", \"children\": [" + Entry.Json("a: string") + "]"))
            .Alias("Cup", "{ a: string }").Alias("Mug", "{ a: string }").Bind();

        Assert.Equal("A cup.", Docs.Text(client.Item<RecordModel>("Cup").Doc));
        Assert.Equal("", Docs.Text(client.Item<RecordModel>("Mug").Doc));
    }

    [Fact]
    public void The_items_of_a_list_whose_response_lost_them_follow_from_the_example()
    {
        const string Example = "##### Example\n\n```ts\nmedusa.admin.widgets.list()\n.then(({ widgets, limit, offset, count }) => {\n})\n```\n";
        var client = new Shop()
            .Method("list", ["query?: @Query"],
                Entry.Parent("Promise: ResponsePromise<@ListRes>", "limit: number", "offset: number", "count: number"), Example)
            .Method("retrieve", ["id: string"], Entry.Parent("Promise: ResponsePromise<@Res>", "widget: @Widget"))
            .Type("Query", "offset?: number", "limit?: number").Alias("ListRes", "object").Type("Res", "widget: @Widget")
                .Type("Widget", "id: string").Bind();

        Assert.Equal(["int Count", "int Limit", "int Offset", "IReadOnlyList<Widget> Widgets"], client.Members("ListRes"));
        Assert.Equal("Widgets", client.Method("ListAsync").Paging?.Items.Name);
    }

    [Fact]
    public void An_example_that_names_nothing_of_a_list_says_nothing_of_its_items()
    {
        const string Example = "##### Example\n\n```ts\nmedusa.admin.widgets.list()\n.then(({ widgets }) => {\n})\n```\n";
        var client = new Shop()
            .Method("list", [], Entry.Parent("Promise: ResponsePromise<@ListRes>", "limit: number", "offset: number", "count: number"), Example)
            .Method("retrieve", ["id: string"], Entry.Parent("Promise: ResponsePromise<@Res>", "widget: @Widget"))
            .Alias("ListRes", "object").Type("Res", "widget: @Widget").Type("Widget", "id: string").Bind();

        Assert.Equal(["int Count", "int Limit", "int Offset"], client.Members("ListRes"));
    }

    // Half of what a page of a list has may be of anything.
    [Theory]
    [InlineData("count: number", "limit: number")]
    [InlineData("offset: number", "limit: number")]
    [InlineData("count: number", "offset: number", "rows: string[]")]
    public void A_response_that_is_no_page_of_a_list_gets_no_items(params string[] members)
    {
        const string Example = "##### Example\n\n```ts\nmedusa.admin.widgets.list()\n.then(({ widgets, limit, offset, count }) => {\n})\n```\n";
        var client = new Shop()
            .Method("list", [], Entry.Parent("Promise: ResponsePromise<@ListRes>", members), Example)
            .Method("retrieve", ["id: string"], Entry.Parent("Promise: ResponsePromise<@Res>", "widget: @Widget"))
            .Alias("ListRes", "object").Type("Res", "widget: @Widget").Type("Widget", "id: string").Bind();

        Assert.DoesNotContain(client.Members("ListRes"), static member => member.Contains("Widget", StringComparison.Ordinal));
    }
}
