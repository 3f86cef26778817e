using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Client.Tests;

/// <summary>What is emitted for types with arguments compiles. Which types they map to, <c>tests/Binding</c> has.</summary>
public class GenericTests
{
    private static readonly PageFile s_deleted = Generic(
        "Deleted",
        """{ "name": "id", "type": "`string`" }, { "name": "object", "type": "TObject" }, { "name": "deleted", "type": "`boolean`" }""",
        "TObject");

    private static readonly PageFile s_box = Generic(
        "Box", """{ "name": "value", "type": "T" }, { "name": "values", "type": "T[]" }, { "name": "map", "type": "Record&#60;string, T&#62;", "optional": true }""", "T");

    private static readonly PageFile s_page = Alias("Paged", "`object` & T", "T");

    [Fact]
    public void Types_with_arguments_compile()
    {
        string[] types =
        [
            "[Deleted](Deleted.mdx)&#60;\\\"cup\\\"&#62;", "[Box](Box.mdx)&#60;string&#62;", "[Box](Box.mdx)&#60;[Cup](../cups/Cup.mdx)[]&#62;",
            "[Box](Box.mdx)&#60;[Box](Box.mdx)&#60;Date&#62;&#62;", "[Box](Box.mdx)", "[CupGone](CupGone.mdx)",
            "[WithParent](WithParent.mdx)&#60;\\\"cup\\\", [Cup](../cups/Cup.mdx)&#62;", "[Expanded](Expanded.mdx)&#60;string&#62;",
        ];
        var run = Compile(
            string.Join(",\n  ", types.Select((type, i) => $$"""{ "name": "x{{i}}", "type": "{{type}}" }""")),
            Alias("CupGone", "[Deleted](Deleted.mdx)&#60;\"cup\"&#62;"),
            Alias("WithParent", "[Deleted](Deleted.mdx)&#60;TObject&#62; & { parent: TParent }", "TObject", "TParent"),
            Alias("Expanded", "`null` \\| T extends `string` ? `string` \\| `RegExp` : T", "T"));

        Assert.All(Enumerable.Range(0, types.Length), i => Assert.Contains($" X{i}\n", run.Sources["Widget.g.cs"], StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_alias_has_lost_comes_from_the_table_that_spells_it_out()
    {
        var returns = """
            { "name": "Promise", "type": "Promise&#60;[CupList](../types/CupList.mdx)&#62;", "children": [
                { "name": "limit", "type": "`number`" }, { "name": "count", "type": "`number`" }, { "name": "first", "type": "T" } ] }
            """;
        var run = new GeneratorRun(
            [Pages.Resource("list", "", returns), s_page, Alias("CupList", "[Paged](Paged.mdx)&#60;object&#62;"), Cup]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("Task<CupList> ListAsync", run.Sources["AdminWidgetsResource.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public int Limit", run.Sources["CupList.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public int Count", run.Sources["CupList.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public JsonObject First", run.Sources["CupList.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_in_a_table_that_spells_out_an_alias_are_its_arguments()
    {
        var returns = """
            { "name": "Promise", "type": "Promise&#60;[CupGone](../types/CupGone.mdx)&#62;", "children": [
                { "name": "object", "type": "TObject" }, { "name": "parent", "type": "TParent" } ] }
            """;
        var run = new GeneratorRun(
        [
            Pages.Resource("remove", """{ "name": "id", "type": "`string`" }""", returns),
            Pages.Routes("admin.widgets.remove\tDELETE\t/admin/widgets/{id}"),
            s_deleted,
            Alias("WithParent", "[Deleted](Deleted.mdx)&#60;TObject&#62; & `object`", "TObject", "TParent"),
            Alias("CupGone", "[WithParent](WithParent.mdx)&#60;\"cup\", [Cup](../cups/Cup.mdx)&#62;"),
            Cup,
        ]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("public Cup Parent", run.Sources["CupGone.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string Object", run.Sources["CupGone.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public bool Deleted", run.Sources["CupGone.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_literal_argument_among_the_children_is_no_member()
    {
        var returns = """
            { "name": "Promise", "type": "Promise&#60;[Gone](../types/Gone.mdx)&#60;\"cup\"&#62; & `object`&#62;", "children": [
                { "name": "\"cup\"", "type": "\"cup\"" }, { "name": "note", "type": "`string`" } ] }
            """;
        var run = new GeneratorRun([Pages.Resource(returns: returns), Generic("Gone", """{ "name": "object", "type": "TObject" }""", "TObject")]);

        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        var result = run.Sources["AdminWidgetsRetrieveRes.g.cs"];
        Assert.Contains("public string Note", result, StringComparison.Ordinal);
        Assert.DoesNotContain("Cup", result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Grow](Grow.mdx)&#60;[Box](Box.mdx)&#60;T&#62;&#62;")]
    [InlineData("[Grow](Grow.mdx)&#60;T[]&#62;")]
    [InlineData("[Grow](Grow.mdx)&#60;[Box](Box.mdx)&#60;T&#62;&#62; & { more: [Grow](Grow.mdx)&#60;Record&#60;string, T&#62;&#62; }")]
    public void A_type_that_grows_with_each_step_comes_to_an_end(string next)
    {
        var run = new GeneratorRun(
        [
            Pages.Resource(),
            Pages.Widget("""{ "name": "x", "type": "[Grow](Grow.mdx)&#60;string&#62;" }"""),
            Generic("Grow", $$"""{ "name": "value", "type": "T" }, { "name": "next", "type": "{{next}}" }""", "T"),
            s_box,
        ]);

        Assert.Contains("MED0007", run.Diagnostics.Select(d => d.Id));
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.InRange(run.Sources.Count, 5, 700);
    }

    [Fact]
    public void A_type_of_itself_is_one_type()
    {
        var run = Compile(
            """{ "name": "x", "type": "[Node](Node.mdx)&#60;string&#62;" }""",
            Generic("Node", """{ "name": "value", "type": "T" }, { "name": "next", "type": "([Node](./Node.mdx)&#60;T&#62; \\| T)[]" }""", "T"));

        Assert.Contains("public IReadOnlyList<Union<string, StringNode>> Next", run.Sources["StringNode.g.cs"], StringComparison.Ordinal);
    }

    private static PageFile Cup => Pages.Widget("""{ "name": "handle", "type": "`string`" }""", "/docs/cups/Cup.mdx", "Cup");

    // The widget has the members; the client compiles, and there is nothing to report.
    private static GeneratorRun Compile(string members, params PageFile[] more)
    {
        var run = new GeneratorRun([Pages.Resource(), Pages.Widget(members), s_deleted, s_box, s_page, Cup, .. more]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        return run;
    }

    private static PageFile Generic(string title, string members, params string[] parameters) => new($"/docs/types/{title}.mdx", $"""
        # {title}

        {TypeParameters(parameters)}

        ## Properties

        <ParameterTypes parameters={"{"}[
          {members}
        ]{"}"} />
        """);

    private static PageFile Alias(string title, string type, params string[] parameters) => new($"/docs/types/{title}.mdx", $"""
        # {title}

         **{title}**: {type}

        {(parameters.Length == 0 ? "" : TypeParameters(parameters))}
        """);

    private static string TypeParameters(string[] names) => $"""
        ## Type Parameters

        <ParameterTypes parameters={"{"}[
          {string.Join(", ", names.Select(n => $$"""{ "name": "{{n}}", "type": "`object`" }"""))}
        ]{"}"} />
        """;
}
