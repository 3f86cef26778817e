using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Client.Tests.Examples;

/// <summary>Examples in C#, by the types that their calls have in the client. Each is compiled.</summary>
public class ExampleTests
{
    private const string Order = "sdk.admin.widgets.order";

    [Theory]
    [InlineData("{ name: \"Cup\" }", "new WidgetOrder { Name = \"Cup\", Size = size }")]
    [InlineData("{ name: 12, size: \"small\" }", "new WidgetOrder { Name = \"12\", Size = WidgetOrderSize.Small }")]
    [InlineData("{ name, size: Size.LARGE }", "new WidgetOrder { Name = name, Size = WidgetOrderSize.Large }")]
    [InlineData("{ name, size: \"huge\" }", "new WidgetOrder { Name = name, Size = new StringEnum<WidgetOrderSize>(\"huge\") }")]
    [InlineData("{ name, size, price: 10.5, count: \"3\" }", "new WidgetOrder { Name = name, Size = size, Price = 10.5m, Count = 3 }")]
    [InlineData("{ name, size, sent_at: \"2024-02-01\" }", "new WidgetOrder { Name = name, Size = size, SentAt = new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero) }")]
    [InlineData("{ name, size, sentAt: new Date() }", "new WidgetOrder { Name = name, Size = size, SentAt = DateTimeOffset.UtcNow }")]
    [InlineData("{ name, size, tags: \"a\" }", "new WidgetOrder { Name = name, Size = size, Tags = \"a\" }")]
    [InlineData("{ name, size, tags: [\"a\", tag] }", "new WidgetOrder { Name = name, Size = size, Tags = [\"a\", tag] }")]
    [InlineData("{ name, size, limit: { max: 2 } }", "new WidgetOrder { Name = name, Size = size, Limit = new WidgetOrderLimit { Max = 2 } }")]
    [InlineData("{ name, size, labels: { a: \"b\" } }", "new WidgetOrder { Name = name, Size = size, Labels = new Dictionary<string, string> { [\"a\"] = \"b\" } }")]
    [InlineData(
        "{ name, size, data: { a: [1, null, { b: true }] } }",
        "new WidgetOrder { Name = name, Size = size, Data = new JsonObject { [\"a\"] = new JsonArray(1, null, new JsonObject { [\"b\"] = true }) } }")]
    [InlineData("{ name, size, mixed: [\"a\"] }", "new WidgetOrder { Name = name, Size = size, Mixed = new([\"a\"]) }")]
    [InlineData("{ name, size, mixed: 2 }", "new WidgetOrder { Name = name, Size = size, Mixed = 2 }")]
    [InlineData(
        "{ name, size, unheard_of: 1 }",
        "new WidgetOrder { Name = name, Size = size, AdditionalProperties = new Dictionary<string, JsonNode?> { [\"unheard_of\"] = 1 } }")]
    [InlineData("{ name: `a {${id}} \"b\"`, size }", "new WidgetOrder { Name = $\"a {{{id}}} \\\"b\\\"\", Size = size }")]
    [InlineData("{ name, size, note: null }", "new WidgetOrder { Name = name, Size = size, Note = null }")]
    [InlineData("{ name: order.id, size }", "new WidgetOrder { Name = orderId, Size = size }")]
    public void An_argument_has_the_types_of_the_client(string argument, string expected)
    {
        var text = Translate($"{Order}(\"w_1\", {argument})");

        Assert.Equal($"await medusa.Admin.Widgets.OrderAsync(\"w_1\", {expected});", OneLine(text));
    }

    [Theory]
    [InlineData("{ name: [1] }")]
    [InlineData("{ name, size: {} }")]
    [InlineData("{ name, price: \"much\" }")]
    [InlineData("{ name, count: 1.5 }")]
    [InlineData("{ name, limit: \"low\" }")]
    [InlineData("{ name, sent_at: \"soon\" }")]
    [InlineData("{ name, mixed: true }")]
    public void What_has_another_type_stays_in_TypeScript(string argument)
    {
        var example = Examples($"{Order}(\"w_1\", {argument})").Single();

        Assert.Null(example.Code);
        Assert.NotNull(example.Untranslated);
        Assert.Equal($"{Order}(\"w_1\", {argument})", example.Source);
    }

