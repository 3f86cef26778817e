using System.Text.RegularExpressions;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>Pages of one method each, of the classes behind the client's properties, fill what the resource's own page lacks.</summary>
public sealed partial class SdkClassPageTests
{
    private static readonly PageFile s_routes = Pages.Routes(
        "admin.lamp.dim\tPOST\t/admin/lamps/{id}/dim",
        "admin.lamp.light\tPOST\t/admin/lamps/{id}/light",
        "store.shade.dim\tPOST\t/store/shades/{id}");

    [Fact]
    public void A_method_that_the_resource_lacks_is_that_of_its_class()
    {
        PageFile[] pages =
        [
            SmallSdkPages.Resource("lamp", SmallSdkPages.Method("light", "Of the resource.")),
            SmallSdkPages.OfClass("Lamp", "light", "Of the class."),
            SmallSdkPages.OfClass("Lamp", "dim", "Dims."),
            s_routes,
        ];

        Assert.Equal(["admin.lamp.dim", "admin.lamp.light"], Methods(pages));
        var source = string.Concat(new GeneratorRun(pages).Sources.Values);
        Assert.Contains("Of the resource.", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Of the class.", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_without_a_page_of_a_resource_belongs_where_routes_know_it()
    {
        Assert.Equal(["store.shade.dim"], Methods(SmallSdkPages.OfClass("Shade", "dim", "Dims."), s_routes));
    }

    [Fact]
    public void A_class_that_nothing_knows_makes_no_method_and_is_left_out_with_its_reason()
    {
        var client = ClientModels.Of([SmallSdkPages.Resource("lamp", SmallSdkPages.Method("light")), SmallSdkPages.OfClass("Wick", "trim", "Trims."), s_routes]);

        Assert.Contains(client.Omissions, o => o.What == "Wick.trim" && o.Why == "its page doesn't say where it hangs");
        Assert.DoesNotContain(client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods), m => m.Key.Contains("trim", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_correction_leaves_out_comes_back_by_no_class()
    {
        var run = new GeneratorRun([
            SmallSdkPages.Resource("lamp", SmallSdkPages.Method("light")),
            SmallSdkPages.OfClass("Lamp", "dim", "Dims."),
            s_routes,
            new PageFile("/docs/own.corrections", "admin.lamp.dim\tignore\n"),
        ]);

        Assert.DoesNotContain("DimAsync", string.Concat(run.Sources.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/lamps/light")]
    [InlineData("/admin/lamps/{id}/of/{other}")]
    public void A_route_with_another_number_of_placeholders_is_an_error_at_its_line(string path)
    {
        var run = new GeneratorRun([
            SmallSdkPages.Resource("lamp", SmallSdkPages.Method("light"), SmallSdkPages.Method("dim")),
            Pages.Routes("admin.lamp.dim\tPOST\t/admin/lamps/{id}/dim", $"admin.lamp.light\tPOST\t{path}"),
        ]);

        var error = Assert.Single(run.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("MED0202", 1), (error.Id, error.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("DimAsync", string.Concat(run.Sources.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("LightAsync", string.Concat(run.Sources.Values), StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
    }

    private static IEnumerable<string> Methods(params PageFile[] files) =>
        Key().Matches(string.Concat(new GeneratorRun(files).Sources.Values)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("new\\(\"([^\"]+)\", HttpMethod\\.")]
    private static partial Regex Key();
}
