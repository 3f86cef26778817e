using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests;

/// <summary>What is emitted for <c>A | B</c> compiles. Which C# type each form maps to, <c>tests/Binding</c> has.</summary>
public class UnionTests
{
    private static readonly string[] s_forms =
    [
        "{ a: string } | { b: string }",
        "({ a: string } & [Bar](Bar.mdx)) | ({ d: string } & [Bar](Bar.mdx))",
        "({ a: string } | { b: string })[]",
        "{ a: string }[] | { b: string }",
        "{ a: string } | { b: string }[]",
        "{ a: string } | { a: string }[]",
        "{ type: \\\"b\\\"; size: number } | { type: \\\"a\\\"; name: string }",
        "string | string[] | [Bar](Bar.mdx)",
        "string | string[] | boolean",
        "number[] | string | [Bar](Bar.mdx)",
        "[Names](Names.mdx) | boolean",
        "[Names](Names.mdx) | string",
        "[Loose](Loose.mdx) | number",
        "[Loose](Loose.mdx) | [Loose](Loose.mdx)[]",
        "([Widget](Widget.mdx) & { a: string }) | ([Widget](Widget.mdx) & { b: string })",
        "\\\"red\\\" | \\\"blue\\\" | null",
        "Date | Date[]",
    ];

    private static readonly PageFile s_bar = Pages.Widget(
        """{ "name": "b", "type": "`string`" }, { "name": "c", "type": "`string`" }""", "/docs/types/Bar.mdx", "Bar");

    [Fact]
    public void All_forms_compile()
    {
        var members = s_forms.Select((form, i) => $$"""{ "name": "x{{i}}", "type": "{{form.Replace("|", "\\\\|", StringComparison.Ordinal)}}" }""");
        var run = new GeneratorRun(
            [Pages.Resource(), Pages.Widget(string.Join(",\n  ", members)), s_bar, Alias("Names", "string | string[]"), Alias("Loose", "string | [Bar](Bar.mdx)")]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.All(Enumerable.Range(0, s_forms.Length), i => Assert.Contains($" X{i}\n", run.Sources["Widget.g.cs"], StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_no_case_names_is_read_as_the_unknown_case()
    {
        var run = new GeneratorRun(
            [Pages.Resource(), Pages.Widget("""{ "name": "x", "type": "{ type: \"a\" } \\| { type: \"unknown\" }" }""")]);

        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains("_ => visitor.ReadCase<WidgetXUnknown2>()", run.Sources["WidgetX.g.cs"], StringComparison.Ordinal);
    }

    private static PageFile Alias(string title, string type) =>
        new($"/docs/types/{title}.mdx", $"# {title}\n\n **{title}**: {type.Replace("|", "\\|", StringComparison.Ordinal)}\n");
}
