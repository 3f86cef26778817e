using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Types with arguments: of a page with type parameters there is a type for each list of them.</summary>
public class GenericTests
{
    [Theory]
    [InlineData("@Deleted<\"cup\">", "CupDeleted", "bool Deleted", "string Id", "string Object")]
    [InlineData("@Deleted<\"line-item\">", "LineItemDeleted", "bool Deleted", "string Id", "string Object")]
    [InlineData("@Deleted<\"cup\" | \"mug\">", "CupOrMugDeleted", "bool Deleted", "string Id", "StringEnum<CupOrMugDeletedObject> Object")]
    [InlineData("@Box<string>", "StringBox", "IReadOnlyDictionary<string, string>? Map", "string Value", "IReadOnlyList<string> Values")]
    [InlineData("@Box<@Cup>", "CupBox", "IReadOnlyDictionary<string, Cup>? Map", "Cup Value", "IReadOnlyList<Cup> Values")]
    [InlineData("@Box<@Cup[]>", "CupListBox", "IReadOnlyDictionary<string, IReadOnlyList<Cup>>? Map", "IReadOnlyList<Cup> Value", "IReadOnlyList<IReadOnlyList<Cup>> Values")]
    [InlineData("@Box<boolean>", "BooleanBox", "IReadOnlyDictionary<string, bool>? Map", "bool Value", "IReadOnlyList<bool> Values")]
    [InlineData("@Box<number>", "DecimalBox", "IReadOnlyDictionary<string, decimal>? Map", "decimal Value", "IReadOnlyList<decimal> Values")]
    [InlineData("@Box<bigint>", "IntegerBox", "IReadOnlyDictionary<string, long>? Map", "long Value", "IReadOnlyList<long> Values")]
    [InlineData("@Box<object>", "ObjectBox", "IReadOnlyDictionary<string, JsonObject>? Map", "JsonObject Value", "IReadOnlyList<JsonObject> Values")]
    [InlineData("@Box<Record<string, @Cup>>", "CupMapBox", "IReadOnlyDictionary<string, IReadOnlyDictionary<string, Cup>>? Map", "IReadOnlyDictionary<string, Cup> Value", "IReadOnlyList<IReadOnlyDictionary<string, Cup>> Values")]
    [InlineData("@Box<string | @Cup>", "StringOrCupBox", "IReadOnlyDictionary<string, Union<string, Cup>>? Map", "Union<string, Cup> Value", "IReadOnlyList<Union<string, Cup>> Values")]
    public void A_type_with_arguments_has_them_in_its_members(string type, string name, params string[] members)
    {
        var client = Bind("x: " + type);

        Assert.Equal(name, client.TypeOf("Widget", "x"));
        Assert.Equal(members, client.Members(name));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void Types_with_arguments_can_stand_in_one_another()
    {
        var client = Bind("x: @Box<@Box<Date>>", "y: @Box<@Cup>[]");

        Assert.Equal(["WidgetDateBox X", "IReadOnlyList<CupBox> Y"], client.Members("Widget"));
        Assert.Contains("DateBox Value", client.Members("WidgetDateBox"));
        Assert.Contains("DateTimeOffset Value", client.Members("DateBox"));
    }

    [Fact]
    public void One_list_of_arguments_is_one_type_wherever_it_is_written()
    {
        var client = Bind("x: @Box<string>", "y: @Box<string>", "z: @Box<number>");

        Assert.Equal(["StringBox X", "StringBox Y", "DecimalBox Z"], client.Members("Widget"));
        Assert.Equal(["DecimalBox", "StringBox", "Widget"], client.Types);
    }

    [Fact]
    public void What_the_argument_s_and_the_type_s_names_end_in_is_said_once()
    {
        var client = Shop.OfWidget("x: @PageResponse<@CupResponse>").Generic("PageResponse", ["T"], "item: T").Type("CupResponse", "id: string").Bind();

        Assert.Equal("CupPageResponse", client.TypeOf("Widget", "x"));
    }

    [Fact]
    public void A_type_without_its_arguments_holds_any_JSON()
    {
        var client = Bind("x: @Box");

        Assert.Equal(["JsonObject? Map", "JsonNode? Value", "IReadOnlyList<JsonNode?> Values"], client.Members("Box"));
    }

    [Fact]
    public void An_argument_that_can_be_null_makes_its_members_so()
    {
        var client = Bind("x: @Box<string | null>");

        Assert.Equal(["IReadOnlyDictionary<string, string?>? Map", "string? Value", "IReadOnlyList<string?> Values"], client.Members("StringBox"));
    }

    [Fact]
    public void An_alias_names_the_type_that_it_stands_for()
    {
        var client = Shopped("x: @CupGone").Alias("CupGone", "@Deleted<\"cup\">").Bind();

        Assert.Equal("CupGone", client.TypeOf("Widget", "x"));
        Assert.Equal(["bool Deleted", "string Id", "string Object"], client.Members("CupGone"));
        Assert.DoesNotContain("CupDeleted", client.Types);
    }

    [Fact]
    public void A_generic_alias_joins_the_members_of_its_argument_and_its_own()
    {
        var client = Shopped("x: @WithParent<\"cup\", @Cup>")
            .Alias("WithParent", "@Deleted<TObject> & { parent: TParent }", "TObject", "TParent").Bind();

        Assert.Equal(["bool Deleted", "string Id", "string Object", "Cup Parent"], client.Members("CupCupWithParent"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("T & { tag: string }", "string Handle", "string Tag")]
    [InlineData("{ handle: number } & T", "decimal Handle")]
    [InlineData("Omit<T, \"handle\"> & { tag: string }", "string Tag")]
    [InlineData("Partial<T> & { tag: string }", "string? Handle", "string Tag")]
    public void An_argument_can_be_a_part_of_an_intersection(string type, params string[] members)
    {
        var client = Shopped("x: @Tagged<@Cup>").Alias("Tagged", type, "T").Bind();

        Assert.Equal(members, client.Members(client.TypeOf("Widget", "x")));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_generic_type_with_members_has_those_of_the_alias_that_it_is_too()
    {
        var client = Shopped("x: @Tagged<@Cup>")
            .Page(
                "/docs/Tagged.mdx",
                $"# Tagged\n\n **Tagged**: object & T & {{ more: T }}\n\n## Type Parameters\n\n{Shop.Table("T: object")}\n\n## Properties\n\n{Shop.Table("tag: T[]")}\n")
            .Bind();

        Assert.Equal(["string Handle", "Cup More", "IReadOnlyList<Cup> Tag"], client.Members(client.TypeOf("Widget", "x")));
    }

    [Fact]
    public void What_an_alias_has_lost_comes_from_the_table_that_spells_it_out()
    {
        var client = Shopped("id: string")
            .Method("list", [], Entry.Parent("Promise: ResponsePromise<@CupList>", "limit: number", "count: number", "first: T"))
            .Alias("Paged", "object & T", "T").Alias("CupList", "@Paged<object>").Bind();

        Assert.Equal("CupList", TypeSpelling.Of(client.Method("ListAsync").Result!));
        Assert.Equal(["int Count", "JsonObject First", "int Limit"], client.Members("CupList"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("null | T extends string ? string | RegExp : T")]
    [InlineData("T extends object ? never : @Cup<T>")]
    public void A_conditional_type_reads_as_what_it_is_given(string condition)
    {
        var client = Shopped("x: @Expanded<string>", "y: @Expanded<boolean>[]").Alias("Expanded", condition, "T").Bind();

        Assert.Equal(["string X", "IReadOnlyList<bool> Y"], client.Members("Widget"));
    }

    [Fact]
    public void Two_generic_types_of_one_word_have_names_of_their_own()
    {
        var client = Shopped("x: @Box<@Cup>", "y: @CupBox").Type("CupBox", "lid: string").Bind();

        var (x, y) = (client.TypeOf("Widget", "x"), client.TypeOf("Widget", "y"));
        Assert.NotEqual(x, y);
        Assert.Contains("Cup Value", client.Members(x));
        Assert.Equal(["string Lid"], client.Members(y));
    }

    [Theory]
    [InlineData("@Grow<@Box<T>>")]
    [InlineData("@Grow<T[]>")]
    [InlineData("@Grow<@Box<T>> & { more: @Grow<Record<string, T>> }")]
    public void A_type_that_grows_with_each_step_comes_to_an_end(string next)
    {
        var client = Shopped("x: @Grow<string>").Generic("Grow", ["T"], "value: T", "next: " + next).Bind();

        Assert.Contains(client.Problems, static p => p.Contains("MED0007", StringComparison.Ordinal));
        Assert.InRange(client.Types.Count(), 5, 700);
    }

    [Fact]
    public void A_type_of_itself_is_one_type()
    {
        var client = Shopped("x: @Node<string>").Generic("Node", ["T"], "value: T", "next: (@Node<T> | T)[]").Bind();

        Assert.Equal(["IReadOnlyList<Union<string, StringNode>> Next", "string Value"], client.Members("StringNode"));
    }

    [Fact]
    public void A_correction_of_a_generic_type_holds_for_each_list_of_arguments()
    {
        var client = Shopped("x: @Box<string>", "y: @Box<@Cup>").Corrections("Box\ttype\t{ only: T }").Bind();

        Assert.Equal(["string Only"], client.Members("StringBox"));
        Assert.Equal(["Cup Only"], client.Members("CupBox"));
    }

    [Fact]
    public void A_generic_type_that_no_page_defines_has_its_fallback()
    {
        var client = Shopped("x: @Lost<string>").Generic("Lost", ["T"]).Corrections("Lost\tfallback\t{ found: T }").Bind();

        Assert.Equal(["string Found"], client.Members("StringLost"));
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("string", "StringOperators", "string")]
    [InlineData("string | string[]", "StringOperators", "string")]
    [InlineData("string[]", "StringOperators", "string")]
    [InlineData("number", "DecimalOperators", "decimal")]
    public void A_record_of_operators_is_a_filter_of_one_value(string argument, string name, string value)
    {
        var client = new Shop().Method("list", ["query?: @Params"])
            .Type("Params", $"x?: {argument} | @Operators<{argument}>")
            .Generic("Operators", ["T"], "$eq?: T", "$in?: T[]", "$gt?: T", "$and?: @Query<T>[]")
            .Alias("Query", "T extends object ? never : T", "T").Bind();

        var filter = client.Item<RecordModel>(name);
        Assert.Equal(value, TypeSpelling.Of(filter.FilterValue!));
        Assert.Equal(name + "?", client.TypeOf("Params", "x"));
        Assert.Equal($"IReadOnlyList<{name}>?", client.TypeOf(name, "$and"));
        Assert.Equal(value + "?", client.TypeOf(name, "$eq"));
    }

    private static BoundShop Bind(params string[] members) => Shopped(members).Bind();

    private static Shop Shopped(params string[] members) => Shop.OfWidget(members)
        .Generic("Deleted", ["TObject"], "id: string", "object: TObject", "deleted: boolean")
        .Generic("Box", ["T"], "value: T", "values: T[]", "map?: Record<string, T>")
        .Type("Cup", "handle: string");
}
