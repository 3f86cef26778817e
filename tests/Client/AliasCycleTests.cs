using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Client.Tests;

/// <summary>Type aliases that lead back to themselves: any JSON, and a warning where the circle closes.</summary>
public class AliasCycleTests
{
    private const string A = "[A](A.mdx)";
    private const string B = "[B](B.mdx)";
    private const string C = "[C](C.mdx)";

    /// <summary>What A, B and C stand for, the C# type of a member that is an A, and the page on which the circle closes.</summary>
    public static TheoryData<string, string, string, string, string> Circles => new()
    {
        { A, "", "", "JsonNode?", "A" },
        { B, A, "", "JsonNode?", "B" },
        { B, C, A, "JsonNode?", "C" },
        { B, C, B, "JsonNode?", "C" },
        { $"{A} \\| `null`", "", "", "JsonNode?", "A" },
        { $"{B} \\| `string`", A, "", "JsonNode?", "B" },
        { $"{A}[]", "", "", "IReadOnlyList<JsonNode?>", "A" },
        { $"[{A}, {A}]", "", "", "IReadOnlyList<JsonNode?>", "A" },
        { $"`Record`&#60;`string`, {B}&#62;", A, "", "JsonObject", "B" },
        { $"`Promise`&#60;{B}&#62;", A, "", "JsonNode?", "B" },
        { $"{B}&#60;`string`&#62;", $"{A}&#60;`number`&#62;", "", "JsonNode?", "B" },
        { $"`Readonly`&#60;{A}&#62;", "", "", "JsonNode?", "A" },
        { $"`Omit`&#60;{B}, `\"x\"`&#62;", A, "", "JsonNode?", "B" },
        { $"`Partial`&#60;{A}&#62;", "", "", "A", "A" },
        { $"`Partial`&#60;{B}&#62;", A, "", "A", "B" },
        { $"`Partial`&#60;`Pick`&#60;{B}, `\"x\"`&#62;&#62;", $"`Required`&#60;{C}&#62;", A, "A", "C" },
        { $"{B} & {{ x: `string` }}", A, "", "A", "B" },
        { $"{A} & {{ x: `string` }}", "", "", "A", "A" },
        { $"{{ x: `string` }} & {B}", $"`Partial`&#60;{A}&#62;", "", "A", "B" },
    };

    [Theory]
    [MemberData(nameof(Circles))]
    public void An_alias_that_leads_back_to_itself_is_any_JSON_and_reported_where_it_does(string a, string b, string c, string type, string page)
    {
        var run = Run([Alias("A", a), Alias("B", b), Alias("C", c)]);

        var limits = run.Messages().Where(m => m.Contains("MED0007", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(limits);
        Assert.All(limits, m => Assert.StartsWith($"/docs/types/{page}.mdx(3,", m, StringComparison.Ordinal));
        Assert.All(limits, m => Assert.Contains("type alias that refers to itself", m, StringComparison.Ordinal));
        Assert.Contains($"public {type} First", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    [Fact]
    public void Corrections_that_lead_in_a_circle_are_reported_in_their_file()
    {
        var run = Run([Alias("A", "`string`"), Alias("B", "`string`"), Pages.Corrections("A\ttype\tB", "B\ttype\tA")]);

        var limit = Assert.Single(run.Messages(), m => m.Contains("MED0007", StringComparison.Ordinal));
        Assert.StartsWith("/docs/shop.corrections(2,8)", limit, StringComparison.Ordinal);
        Assert.Contains("public JsonNode? First", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ inner: [A](A.mdx) }")]
    [InlineData("{ inner: [A](A.mdx)[] }")]
    [InlineData("{ inner: `Record`&#60;`string`, [A](A.mdx)&#62; }")]
    [InlineData("{ x: `string` } & { inner: [A](A.mdx) }")]
    [InlineData("{ type: `\"leaf\"` } \\| { type: `\"node\"` ; inner: [A](A.mdx) }")]
    public void A_record_may_hold_itself(string a)
    {
        var run = Run([Alias("A", a)]);

        Assert.Empty(run.Messages());
        Assert.Contains("public A First", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    private static GeneratorRun Run(PageFile[] files) => new(
    [
        Pages.Resource(),
        Pages.Widget("""{ "name": "first", "type": "[A](A.mdx)" }, { "name": "second", "type": "[A](A.mdx)" }"""),
        .. files.Where(f => f.Text.Length > 0),
    ]);

    private static PageFile Alias(string name, string type) =>
        new($"/docs/types/{name}.mdx", type.Length == 0 ? "" : $"# {name}\n\n **{name}**: {type}\n");
}
