using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Client.Tests;

/// <summary>The docs list the same things in another order from version to version; the client stays the same.</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData("""{ "name": "a_b", "type": "`string`" }""", """{ "name": "aB", "type": "`number`", "optional": true }""")]
    [InlineData("""{ "name": "$and", "type": "`string`[]" }""", """{ "name": "and", "type": "`boolean`" }""")]
    [InlineData("""{ "name": "size", "type": "`string`" }""", """{ "name": "size_", "type": "`number`" }""")]
    public void Members_whose_names_collide_keep_theirs(string first, string second) =>
        AssertSame(Pages.Widget($"{first}, {second}"), Pages.Widget($"{second}, {first}"));

    [Theory]
    [InlineData("\\\"a-b\\\" \\\\| \\\"a_b\\\"", "\\\"a_b\\\" \\\\| \\\"a-b\\\"")]
    [InlineData("`null` \\\\| `string`", "`string` \\\\| `null`")]
    [InlineData("`string` \\\\| `number`[] \\\\| `boolean`", "`boolean` \\\\| `string` \\\\| `number`[]")]
    [InlineData(
        "{ kind: \\\"big\\\", size: number } \\\\| { kind: \\\"small\\\", label: string }",
        "{ label: string, kind: \\\"small\\\" } \\\\| { kind: \\\"big\\\", size: number }")]
    public void Alternatives_of_a_union_are_the_same_in_any_order(string first, string second) =>
        AssertSame(
            Pages.Widget($$"""{ "name": "shape", "type": "{{first}}" }"""),
            Pages.Widget($$"""{ "name": "shape", "type": "{{second}}" }"""));

    private static void AssertSame(PageFile one, PageFile other)
    {
        var first = new GeneratorRun([Pages.Resource(), one]);
        var second = new GeneratorRun([Pages.Resource(), other]);

        Assert.Empty(first.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Contains(first.Sources.Keys, name => name == "Widget.g.cs");
        Assert.Equal(first.Sources, second.Sources);
    }
}
