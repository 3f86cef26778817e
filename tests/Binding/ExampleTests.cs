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

    private static BoundShop Retrieve(string code) => new Shop()
        .Method("retrieve", ["id: string", "customHeaders?: Record<string, any>"], "@Res", Example(code))
        .Type("Res", "widget: @Widget", "labels: Record<string, string | null>", "maybe?: Record<string, string | null>")
        .Type("Widget", "id: string", "name: string").Bind();

    private static string Example(string code) => $"##### Example\n\n```ts\n{code}\n```\n";
}
