using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Client.Tests;

/// <summary>Types with arguments: of a page with type parameters there is a type for each list of them.</summary>
public class GenericTests
{
    private static readonly PageFile s_deleted = Generic(
        "Deleted",
        """{ "name": "id", "type": "`string`" }, { "name": "object", "type": "TObject" }, { "name": "deleted", "type": "`boolean`" }""",
        "TObject");

    private static readonly PageFile s_box = Generic(
        "Box", """{ "name": "value", "type": "T" }, { "name": "values", "type": "T[]" }, { "name": "map", "type": "Record&#60;string, T&#62;", "optional": true }""", "T");

    private static readonly PageFile s_page = Alias("Paged", "`object` & T", "T");

    [Theory]
    [InlineData("[Deleted](Deleted.mdx)&#60;\\\"cup\\\"&#62;", "CupDeleted", "string Object")]
    [InlineData("[Deleted](Deleted.mdx)&#60;\\\"line-item\\\"&#62;", "LineItemDeleted", "string Object")]
    [InlineData("[Box](Box.mdx)&#60;string&#62;", "StringBox", "string Value", "IReadOnlyList<string> Values", "IReadOnlyDictionary<string, string>? Map")]
    [InlineData("[Box](Box.mdx)&#60;[Cup](../cups/Cup.mdx)&#62;", "CupBox", "Cup Value", "IReadOnlyList<Cup> Values")]
    [InlineData("[Box](Box.mdx)&#60;[Cup](../cups/Cup.mdx)[]&#62;", "CupListBox", "IReadOnlyList<Cup> Value", "IReadOnlyList<IReadOnlyList<Cup>> Values")]
    [InlineData("[Box](Box.mdx)&#60;boolean&#62;", "BooleanBox", "bool Value", "IReadOnlyList<bool> Values")]
    [InlineData("[Box](Box.mdx)&#60;[Box](Box.mdx)&#60;Date&#62;&#62;", "DateBox", "DateTimeOffset Value")]
    [InlineData("[Box](Box.mdx)&#60;[Cup](../cups/Cup.mdx)&#62;[]", "CupBox", "Cup Value")]
    public void A_type_with_arguments_has_them_in_its_members(string type, string name, params string[] members)
    {
        var run = Compile($$"""{ "name": "x", "type": "{{type}}" }""");

        Assert.All(members, m => Assert.Contains($"public {m}\n", run.Sources[name + ".g.cs"], StringComparison.Ordinal));
    }

    [Fact]
    public void One_list_of_arguments_is_one_type_wherever_it_is_written()
    {
        var run = Compile("""
            { "name": "x", "type": "[Box](Box.mdx)&#60;string&#62;" }, { "name": "y", "type": "[Box](Box.mdx)&#60;string&#62;" },
              { "name": "z", "type": "[Box](Box.mdx)&#60;number&#62;" }
            """);

        Assert.Contains("public StringBox X", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public StringBox Y", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public DecimalBox Z", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_its_arguments_holds_any_json()
    {
        var run = Compile("""{ "name": "x", "type": "[Box](Box.mdx)" }""");

        Assert.Contains("public JsonNode? Value", run.Sources["Box.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_names_the_type_that_it_stands_for()
    {
        var run = Compile("""{ "name": "x", "type": "[CupGone](CupGone.mdx)" }""", Alias("CupGone", "[Deleted](Deleted.mdx)&#60;\"cup\"&#62;"));

        Assert.Contains("public CupGone X", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public bool Deleted", run.Sources["CupGone.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("CupDeleted.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_generic_alias_joins_the_members_of_its_argument_and_its_own()
    {
        var run = Compile(
            """{ "name": "x", "type": "[WithParent](WithParent.mdx)&#60;\"cup\", [Cup](../cups/Cup.mdx)&#62;" }""",
            Alias("WithParent", "[Deleted](Deleted.mdx)&#60;TObject&#62; & { parent: TParent }", "TObject", "TParent"));

        Assert.Contains("public bool Deleted", run.Sources["CupCupWithParent.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public Cup Parent", run.Sources["CupCupWithParent.g.cs"], StringComparison.Ordinal);
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
    [InlineData("`null` \\| T extends `string` ? `string` \\| `RegExp` : T")]
    [InlineData("T extends `object` ? `never` : [Cup](../cups/Cup.mdx)&#60;T&#62;")]
    public void A_conditional_type_reads_as_what_it_is_given(string condition)
    {
        var run = Compile(
            """{ "name": "x", "type": "[Expanded](Expanded.mdx)&#60;string&#62;" }, { "name": "y", "type": "[Expanded](Expanded.mdx)&#60;boolean&#62;[]" }""",
            Alias("Expanded", condition, "T"));

        Assert.Contains("public string X", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public IReadOnlyList<bool> Y", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_generic_types_of_one_word_have_names_of_their_own()
    {
        var run = Compile("""
            { "name": "x", "type": "[Box](Box.mdx)&#60;[Cup](../cups/Cup.mdx)&#62;" }, { "name": "y", "type": "[CupBox](CupBox.mdx)" }
            """, Pages.Widget("""{ "name": "lid", "type": "`string`" }""", "/docs/types/CupBox.mdx", "CupBox"));

        Assert.Contains("public Cup Value", string.Concat(run.Sources.Values), StringComparison.Ordinal);
        Assert.Contains("public string Lid", string.Concat(run.Sources.Values), StringComparison.Ordinal);
        Assert.Equal(2, run.Sources.Keys.Count(k => k.EndsWith("CupBox.g.cs", StringComparison.Ordinal)));
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
