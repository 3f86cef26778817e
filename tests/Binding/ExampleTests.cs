using Medusa.Generator.Binding.Tests.Support;

namespace Medusa.Generator.Binding.Tests;

/// <summary>What the examples of a method's page become in C#.</summary>
public class ExampleTests
{
    [Fact]
    public void A_result_s_name_holds_where_the_page_gives_it()
    {
        var client = Retrieve(
            "medusa.admin.widgets.retrieve(id)\n.then(({ widget }) => {\n  console.log(widget.id)\n})\nmedusa.admin.widgets.retrieve(widget)");

        Assert.Equal(
            """
            // string id, string widget
            var response = await medusa.Admin.Widgets.RetrieveAsync(id);
            Console.WriteLine(response.Widget.Id);
            await medusa.Admin.Widgets.RetrieveAsync(widget);
            """,
            client.Example("RetrieveAsync"));
    }

    [Fact]
    public void The_name_of_an_outer_result_holds_again_behind_an_inner_one()
    {
        var client = Retrieve(
            """
            medusa.admin.widgets.retrieve("w_1")
            .then(({ widget }) => {
              medusa.admin.widgets.retrieve("w_2")
              .then(({ widget }) => {
                console.log(widget.id)
              })
              console.log(widget.name)
            })
            """);

        Assert.Equal(
            """
            // none
            var response2 = await medusa.Admin.Widgets.RetrieveAsync("w_1");
            var response = await medusa.Admin.Widgets.RetrieveAsync("w_2");
            Console.WriteLine(response.Widget.Id);
            Console.WriteLine(response2.Widget.Name);
            """,
            client.Example("RetrieveAsync"));
    }

    [Theory]
    [InlineData(
        "labels",
        "// string id\nvar response = await medusa.Admin.Widgets.RetrieveAsync(id);\n"
        + "await medusa.Admin.Widgets.RetrieveAsync(id, options: new MedusaRequestOptions\n{\n    Headers = response.Labels,\n});")]
    [InlineData("maybe", "a value in it isn't of the documented type")]
    public void Headers_from_a_result_are_headers_only_if_they_are_there(string headers, string expected)
    {
        var client = Retrieve(
            $"medusa.admin.widgets.retrieve(id)\n.then(({{ {headers} }}) => {{\n  medusa.admin.widgets.retrieve(id, {headers})\n}})");

        Assert.Equal(expected, client.Example("RetrieveAsync"));
    }

    [Theory]
    [InlineData("\"/admin/a\"", "// none\nawait medusa.Admin.Widgets.GetAsync(\"/admin/a\");")]
    [InlineData("\"/admin/a\", { a: 1 }", "it gives an argument that the method doesn't take")]
    public void A_custom_request_s_query_stays_in_TypeScript(string arguments, string expected)
    {
        var client = new Shop()
            .Method("get", ["path: string", "query?: object"], "any", Example($"medusa.admin.widgets.get({arguments})"))
            .Routes("admin.widgets.get\tGET\t{path}").Bind();

        Assert.Equal(expected, client.Example("GetAsync"));
    }

    [Theory]
    [InlineData("{ limit: 2 }", "new Query { Limit = 2 }")]
    [InlineData("{ kind: \"tall\" }", "new Query { Kind = QueryKind.Tall }")]
    [InlineData("{ kind: \"wide\" }", "new Query { Kind = new StringEnum<QueryKind>(\"wide\") }")]
    public void A_query_is_a_record(string argument, string expected)
    {
        var client = new Shop().Method("list", ["query?: @Query"], "@Res", Example($"medusa.admin.widgets.list({argument})"))
            .Type("Query", "limit?: number", "kind?: \"tall\" | \"small\"").Type("Res", "id: string").Bind();

        Assert.Equal($"// none\nawait medusa.Admin.Widgets.ListAsync({expected});", client.Example("ListAsync"));
    }

    [Theory]
    [InlineData("medusa.admin.widgets.paint(id)", "it calls what the client doesn't have")]
    [InlineData("medusa.admin.widgets.retrieve(id, {}, 1)", "it gives more arguments than the method takes")]
    [InlineData("medusa.admin.widgets.retrieve(id)\n.then(({ widget }) => console.log({ widget }))", "it prints something else than a value")]
    public void What_is_not_in_CSharp_says_why(string code, string expected) => Assert.Equal(expected, Retrieve(code).Example("RetrieveAsync"));

