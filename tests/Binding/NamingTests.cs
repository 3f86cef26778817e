using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>From the names of pages to those of C#.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("id", "Id")]
    [InlineData("created_at", "CreatedAt")]
    [InlineData("createdAt", "CreatedAt")]
    [InlineData("CREATED_AT", "CreatedAt")]
    [InlineData("created-at", "CreatedAt")]
    [InlineData("$and", "And")]
    [InlineData("_id", "Id")]
    [InlineData("address_1", "Address1")]
    [InlineData("address1line", "Address1Line")]
    [InlineData("1st", "_1St")]
    [InlineData("URL", "Url")]
    [InlineData("sessionID", "SessionID")]
    [InlineData("class", "Class")]
    [InlineData("*", "Value")]
    public void A_member_s_name(string wireName, string expected)
    {
        var member = Assert.Single(Shop.OfWidget(wireName + ": string").Bind().Item<RecordModel>("Widget").Members);

        Assert.Equal((expected, wireName), (member.Name, member.WireName));
    }

    [Theory]
    [InlineData("clone")]
    [InlineData("Clone")]
    [InlineData("equals")]
    [InlineData("get_hash_code")]
    [InlineData("to_string")]
    [InlineData("get_type")]
    [InlineData("memberwise_clone")]
    [InlineData("finalize")]
    [InlineData("equality_contract")]
    [InlineData("print_members")]
    [InlineData("additional_properties")]
    [InlineData("widget")]
    public void A_name_that_every_record_has_for_something_else_gets_an_ending(string wireName)
    {
        var member = Assert.Single(Shop.OfWidget(wireName + ": string").Bind().Item<RecordModel>("Widget").Members);

        Assert.EndsWith("Value", member.Name, StringComparison.Ordinal);
        Assert.Equal(wireName, member.WireName);
    }

    [Fact]
    public void Members_that_would_share_a_name_are_numbered()
    {
        var client = Shop.OfWidget("created_at: string", "createdAt: number", "created-at: boolean").Bind();

        Assert.Equal(3, client.Item<RecordModel>("Widget").Members.Select(static m => m.Name).Distinct().Count());
        Assert.All(client.Item<RecordModel>("Widget").Members, static m => Assert.StartsWith("CreatedAt", m.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("List")]
    [InlineData("HttpMethod")]
    [InlineData("MedusaClient")]
    [InlineData("Clone")]
    [InlineData("task")]
    public void A_type_is_not_called_like_what_emitted_code_uses(string title)
    {
        var client = Shop.OfWidget($"x: @{title}").Type(title, "id: string").Bind();

        var name = client.TypeOf("Widget", "x");
        Assert.NotEqual(title, name, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["string Id"], client.Members(name));
    }

    [Theory]
    [InlineData("CUP_KIND", "CupKind")]
    [InlineData("cupKind", "CupKind")]
    [InlineData("2Cups", "_2Cups")]
    public void A_type_s_name(string title, string expected)
    {
        var client = Shop.OfWidget($"x: [{title}](Part.mdx)").Page("/docs/Part.mdx", $"# {title}\n\n## Properties\n\n{Shop.Table("id: string")}\n")
            .Bind();

        Assert.Equal(expected, client.TypeOf("Widget", "x"));
    }

    [Fact]
    public void Types_of_one_title_are_named_after_their_owners()
    {
        var client = Shop.OfWidget("a: @Part", "b: @Cup").Type("Part", "x: string")
            .Page("/docs/more/Cup.mdx", "# Cup\n\n## Properties\n\n" + Shop.Table("part: @Part") + "\n")
            .Page("/docs/more/Part.mdx", "# Part\n\n## Properties\n\n" + Shop.Table("y: string") + "\n").Bind();

        Assert.Equal(["Part A", "Cup B"], client.Members("Widget"));
        Assert.Equal(["CupPart Part"], client.Members("Cup"));
        Assert.Equal(["string Y"], client.Members("CupPart"));
    }

    [Theory]
    [InlineData("b: [Cup](one/Cup.mdx)", "c: [Cup](two/Cup.mdx)")]
    [InlineData("c: [Cup](two/Cup.mdx)", "b: [Cup](one/Cup.mdx)")]
    public void Of_two_owners_of_one_title_that_of_the_first_page_gives_the_name(string first, string second)
    {
        var client = Shop.OfWidget("a: @Part", first, second).Type("Part", "w: string")
            .TypeAt("/docs/one/Cup.mdx", "Cup", "x: string", "part: [Part](../two/Part.mdx)")
            .TypeAt("/docs/two/Cup.mdx", "Cup", "y: string", "part: [Part](../two/Part.mdx)")
            .TypeAt("/docs/two/Part.mdx", "Part", "z: string").Bind();

        Assert.Equal("Cup", client.TypeOf("Widget", "b"));
        Assert.Equal("WidgetCup", client.TypeOf("Widget", "c"));
        Assert.Equal("CupPart", client.TypeOf("Cup", "part"));
        Assert.Equal("CupPart", client.TypeOf("WidgetCup", "part"));
    }

    [Fact]
    public void Types_of_one_title_and_shape_are_one_type()
    {
        var client = Shop.OfWidget("a: @Part", "b: @Cup").Type("Part", "x: string")
            .Page("/docs/more/Cup.mdx", "# Cup\n\n## Properties\n\n" + Shop.Table("part: @Part") + "\n")
            .Page("/docs/more/Part.mdx", "# Part\n\n## Properties\n\n" + Shop.Table("x: string") + "\n").Bind();

        Assert.Equal(["Part Part"], client.Members("Cup"));
        Assert.Equal(["Cup", "Part", "Widget"], client.Types);
    }

    [Fact]
    public void Of_types_that_are_one_a_default_that_not_all_pages_have_is_nobody_s()
    {
        var client = Shop.OfWidget("a: @Part", "b: @Cup").Type("Part", "x?: string = small", "y?: string = tall")
            .Page("/docs/more/Cup.mdx", "# Cup\n\n## Properties\n\n" + Shop.Table("part: @Part") + "\n")
            .Page("/docs/more/Part.mdx", "# Part\n\n## Properties\n\n" + Shop.Table("x?: string", "y?: string = tall") + "\n").Bind();

        Assert.Equal(["", "tall"], client.Item<RecordModel>("Part").Members.Select(static m => m.Default));
    }

    [Fact]
    public void A_type_that_only_differs_in_case_from_another_is_numbered()
    {
        var client = Shop.OfWidget("a: @Cup", "b: [CUP](Other.mdx)").Type("Cup", "x: string")
            .Page("/docs/Other.mdx", "# cUP\n\n## Properties\n\n" + Shop.Table("y: string") + "\n").Bind();

        Assert.Equal(3, client.Types.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("act", "ActAsync")]
    [InlineData("act_twice", "ActTwiceAsync")]
    [InlineData("actAsync", "ActAsync")]
    [InlineData("async", "AsyncAsync")]
    public void A_method_ends_in_Async(string method, string expected) =>
        Assert.Equal(expected, Assert.Single(
            new Shop().Method(method, []).Routes($"admin.widgets.{method}\tGET\t/a").Bind().Client.Items.OfType<ResourceModel>()
                .SelectMany(static r => r.Methods)).Name);

    [Theory]
    [InlineData("AdminWidgetsResource", "AdminWidgetsResource")]
    [InlineData("adminWidgetsResource", "AdminWidgetsResource")]
    public void A_resource_ends_in_Resource(string title, string expected) =>
        Assert.Contains(
            expected,
            new Shop().Resource(title, "At `medusa.admin.widgets`.", [], Shop.MethodText("list", [])).Bind().Client.Items.OfType<ResourceModel>()
                .Select(static r => r.Name));

    [Fact]
    public void A_long_name_is_cut()
    {
        var name = new string('a', 400);
        var member = Assert.Single(Shop.OfWidget(name + ": string").Bind().Item<RecordModel>("Widget").Members);

        Assert.InRange(member.Name.Length, 100, 200);
    }
}
