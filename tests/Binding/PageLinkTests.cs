using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Which page a link or a name means.</summary>
public class PageLinkTests
{
    [Fact]
    public void A_page_that_describes_nothing_is_reported_at_its_title()
    {
        var client = Shop.OfWidget("x: @Cup").Page("/docs/Cup.mdx", "# Cup\n\nWords.\n").Bind();

        Assert.Equal(["Cup.mdx:1:3 MED0103 Cup"], client.Problems);
    }

    [Theory]
    [InlineData("[Cup](cups/Cup.mdx)", "/docs/cups/Cup.mdx")]
    [InlineData("[Cup](./cups/Cup.mdx)", "/docs/cups/Cup.mdx")]
    [InlineData("[Cup](../docs/cups/Cup.mdx)", "/docs/cups/Cup.mdx")]
    [InlineData("[Cup](cups/Cup.mdx#id)", "/docs/cups/Cup.mdx")]
    [InlineData("[Cup](cups/Cup.mdx?v=2#id)", "/docs/cups/Cup.mdx")]
    [InlineData("[Beaker](cups/Cup)", "/docs/cups/Cup.mdx")]
    [InlineData("[Beaker](cups/cup.mdx)", "/docs/cups/Cup.mdx")]
    [InlineData("[Beaker](Cups/CUP.MDX#id)", "/docs/cups/Cup.mdx")]
    [InlineData("[Beaker](./cups/Cup#id)", "/docs/cups/Cup.mdx")]
    [InlineData("[Beaker](../docs/cups/internal.Cup)", "/docs/cups/internal.Cup.mdx")]
    [InlineData("[Cup](elsewhere/Cup.mdx)", "/docs/cups/Cup.mdx")]
    [InlineData("[Cup](elsewhere/Other.mdx)", "/docs/cups/Cup.mdx")]
    [InlineData("Cup", "/docs/cups/Cup.mdx")]
    [InlineData("[Beaker](cups/Cup.mdx)", "/docs/cups/Cup.mdx")]
    [InlineData("[Cup](/references/cups/Cup)", "/docs/cups/Cup/page.mdx")]
    [InlineData("[Cup](/references/anything/Cup)", "/docs/cups/Cup/page.mdx")]
    public void A_link_finds_its_page(string link, string path)
    {
        var client = Shop.OfWidget("x: " + link).TypeAt(path, "Cup", "id: string").Bind();

        Assert.Equal("Cup", client.TypeOf("Widget", "x"));
        Assert.Equal(["string Id"], client.Members("Cup"));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_link_of_the_site_finds_the_page_of_that_address_first()
    {
        var client = Shop.OfWidget("x: [Cup](/references/cups/mine)")
            .Page("/docs/a/Cup.mdx", "---\nslug: /references/cups/mine\n---\n\n# Cup\n\n## Properties\n\n" + Shop.Table("mine: string") + "\n")
            .TypeAt("/docs/b/mine/page.mdx", "Mine", "other: string").Bind();

        Assert.Equal(["string Mine"], client.Members("Cup"));
    }

    [Fact]
    public void Of_several_pages_of_a_file_name_a_link_of_the_site_finds_the_one_in_its_folders()
    {
        var client = Shop.OfWidget("x: [Cup](/references/b/Cup)", "y: [Cup](/references/c/Cup)")
            .TypeAt("/docs/a/Cup/page.mdx", "Cup", "a: string").TypeAt("/docs/b/Cup/page.mdx", "Cup", "b: string").Bind();

        Assert.Equal(["string B"], client.Members(client.TypeOf("Widget", "x")));
        Assert.Contains("Widget.mdx:7:25 MED0101 Cup / /references/c/Cup", client.Problems);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_reported_at_its_place()
    {
        var client = Shop.OfWidget("id: string", "x: [Cup](cups/Cup.mdx)").Bind();

        Assert.Equal("Cup", client.TypeOf("Widget", "x"));
        Assert.Equal(["Widget.mdx:7:25 MED0101 Cup / cups/Cup.mdx", "Widget.mdx:7:25 MED0103 Cup"], client.Problems.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_to_one_page_that_is_missing_are_one_type_however_they_are_written()
    {
        var client = Shop.OfWidget("x: [Cup](cups/Cup.mdx)", "y: [Cup](./cups/Cup)", "z: [Cup](cups/Cup.mdx?v=2#id)").Bind();

        Assert.Equal(["Cup", "Cup", "Cup"], new[] { "x", "y", "z" }.Select(member => client.TypeOf("Widget", member)));
    }

    [Fact]
    public void Links_to_a_missing_page_that_differ_only_by_case_are_one_type()
    {
        var client = Shop.OfWidget(Entry.Parent("x: [Cup](a/Cup.mdx)", "a: string"), "y: [Cup](a/cup.mdx)", "z: [Cup](A/CUP.mdx)").Bind();

        Assert.Equal(["Cup", "Cup", "Cup"], new[] { "x", "y", "z" }.Select(member => client.TypeOf("Widget", member)));
        Assert.Equal(["string A"], client.Members("Cup"));
    }

    [Fact]
    public void Pages_that_differ_only_by_case_are_two_types_and_a_link_means_the_one_that_it_spells()
    {
        var client = Shop.OfWidget("x: [Cup](a/Cup.mdx)", "y: [Cup](a/cup.mdx)", "z: [Cup](a/CUP.mdx)")
            .TypeAt("/docs/a/Cup.mdx", "Cup", "a: string").TypeAt("/docs/a/cup.mdx", "Cup", "b: string").Bind();

        Assert.Equal(["string A"], client.Members(client.TypeOf("Widget", "x")));
        Assert.Equal(["string B"], client.Members(client.TypeOf("Widget", "y")));
        Assert.Contains("Widget.mdx:8:25 MED0101 Cup / a/CUP.mdx", client.Problems);
    }

    [Fact]
    public void Pages_that_differ_by_a_number_are_two_types_also_where_they_are_missing()
    {
        var client = Shop.OfWidget(Entry.Parent("x: [Cup](a/Cup.mdx)", "a: string"), Entry.Parent("y: [Cup](a/Cup-1.mdx)", "b: string")).Bind();
        var one = Shop.OfWidget("y: [Cup](a/Cup-1.mdx)").TypeAt("/docs/a/Cup.mdx", "Cup", "id: string").Bind();

        Assert.Equal(["string A"], client.Members(client.TypeOf("Widget", "x")));
        Assert.Equal(["string B"], client.Members(client.TypeOf("Widget", "y")));
        Assert.Empty(one.Members(one.TypeOf("Widget", "y")));
    }

    [Fact]
    public void Of_several_pages_of_a_title_a_name_means_the_nearest()
    {
        var client = Shop.OfWidget("x: [Box](a/Box.mdx)", "y: [Lid](b/Lid.mdx)")
            .TypeAt("/docs/a/Box.mdx", "Box", "part: Part").TypeAt("/docs/b/Lid.mdx", "Lid", "part: Part")
            .TypeAt("/docs/a/Part.mdx", "Part", "a: string").TypeAt("/docs/b/Part.mdx", "Part", "b: string").Bind();

        Assert.Equal(["string A"], client.Members(client.TypeOf("Box", "part")));
        Assert.Equal(["string B"], client.Members(client.TypeOf("Lid", "part")));
    }

    [Fact]
    public void Of_several_pages_that_are_equally_near_a_name_means_none()
    {
        var client = Shop.OfWidget("x: Part").TypeAt("/docs/a/Part.mdx", "Part", "a: string").TypeAt("/docs/b/Part.mdx", "Part", "b: string").Bind();

        Assert.Empty(client.Members("Part"));
        Assert.Equal(["Widget.mdx:6:25 MED0103 Part"], client.Problems);
    }

    [Theory]
    [InlineData("[RED](Color.mdx#red)", "StringEnum<Color>")]
    [InlineData("[Color.RED](Color.mdx#red)", "StringEnum<Color>")]
    [InlineData("[RED](Color#red)", "StringEnum<Color>")]
    [InlineData("[RED](Color.mdx?v=2#red)", "StringEnum<Color>")]
    [InlineData("[Color](Color.mdx).RED", "StringEnum<Color>")]
    [InlineData("[Color](Color.mdx).RED[]", "IReadOnlyList<StringEnum<Color>>")]
    [InlineData("Color.RED", "StringEnum<Color>")]
    [InlineData("[DARK_RED](../modules/internal.mdx#dark_red)", "string")]
    [InlineData("[DARK_RED2](../modules/internal.mdx#dark_red)", "string")]
    public void A_value_where_a_type_is_meant_is_its_enumeration(string type, string expected)
    {
        var client = Shop.OfWidget("x: " + type).Enum("Color", "RED").Bind();

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("Color.BLUE")]
    [InlineData("Cup.RED")]
    public void What_is_no_value_of_an_enumeration_is_not(string type) =>
        Assert.Contains("MED0103", Assert.Single(Shop.OfWidget("x: " + type).Enum("Color", "RED").Type("Cup", "id: string").Bind().Problems),
            StringComparison.Ordinal);

    [Fact]
    public void Links_in_prose_become_references_to_what_was_made_of_their_pages()
    {
        var client = new Shop()
            .Resource(
                "AdminCupsResource",
                "At `medusa.admin.cups`. See [Cup](Cup.mdx), [listing](AdminCupsResource.mdx#list), [itself](AdminCupsResource.mdx), [none](Mug.mdx), [site](https://example.com/a), [old](http://example.com/b).\n\n- One [Cup](Cup.mdx)",
                [],
                Shop.MethodText("list", [], "@Cup"))
            .Type("Cup", Entry.Json("id: string", "\"description\": \"Of the [list](AdminCupsResource.mdx).\"")).Type("Mug", "id: string").Bind();

        Assert.Equal(
            "At `medusa.admin.cups`. See <Cup>Cup, <AdminCupsResource.ListAsync>listing, <AdminCupsResource>itself, none, [site](https://example.com/a), [old](http://example.com/b).\n- One <Cup>Cup",
            Docs.Text(client.Item<ResourceModel>("AdminCupsResource").Doc));
        Assert.Equal("Of the <AdminCupsResource>list.", Docs.Text(Assert.Single(client.Item<RecordModel>("Cup").Members).Doc));
    }
}