    [Theory]
    [InlineData("sdk.admin.widgets.order(id, body).then(() => {})", "await medusa.Admin.Widgets.OrderAsync(id, body);")]
    [InlineData(
        "sdk.admin.widgets.order(id, body).then(({ widget }) => { console.log(widget.id) })",
        "var response = await medusa.Admin.Widgets.OrderAsync(id, body); Console.WriteLine(response.Widget.Id);")]
    [InlineData(
        "sdk.admin.widgets.order(id, body).then(({ parts }) => { console.log(parts, parts.length, parts[0].id) })",
        "var response = await medusa.Admin.Widgets.OrderAsync(id, body); foreach (var part in response.Parts ?? []) { Console.WriteLine(part); } "
        + "Console.WriteLine(response.Parts?.Count); Console.WriteLine(response.Parts?[0].Id);")]
    [InlineData(
        "sdk.admin.widgets.order(id, body).then(({ gadget }) => { console.log(gadget.id) })",
        "var response = await medusa.Admin.Widgets.OrderAsync(id, body); Console.WriteLine(response);")]
    [InlineData(
        "sdk.admin.widgets.order(id, body).then((data) => { console.log(data.widget) })",
        "var data = await medusa.Admin.Widgets.OrderAsync(id, body); Console.WriteLine(data.Widget);")]
    [InlineData(
        "const { widget } = await sdk.admin.widgets.order(id, body)\nsdk.admin.widgets.order(widget.id)",
        "var response = await medusa.Admin.Widgets.OrderAsync(id, body); var widget = response.Widget; "
        + "await medusa.Admin.Widgets.OrderAsync(widget.Id, new WidgetOrder { Name = name, Size = size });")]
    [InlineData(
        "sdk.admin.widgets.order(response, body).then(({ widget: w }) => console.log(\"made\", w))",
        "var response2 = await medusa.Admin.Widgets.OrderAsync(response, body); Console.WriteLine(\"made\"); Console.WriteLine(response2.Widget);")]
    [InlineData(
        "sdk.admin.widgets.order(id, body, { Authorization: `Bearer ${token}` })",
        "await medusa.Admin.Widgets.OrderAsync(id, body, options: new MedusaRequestOptions { Headers = new Dictionary<string, string?> { "
        + "[\"Authorization\"] = $\"Bearer {token}\" } });")]
    public void What_is_done_with_the_result_is_done_with_its_members(string code, string expected) => Assert.Equal(expected, OneLine(Translate(code)));

    [Theory]
    [InlineData("medusa.admin.widgets.order(id)")]
    [InlineData("sdk.admin.gadgets.make(id)")]
    [InlineData("sdk.admin.widgets.order(id, body, {}, 1)")]
    [InlineData("sdk.admin.widgets.order(id, body).then(({ widget }) => console.log({ widget }))")]
    public void What_the_client_does_not_have_stays_in_TypeScript(string code) => Assert.Null(Examples(code).Single().Code);

    [Fact]
    public void A_long_call_is_laid_out_over_several_lines()
    {
        var text = Translate($"{Order}(\"w_1\", {{ name: \"{new string('a', 60)}\", size, tags: [\"{new string('b', 60)}\", \"{new string('c', 60)}\"] }})");

        Assert.Equal(
            $$"""
            await medusa.Admin.Widgets.OrderAsync("w_1", new WidgetOrder
            {
                Name = "{{new string('a', 60)}}",
                Size = size,
                Tags =
                [
                    "{{new string('b', 60)}}",
                    "{{new string('c', 60)}}",
                ],
            });
            """,
            text);
    }

    [Fact]
    public void An_example_in_another_language_stays_as_it_is()
    {
        var example = Examples("curl https://example.com", "bash").Single();

        Assert.Equal(("bash", "curl https://example.com", null), (example.Language, example.Source, example.Code));
    }

