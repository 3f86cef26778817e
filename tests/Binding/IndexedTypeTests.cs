using Medusa.Generator.Binding.Tests.Support;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Members of other types, <c>Cup["size"]</c>.</summary>
public class IndexedTypeTests
{
    [Theory]
    [InlineData("@Cup[\"name\"]", "string")]
    [InlineData("@Cup[\"note\"]", "string?")]
    [InlineData("@Cup[\"parts\"]", "IReadOnlyList<Cup>")]
    [InlineData("@Cup[\"name\"][]", "IReadOnlyList<string>")]
    [InlineData("Pick<@Cup, \"name\">[\"name\"]", "string")]
    [InlineData("(@Cup & { size: number })[\"size\"]", "decimal")]
    [InlineData("{ a: boolean }[\"a\"]", "bool")]
    [InlineData("@CupAlias[\"name\"]", "string")]
    public void An_index_is_the_type_of_the_member(string type, string expected)
    {
        var client = Bind(type);

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("@Cup[\"handle\"]")]
    [InlineData("@Cup[number]")]
    [InlineData("@Color[\"name\"]")]
    [InlineData("Pick<@Cup, \"note\">[\"name\"]")]
    public void A_member_that_is_not_documented_is_any_JSON_and_is_reported(string type)
    {
        var client = Bind(type);

        Assert.Equal("JsonNode?", client.TypeOf("Widget", "x"));
        Assert.Equal(["Widget.mdx:6:25 MED0106 […] / the member that it names isn't documented"], client.Problems);
    }

    [Fact]
    public void A_member_of_its_own_type_comes_to_an_end()
    {
        var client = Shop.OfWidget("x: @Widget[\"x\"]").Bind();

        Assert.Equal("JsonNode?", client.TypeOf("Widget", "x"));
        Assert.Contains("MED0007", Assert.Single(client.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inline_member_becomes_a_record_of_the_place_where_it_is_used()
    {
        var client = Shop.OfWidget("x: @Cup[\"lid\"]").Type("Cup", Entry.Parent("lid: object", "color: string")).Bind();

        Assert.Equal("WidgetX", client.TypeOf("Widget", "x"));
        Assert.Equal(["string Color"], client.Members("WidgetX"));
    }

    private static BoundShop Bind(string type) => Shop.OfWidget("x: " + type)
        .Type("Cup", "name: string", "note: string | null", "parts: @Cup[]").Alias("CupAlias", "@Cup").Enum("Color", "RED").Bind();
}
