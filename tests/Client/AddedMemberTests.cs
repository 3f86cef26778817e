using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Client.Tests;

/// <summary>A correction adds a member that no page documents.</summary>
public sealed class AddedMemberTests
{
    [Fact]
    public void A_member_is_added_to_a_type_and_its_type_may_be_any_that_the_pages_have()
    {
        var run = Run("Widget.parts\tadd\tWidget[]", "Widget.colour?\tadd\t\"red\" | \"blue\"", "Widget.weight\tadd\tdecimal");

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics());
        var widget = run.Sources["Widget.g.cs"];
        Assert.Contains("public IReadOnlyList<Widget> Parts", widget, StringComparison.Ordinal);
        Assert.Contains("public StringEnum<WidgetColour>? Colour", widget, StringComparison.Ordinal);
        Assert.Contains("public decimal Weight", widget, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_the_pages_document_is_not_added_again_and_the_line_is_reported()
    {
        var run = Run("Widget.id\tadd\tnumber");

        Assert.Contains("public string Id", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Equal(
            ["/docs/shop.corrections(1,1): Warning MED0302: The correction of 'Widget.id' doesn't have the intended effect: the pages document the member already; 'type', 'optional' and 'nullable' change it. Correct the line, or remove it."],
            run.Messages());
    }

    [Fact]
    public void An_alias_with_an_added_member_is_a_record_of_its_own()
    {
        var alias = new PageFile("/docs/types/Gadget.mdx", "# Gadget\n\n **Gadget**: [Widget](Widget.mdx)\n");
        var resource = Pages.Resource(returns: """{ "name": "ResponsePromise", "type": "ResponsePromise&#60;[Gadget](../types/Gadget.mdx)&#62;" }""");
        var client = ClientModels.Of([resource, Pages.Widget(), alias]);
        Assert.Equal(["Widget"], client.Items.OfType<RecordModel>().Select(r => r.Name));

        var run = new GeneratorRun([resource, Pages.Widget(), alias, Pages.Corrections("Gadget.wheels\tadd\tint")]);

        Assert.Contains("public int Wheels", run.Sources["Gadget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string Id", run.Sources["Gadget.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics());
    }

    [Theory]
    [InlineData("Widget", "Task<Widget>")]
    [InlineData("Widget[]", "Task<IReadOnlyList<Widget>>")]
    [InlineData("{ widget: Widget; total: decimal }", "Task<AdminWidgetsRetrieveRes>")]
    public void The_result_of_a_method_is_what_a_correction_says(string type, string expected)
    {
        var resource = Pages.Resource(returns: """{ "name": "ResponsePromise", "type": "ResponsePromise&#60;Gizmo&#62;" }""");
        var run = new GeneratorRun([resource, Pages.Widget(), Pages.Corrections("admin.widgets.retrieve\ttype\t" + type)]);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics());
        Assert.Contains($"public virtual {expected} RetrieveAsync(", run.Sources["AdminWidgetsResource.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_member_of_no_type_and_a_type_that_does_not_exist_are_reported()
    {
        var run = Run("Gizmo.id\tadd\tstring", "Widget.maker\tadd\tMaker");

        Assert.Equal(["MED0302", "MED0302"], run.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_fallback_holds_only_where_no_page_defines_the_type()
    {
        const string Maker = """{ "name": "maker", "type": "Maker" }""";
        PageFile[] pages = [Pages.Resource(), Pages.Widget(Maker), Pages.Corrections("Maker\tfallback\t{ name: string }", "Widget\tfallback\t{ other: string }")];

        var run = new GeneratorRun(pages);

        Assert.Contains("public string Name", run.Sources["Maker.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public Maker Maker", run.Sources["Widget.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["MED0302"], run.Diagnostics.Select(d => d.Id));
    }

    private static GeneratorRun Run(params string[] corrections) => new([Pages.Resource(), Pages.Widget(), Pages.Corrections(corrections)]);
}