    [Fact]
    public void A_comment_that_changes_emits_nothing()
    {
        var run = new GeneratorRun(Files($"// before\n{Order}(\"w_1\")"));
        var page = Files($"// after\n{Order}(\"w_1\")")[0];

        run.Change(page.Path, page.Text);

        Assert.DoesNotContain(Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified, run.Reasons(TrackingNames.Items).Keys);
    }

    private static string Translate(string code)
    {
        var examples = new TranslatedExamples(Files(code));
        Assert.Equal([null], examples.All.Select(e => e.Example.Untranslated));
        Assert.Empty(examples.CompilerDiagnostics());
        return string.Join('\n', ExampleWriter.Lines(examples.All.Single().Example.Code!));
    }

    private static IEnumerable<ExampleModel> Examples(string code, string language = "ts") =>
        new TranslatedExamples(Files(code, language)).All.Select(e => e.Example);

    private static string OneLine(string text) => string.Join(' ', text.Split('\n').Select(line => line.Trim()))
        .Replace("( ", "(", StringComparison.Ordinal)
        .Replace(", }", " }", StringComparison.Ordinal)
        .Replace(",]", "]", StringComparison.Ordinal)
        .Replace("[ ", "[", StringComparison.Ordinal)
        .Replace(", ]", "]", StringComparison.Ordinal);

    private static List<PageFile> Files(string code, string language = "ts") =>
    [
        new("/docs/js_sdk/admin/Admin/properties/js_sdk.admin.Admin.widgets/page.mdx", $$"""
            ---
            slug: /references/js-sdk/admin/widgets
            ---

            # widgets - JS SDK Admin Reference

            This documentation provides a reference to the `sdk.admin.widgets` set of methods.

            ## order

            Orders one.

            ### Example

            ```{{language}}
            {{code}}
            ```

            ### Parameters

            <TypeList types={[
              {{Entry("id", "`string`")}},
              {{Entry("body", "[WidgetOrder](/docs/types/interfaces/types.WidgetOrder/page.mdx)")}},
              {{Entry("headers", "[ClientHeaders](/docs/types/ClientHeaders/page.mdx)", optional: true)}}
            ]} sectionTitle="order"/>

            ### Returns

            <TypeList types={[
              {{Entry("Promise", "Promise&#60;[WidgetResponse](/docs/types/interfaces/types.WidgetResponse/page.mdx)&#62;")}}
            ]} sectionTitle="order"/>
            """),
        Type("WidgetOrder",
            Entry("name", "`string`"),
            Entry("size", "`\\\"small\\\"` \\\\| `\\\"large\\\"`"),
            Entry("price", "`number`", optional: true),
            Entry("count", "`number`", optional: true),
            Entry("sent_at", "`Date`", optional: true),
            Entry("tags", "`string` \\\\| `string`[]", optional: true),
            Entry("limit", "`object`", optional: true, children: Entry("max", "`number`")),
            Entry("labels", "`Record<string, string>`", optional: true),
            Entry("data", "`Record<string, unknown>`", optional: true),
            Entry("mixed", "`number` \\\\| `string`[]", optional: true),
            Entry("note", "`string` \\\\| `null`", optional: true)),
        Type("WidgetResponse",
            Entry("widget", "[Widget](/docs/types/interfaces/types.Widget/page.mdx)"),
            Entry("parts", "[Widget](/docs/types/interfaces/types.Widget/page.mdx)[]", optional: true)),
        Type("Widget", Entry("id", "`string`")),
        new("/docs/own.routes", "admin.widgets.order\tPOST\t/admin/widgets/{id}"),
    ];

    private static PageFile Type(string name, params string[] entries) =>
        new($"/docs/types/interfaces/types.{name}/page.mdx", $"# {name}\n\n## Properties\n\n<TypeList types={{[{string.Join(',', entries)}]}} sectionTitle=\"{name}\"/>\n");

    private static string Entry(string name, string type, bool optional = false, string children = "") =>
        $$"""{"name":"{{name}}","type":"{{type}}","description":"One.","optional":{{(optional ? "true" : "false")}},"defaultValue":"","expandable":false,"children":[{{children}}]}""";
}
