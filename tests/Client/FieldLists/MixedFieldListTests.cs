using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>One name without a prefix makes a list a replacement, in which the prefixes of the others mean something else.</summary>
public sealed class MixedFieldListTests
{
    [Theory]
    [InlineData("title,+metadata", "+metadata")]
    [InlineData("+metadata,title", "+metadata")]
    [InlineData("title,-metadata", "-metadata")]
    [InlineData("title, -metadata,+handle", "-metadata", "+handle")]
    [InlineData("title,*variants,+handle", "+handle")]
    public async Task A_prefix_without_effect_is_a_warning(string fields, params string[] marked)
    {
        var run = await FieldListRun.OfStatementsAsync($$"""await medusa.Admin.Product.ListAsync(new() { Fields = "{{fields}}" });""");

        Assert.Equal(marked.Select(m => $"MED0502 {m}"), run.Findings);
        Assert.All(run.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }

    [Theory]
    [InlineData("id,*variants", "*variants")]
    [InlineData("id,variants.*,*options", "variants")]
    public async Task A_relation_in_a_replacement_is_only_info_because_it_is_sent_either_way(string fields, string marked)
    {
        var run = await FieldListRun.OfStatementsAsync($$"""await medusa.Admin.Product.ListAsync(new() { Fields = "{{fields}}" });""");

        Assert.Equal([$"MED0502 {marked}"], run.Findings);
        Assert.All(run.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));
    }

    [Theory]
    [InlineData("id,title,handle")]
    [InlineData("id, title, handle")]
    [InlineData("+metadata,-handle,*variants,variants.options.*")]
    [InlineData("+metadata, handle")]
    [InlineData("*variants")]
    public async Task A_list_of_one_kind_is_not_reported(string fields)
    {
        var run = await FieldListRun.OfStatementsAsync($$"""await medusa.Admin.Product.ListAsync(new() { Fields = "{{fields}}" });""");

        Assert.Empty(run.Findings);
    }

    [Fact]
    public async Task The_message_says_what_the_server_makes_of_it()
    {
        var run = await FieldListRun.OfStatementsAsync("""await medusa.Admin.Product.ListAsync(new() { Fields = "title,-metadata" });""");

        Assert.Equal(
            "'title' has no prefix, so the list replaces what is sent by default: 'metadata' is sent and not left out. Give each name a prefix, or none.",
            Assert.Single(run.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_sorting_of_a_list_has_no_such_prefixes() => Assert.Empty(
        (await FieldListRun.OfStatementsAsync("""await medusa.Admin.Product.ListAsync(new() { Order = "-title,handle" });""")).Findings);
}
