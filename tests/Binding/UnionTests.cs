using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>How <c>A | B</c> maps to C#.</summary>
public class UnionTests
{
    [Theory]
    [InlineData("{ a: string } | { b: string }", "string? A", "string? B")]
    [InlineData("{ a: string; c: string } | { b: string; c: string }", "string? A", "string? B", "string C")]
    [InlineData("{ a: string } | { a: string; b: string }", "string A", "string? B")]
    [InlineData("{ a: string } | { a?: string }", "string? A")]
    [InlineData("{ a: string } | @Bar", "string? A", "string? B", "string? C")]
    [InlineData("@Bar | { a: string; b: string }", "string? A", "string B", "string? C")]
    [InlineData("({ a: string } & @Bar) | ({ d: string } & @Bar)", "string? A", "string B", "string C", "string? D")]
    [InlineData("({ a: string } | { b: string })[]", "string? A", "string? B")]
    public void Objects_that_nothing_tells_apart_are_one_record_with_the_members_of_all(string type, params string[] members)
    {
        var client = Bind(type);

        Assert.DoesNotContain("WidgetX2", client.Types);
        Assert.Equal(members, client.Members("WidgetX"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("{ a: string }[] | { b: string }", "Union<IReadOnlyList<WidgetX>, WidgetX2>", "string B")]
    [InlineData("{ a: string } | { b: string }[]", "Union<IReadOnlyList<WidgetX2>, WidgetX>", "string B")]
    [InlineData("{ a: string } | { a: string }[]", "OneOrMany<WidgetX>", null)]
    public void Objects_of_one_place_are_one_record_only_if_they_are_alike(string type, string expected, string? second)
    {
        var client = Bind(type);

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
        Assert.Equal(["string A"], client.Members("WidgetX"));
        Assert.Equal(second is not null, client.Types.Contains("WidgetX2"));
        if (second is not null)
        {
            Assert.Equal([second], client.Members("WidgetX2"));
        }
    }

    [Fact]
    public void Of_records_the_documented_one_that_has_the_members_of_all_stands_for_them()
    {
        var client = Bind("@Bar | @Whole");

        Assert.Equal("Whole", client.TypeOf("Widget", "x"));
        Assert.Equal(["string B", "string C", "string D"], client.Members("Whole"));
        Assert.DoesNotContain("WidgetX", client.Types);
    }

    [Theory]
    [InlineData("string | string[] | number[]")]
    [InlineData("@Bar | @Bar[] | Record<string, string>")]
    [InlineData("string[] | string[][]")]
    [InlineData("Date | Date[] | number[]")]
    [InlineData("number | number[] | boolean[]")]
    [InlineData("@Names | number[]")]
    [InlineData("string | number | boolean | @Bar")]
    public void Alternatives_that_begin_alike_in_JSON_are_any_JSON_and_are_reported(string type)
    {
        var client = Bind(type);

        Assert.Equal("JsonNode?", client.TypeOf("Widget", "x"));
        Assert.StartsWith("Widget.mdx:6:25 MED0106 ", Assert.Single(client.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string | number", "Union<string, decimal>")]
    [InlineData("number | string", "Union<string, decimal>")]
    [InlineData("boolean | @Bar | number", "Union<bool, decimal, Bar>")]
    [InlineData("string | string[] | @Bar", "OneOrManyOr<string, Bar>")]
    [InlineData("string | string[] | boolean", "Union<OneOrMany<string>, bool>")]
    [InlineData("number[] | string | @Bar", "Union<string, IReadOnlyList<decimal>, Bar>")]
    [InlineData("@Names | boolean", "Union<OneOrMany<string>, bool>")]
    [InlineData("@Names | string", "OneOrMany<string>")]
    [InlineData("@Names | string[]", "OneOrMany<string>")]
    [InlineData("@Loose | number", "Union<string, decimal, Bar>")]
    [InlineData("@Loose | @Loose[]", "OneOrMany<Union<string, Bar>>")]
    [InlineData("string | string[]", "OneOrMany<string>")]
    [InlineData("(string | null)[] | string", "Union<string, IReadOnlyList<string?>>")]
    [InlineData("string | number | null", "Union<string, decimal>?")]
    public void Alternatives_that_the_first_token_tells_apart_are_a_union(string type, string expected)
    {
        var client = Bind(type);

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("string | null", "string?")]
    [InlineData("string | undefined", "string?")]
    [InlineData("string | void", "string?")]
    [InlineData("string | string", "string")]
    [InlineData("string | Function", "string")]
    [InlineData("string | (() => void)", "string")]
    [InlineData("null | undefined", "JsonNode?")]
    [InlineData("Date | string", "DateTimeOffset")]
    [InlineData("string | \"a\"", "string")]
    [InlineData("@Color | string", "StringEnum<Color>")]
    [InlineData("@Color | @Size", "string")]
    [InlineData("@Color | @Size | number", "Union<string, decimal>")]
    [InlineData("@Color | @Color[]", "OneOrMany<StringEnum<Color>>")]
    [InlineData("number | bigint", "decimal")]
    [InlineData("number | bigint | string", "Union<string, decimal>")]
    [InlineData("string | any", "JsonNode?")]
    [InlineData("@Bar | object", "Bar")]
    [InlineData("object | @Bar | string", "Union<string, Bar>")]
    public void Alternatives_of_which_one_says_all_are_that_one(string type, string expected)
    {
        var client = Bind(type);

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_member_of_functions_alone_is_left_out() =>
        Assert.Equal(["Widget.x: a function, a service or the like: it doesn't travel as JSON"], Bind("Function | symbol").Omissions);

    [Fact]
    public void A_record_or_any_object_takes_any_object_in_a_request()
    {
        var client = new Shop().Method("create", ["payload: @Req"]).Type("Req", "a: @Bar | object", "b: @Foo")
            .Type("Bar", "b: string").Type("Foo", "c: string").Bind();

        Assert.True(client.Item<RecordModel>("Bar").TakesAnyObject);
        Assert.False(client.Item<RecordModel>("Foo").TakesAnyObject);
    }

    [Fact]
    public void A_required_literal_that_all_have_and_none_shares_tells_objects_apart()
    {
        var client = Bind("{ type: \"b\"; size: number } | { type: \"a\"; name: string }");

        Assert.Equal("WidgetX", client.TypeOf("Widget", "x"));
        var union = client.Item<UnionModel>("WidgetX");
        Assert.Equal("type", union.Discriminator);
        Assert.Equal([("a", "WidgetXA"), ("b", "WidgetXB")], union.Cases.Select(static c => (c.Value, c.TypeName)));
        Assert.Equal("WidgetXUnknown", union.UnknownCase);
        var first = client.Item<RecordModel>("WidgetXA");
        Assert.Equal(("WidgetX", new DiscriminatorModel("type", "a")), (first.Base, first.Discriminator));
        Assert.Equal(["string Name", "string Type"], client.Members("WidgetXA"));
        Assert.Equal(["long Size", "string Type"], client.Members("WidgetXB"));
    }

    [Theory]
    [InlineData("{ type: \"a\" } | { type: \"a\"; name: string }")]
    [InlineData("{ type: \"a\" } | { type?: \"b\" }")]
    [InlineData("{ type: \"a\" } | { kind: \"b\" }")]
    [InlineData("{ type: \"a\" } | { type: 2 }")]
    [InlineData("{ type: \"a\" } | { type: \"b\" } | { name: string }")]
    public void Objects_that_no_literal_tells_apart_are_no_union(string type)
    {
        var client = Bind(type);

        Assert.Empty(client.Client.Items.OfType<UnionModel>());
        Assert.Equal("WidgetX", client.TypeOf("Widget", "x"));
    }

    [Fact]
    public void Of_two_discriminators_the_first_by_name_is_used()
    {
        var client = Bind("{ type: \"a\"; kind: \"c\" } | { type: \"b\"; kind: \"d\" }");

        Assert.Equal("kind", client.Item<UnionModel>("WidgetX").Discriminator);
    }

    [Fact]
    public void An_alias_of_objects_that_a_literal_tells_apart_is_a_union_of_its_name()
    {
        var client = Shop.OfWidget("x: @Shape").Alias("Shape", "{ kind: \"circle\"; radius: number } | { kind: \"box\" } | null").Bind();

        Assert.Equal("Shape", client.TypeOf("Widget", "x").TrimEnd('?'));
        Assert.Equal(["ShapeBox", "ShapeCircle"], client.Item<UnionModel>("Shape").Cases.Select(static c => c.TypeName));
    }

    [Fact]
    public void The_case_for_values_that_no_page_names_takes_no_other_type_s_name()
    {
        var client = Shop.OfWidget(
            "x: { type: \"a\" } | { type: \"unknown\" }", "y: { type: \"a\" } | { type: \"b\" }", "z: @WidgetYUnknown")
            .Type("WidgetYUnknown", "id: string").Bind();

        Assert.Equal("WidgetXUnknown2", client.Item<UnionModel>("WidgetX").UnknownCase);
        Assert.Equal("WidgetYUnknown2", client.Item<UnionModel>("WidgetY").UnknownCase);
    }

    [Fact]
    public void A_type_that_holds_itself_among_merged_objects_comes_to_an_end()
    {
        var client = Shop.OfWidget("x: (@Widget & { a: string }) | (@Widget & { b: string })").Bind();

        Assert.Empty(client.Problems);
        Assert.InRange(client.Types.Count(static name => name.StartsWith("Widget", StringComparison.Ordinal)), 2, 4);
    }

    // The member x of the widget is of the type.
    private static BoundShop Bind(string type) => Shop.OfWidget("x: " + type)
        .Type("Bar", "b: string", "c: string").Type("Whole", "b: string", "c: string", "d: string")
        .Enum("Color", "RED").Enum("Size", "BIG")
        .Alias("Names", "string | string[]").Alias("Loose", "string | @Bar").Bind();
}
