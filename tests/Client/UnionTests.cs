using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests;

/// <summary>What becomes of <c>A | B</c>.</summary>
public class UnionTests
{
    private static readonly PageFile s_bar = Pages.Widget(
        """{ "name": "b", "type": "`string`" }, { "name": "c", "type": "`string`" }""", "/docs/types/Bar.mdx", "Bar");

    [Theory]
    [InlineData("{ a: string } \\| { b: string }", "string? A", "string? B")]
    [InlineData("{ a: string; c: string } \\| { b: string; c: string }", "string? A", "string? B", "string C")]
    [InlineData("{ a: string } \\| { a: string; b: string }", "string A", "string? B")]
    [InlineData("{ a: string } \\| [Bar](Bar.mdx)", "string? A", "string? B", "string? C")]
    [InlineData("[Bar](Bar.mdx) \\| { a: string; b: string }", "string? A", "string B", "string? C")]
    [InlineData("({ a: string } & [Bar](Bar.mdx)) \\| ({ d: string } & [Bar](Bar.mdx))", "string? A", "string B", "string C", "string? D")]
    [InlineData("({ a: string } \\| { b: string })[]", "string? A", "string? B")]
    public void Objects_that_nothing_tells_apart_are_one_record_with_the_members_of_all(string type, params string[] members)
    {
        var run = Compile(type);

        Assert.DoesNotContain("WidgetX2.g.cs", run.Sources.Keys);
        Assert.All(members, m => Assert.Contains($"public {m}", run.Sources["WidgetX.g.cs"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ a: string }[] \\| { b: string }", "Union<IReadOnlyList<WidgetX>, WidgetX2>", "string B")]
    [InlineData("{ a: string } \\| { b: string }[]", "Union<IReadOnlyList<WidgetX2>, WidgetX>", "string B")]
    [InlineData("{ a: string } \\| { a: string }[]", "OneOrMany<WidgetX>", null)]
    public void Objects_of_one_place_are_one_record_only_if_they_are_alike(string type, string expected, string? second)
    {
        var run = Compile(type);

        Assert.Contains($"public {expected} X", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string A", run.Sources["WidgetX.g.cs"], StringComparison.Ordinal);
        Assert.Equal(second is not null, run.Sources.ContainsKey("WidgetX2.g.cs"));
        Assert.Contains($"public {second}", run.Sources.GetValueOrDefault("WidgetX2.g.cs", "public "), StringComparison.Ordinal);
    }

    [Fact]
    public void The_case_for_values_that_no_page_names_takes_no_other_types_name()
    {
        var run = new GeneratorRun(
        [
            Pages.Resource(),
            Pages.Widget("""
                { "name": "x", "type": "{ type: \"a\" } \\| { type: \"unknown\" }" },
                  { "name": "y", "type": "{ type: \"a\" } \\| { type: \"b\" }" },
                  { "name": "z", "type": "[WidgetYUnknown](WidgetYUnknown.mdx)" }
                """),
            Pages.Widget(path: "/docs/types/WidgetYUnknown.mdx", title: "WidgetYUnknown"),
        ]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("_ => visitor.ReadCase<WidgetXUnknown2>()", run.Sources["WidgetX.g.cs"], StringComparison.Ordinal);
        Assert.Contains("_ => visitor.ReadCase<WidgetYUnknown2>()", run.Sources["WidgetY.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_holds_itself_among_merged_objects_comes_to_an_end()
    {
        var run = new GeneratorRun(
        [
            Pages.Resource(),
            Pages.Widget("""{ "name": "x", "type": "([Widget](Widget.mdx) & { a: string }) \\| ([Widget](Widget.mdx) & { b: string })" }"""),
        ]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.InRange(run.Sources.Keys.Count(k => k.StartsWith("Widget", StringComparison.Ordinal)), 2, 4);
    }

    [Theory]
    [InlineData("string \\| string[] \\| number[]")]
    [InlineData("[Bar](Bar.mdx) \\| [Bar](Bar.mdx)[] \\| Record<string, string>")]
    [InlineData("string[] \\| string[][]")]
    [InlineData("Date \\| Date[] \\| number[]")]
    [InlineData("number \\| number[] \\| boolean[]")]
    [InlineData("[Names](Names.mdx) \\| number[]")]
    public void Alternatives_that_begin_alike_in_json_are_any_json_and_that_is_told(string type)
    {
        var run = Run(type);

        Assert.Equal(["MED0106"], run.Diagnostics.Select(d => d.Id));
        Assert.Contains("public JsonNode? X", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string \\| string[] \\| [Bar](Bar.mdx)", "OneOrManyOr<string, Bar>")]
    [InlineData("string \\| string[] \\| boolean", "Union<OneOrMany<string>, bool>")]
    [InlineData("number[] \\| string \\| [Bar](Bar.mdx)", "Union<string, IReadOnlyList<decimal>, Bar>")]
    [InlineData("[Names](Names.mdx) \\| boolean", "Union<OneOrMany<string>, bool>")]
    [InlineData("[Names](Names.mdx) \\| string", "OneOrMany<string>")]
    [InlineData("[Loose](Loose.mdx) \\| number", "Union<string, decimal, Bar>")]
    [InlineData("[Loose](Loose.mdx) \\| [Loose](Loose.mdx)[]", "OneOrMany<Union<string, Bar>>")]
    public void Alternatives_that_the_first_token_tells_apart_are_a_union(string type, string expected) =>
        Assert.Contains($"public {expected} X", Compile(type).Sources["Widget.g.cs"], StringComparison.Ordinal);

    // The member x of the widget is of the type; the client compiles, and there is nothing to tell.
    private static GeneratorRun Compile(string type)
    {
        var run = Run(type);

        Assert.Empty(run.Messages());
        return run;
    }

    private static GeneratorRun Run(string type)
    {
        var member = $$"""{ "name": "x", "type": "{{type.Replace("\\", "\\\\", StringComparison.Ordinal)}}" }""";
        var run = new GeneratorRun([Pages.Resource(), Pages.Widget(member), s_bar, Alias("Names", "string | string[]"), Alias("Loose", "string | [Bar](Bar.mdx)")]);

        Assert.Empty(run.CompilerDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(GeneratorRun.Describe).Take(5));
        return run;
    }

    private static PageFile Alias(string title, string type) =>
        new($"/docs/types/{title}.mdx", $"# {title}\n\n **{title}**: {type.Replace("|", "\\|", StringComparison.Ordinal)}\n");
}
