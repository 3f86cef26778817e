using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>What must be given, and what can be null.</summary>
public class PresenceTests
{
    [Fact]
    public void A_request_must_hold_what_is_neither_optional_nor_has_a_default()
    {
        var client = Request("a: string", "b?: string", "c: string = x", "d: string | null", "e?: string | null", "f?: string = x");

        Assert.Equal(
            ["required string A", "string? B", "string? C", "required string? D", "string? E", "string? F"], client.Members("Req"));
    }

    [Fact]
    public void A_response_requires_nothing_and_is_null_where_a_member_may_be_missing()
    {
        var client = Shop.OfWidget(
            "a: string", "b?: string", "c: string = x", "d: string | null", Entry.Json("e: string", "\"expandable\": true")).Bind();

        Assert.Equal(["string A", "string? B", "string C", "string? D", "string? E"], client.Members("Widget"));
    }

    [Fact]
    public void All_members_of_a_query_can_be_left_out()
    {
        var client = new Shop().Method("list", ["query: @Query"]).Type("Query", "a: string", "b?: number", "c: @Part").Type("Part", "d: string")
            .Bind();

        Assert.Equal(["string? A", "decimal? B", "Part? C"], client.Members("Query"));
        Assert.Equal(["string? D"], client.Members("Part"));
    }

    [Fact]
    public void A_type_that_serves_both_ways_requires_nothing()
    {
        var client = new Shop().Method("create", ["payload: @Both"], "@Both")
            .Type("Both", "a: string", "b: string = x", Entry.Json("c: string", "\"expandable\": true")).Bind();

        Assert.Equal(["string A", "string B", "string? C"], client.Members("Both"));
    }

    [Fact]
    public void Of_a_request_what_is_expandable_must_be_given_all_the_same() =>
        Assert.Equal(["required string A"], Request(Entry.Json("a: string", "\"expandable\": true")).Members("Req"));

    [Fact]
    public void A_case_of_a_union_requires_nothing()
    {
        var client = Request("x: { type: \"a\"; name: string } | { type: \"b\"; size?: number }");

        Assert.Equal(["required ReqX X"], client.Members("Req"));
        Assert.Equal(["string Name", "string Type"], client.Members("ReqXA"));
    }

    [Theory]
    [InlineData("Req.a\toptional", "string? A")]
    [InlineData("Req.a\tnullable", "required string? A")]
    [InlineData("Req.b\trequired", "required string B")]
    [InlineData("Req.c\trequired", "required string C")]
    [InlineData("Req.d\tnonnull", "required string D")]
    [InlineData("Req.b\tnonnull", "string? B")]
    public void A_correction_decides_it(string correction, string expected)
    {
        var client = Shops.Request("a: string", "b?: string", "c: string = x", "d: string | null").Corrections(correction).Bind();

        Assert.Contains(expected, client.Members("Req"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("payload: @Req", false)]
    [InlineData("payload?: @Req", true)]
    [InlineData("payload: @Req | null", true)]
    [InlineData("payload: @Req = {}", true)]
    [InlineData("query: @Req", true)]
    [InlineData("query: string[]", false)]
    [InlineData("query?: string[]", true)]
    public void A_payload_can_be_left_out_where_the_page_says_so_and_a_query_always(string parameter, bool optional)
    {
        var client = new Shop().Method("create", [parameter]).Type("Req", "a: string").Bind();

        Assert.Equal(optional, Assert.Single(client.Method("CreateAsync").Parameters).Optional);
    }

    [Fact]
    public void Members_say_their_defaults_and_what_the_server_expands()
    {
        var client = Request("a?: string = x", Entry.Json("b: string", "\"expandable\": true"), "access_token: string", "token_type: string");

        var members = client.Item<RecordModel>("Req").Members;
        Assert.Equal(["", "x", "", ""], members.OrderBy(static m => m.WireName != "access_token").Select(static m => m.Default));
        Assert.Equal(["b"], members.Where(static m => m.Expandable).Select(static m => m.WireName));
        Assert.Equal(["access_token"], members.Where(static m => m.Secret).Select(static m => m.WireName));
    }

    private static BoundShop Request(params string[] members) => Shops.Request(members).Bind();

    private static class Shops
    {
        public static Shop Request(params string[] members) => new Shop().Method("create", ["payload: @Req"]).Type("Req", members);
    }
}