    [Theory]
    [InlineData("widget.name.length", "response.Widget.Name.Length")]
    [InlineData("widget.tags.length", "response.Widget.Tags?.Count")]
    [InlineData("widget.tags[0]", "response.Widget.Tags?[0]")]
    [InlineData("widget.data.a.b", "response.Widget.Data?[\"a\"]?[\"b\"]")]
    [InlineData("`${widget.name}`", "$\"{response.Widget.Name}\"")]
    public void What_is_printed_is_a_member_of_the_result(string printed, string expected)
    {
        var client = Retrieve($"medusa.admin.widgets.retrieve(\"w_1\")\n.then(({{ widget }}) => {{\n  console.log({printed})\n}})");

        Assert.Equal(
            $"// none\nvar response = await medusa.Admin.Widgets.RetrieveAsync(\"w_1\");\nConsole.WriteLine({expected});",
            client.Example("RetrieveAsync"));
    }

    [Fact]
    public void What_a_custom_request_brings_can_be_null()
    {
        var client = new Shop()
            .Method(
                "get", ["path: string", "query: object"], "any",
                Example("medusa.admin.widgets.get(\"/admin/a\")\n.then((data) => {\n  console.log(data.a.b)\n})"))
            .Routes("admin.widgets.get\tGET\t{path}").Bind();

        Assert.Equal(
            "// none\nvar data = await medusa.Admin.Widgets.GetAsync(\"/admin/a\");\nConsole.WriteLine(data?[\"a\"]?[\"b\"]);",
            client.Example("GetAsync"));
    }

    [Fact]
    public void A_payload_that_the_example_lacks_is_added()
    {
        var client = new Shop().Method("create", ["payload: @Req"], "@Res", Example("medusa.admin.widgets.create()"))
            .Type("Req", "name: string", "size?: string").Type("Res", "id: string").Bind();

        Assert.Equal("// string name\nawait medusa.Admin.Widgets.CreateAsync(new Req { Name = name });", client.Example("CreateAsync"));
    }

    [Theory]
    [InlineData("{ kind: \"round\", radius: 2 }", "new ShapeRound { Radius = 2 }")]
    [InlineData("{ kind: \"flat\", width: \"3\" }", "new ShapeFlat { Width = \"3\" }")]
    [InlineData("{ kind: \"odd\" }", null)]
    public void A_case_of_a_union_is_the_record_of_its_discriminator(string argument, string? expected)
    {
        var client = new Shop().Method("create", ["payload: @Shape"], "@Res", Example($"medusa.admin.widgets.create({argument})"))
            .Alias("Shape", "{ kind: \"round\"; radius: number } | { kind: \"flat\"; width: string }")
            .Type("Res", "id: string").Bind();

        Assert.Equal(
            expected is null ? "a value in it is of none of the documented types" : $"// none\nawait medusa.Admin.Widgets.CreateAsync({expected});",
            client.Example("CreateAsync"));
    }

    [Fact]
    public void An_example_that_becomes_too_long_stays_as_it_is_wherever_that_shows()
    {
        var results = Enumerable.Range(1, 180).Select(static length =>
        {
            var members = Enumerable.Range(0, 6).Select(static i => $"{(char)('a' + i)}{new string('x', 160)}: string");
            return new Shop()
                .Method("create", ["payload: @Req"], "@Res", Example("const { widget } = await medusa.admin.widgets.create()\nconsole.log(widget.id)"))
                .Type("Req", [.. members, $"{new string('y', length)}: string"]).Type("Res", "widget: @Widget").Type("Widget", "id: string").Bind()
                .Example("CreateAsync");
        });

        Assert.Equal(
            ["it would become too long", "translated"],
            results.Select(static r => r.Contains("await", StringComparison.Ordinal) ? "translated" : r).Distinct().Order(StringComparer.Ordinal));
    }

    private static BoundShop Retrieve(string code) => new Shop()
        .Method("retrieve", ["id: string", "customHeaders?: Record<string, any>"], "@Res", Example(code))
        .Type("Res", "widget: @Widget", "labels: Record<string, string | null>", "maybe?: Record<string, string | null>")
        .Type("Widget", "id: string", "name: string", "tags?: string[]", "data?: object").Bind();

    private static string Example(string code) => $"##### Example\n\n```ts\n{code}\n```\n";
}
