using System.Text.RegularExpressions;
using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>A path that versions differ in follows the pages.</summary>
public sealed partial class SdkRouteTests
{
    private const string Older = "admin.lamp.confirm\tPOST\t/admin/lamp/{id}";
    private const string Newer = "admin.lamp.confirm\tPOST\t/admin/lamps/{id}\tbeside:begin";
    private const string Begin = "admin.lamp.begin\tPOST\t/admin/lamps/{id}/begin";

    [Theory]
    [InlineData("confirmImport", "admin.product.confirmImport Post /admin/products/import/{id}/confirm")]
    [InlineData("createImport confirmImport", "admin.product.confirmImport Post /admin/products/imports/{id}/confirm")]
    public void The_import_of_products_is_confirmed_where_the_version_of_the_pages_does(string methods, string expected) =>
        Assert.Contains(expected, Routes(["admin.product.createImport\tPOST\t/admin/product/{id}"], "product", methods.Split(' ')));

    [Fact]
    public void A_projects_route_holds_beside_another_method()
    {
        Assert.Equal(["admin.lamp.confirm Post /admin/lamp/{id}"], Routes([Older, Newer], "lamp", "confirm"));
        Assert.Equal(
            ["admin.lamp.begin Post /admin/lamps/{id}/begin", "admin.lamp.confirm Post /admin/lamps/{id}"],
            Routes([Newer, Older, Begin], "lamp", "begin", "confirm"));
    }

    [Fact]
    public void A_projects_route_takes_the_place_of_all_shipped_ones()
    {
        string[] own = ["admin.product.confirmImport\tPOST\t/admin/own/{id}", "admin.product.createImport\tPOST\t/admin/product/{id}"];

        Assert.Contains("admin.product.confirmImport Post /admin/own/{id}", Routes(own, "product", "createImport", "confirmImport"));
    }

    [Fact]
    public void Two_routes_beside_the_same_method_are_an_error()
    {
        var run = new GeneratorRun([PageOf("lamp", ["begin", "confirm"]), Pages.Routes(Begin, Newer, Newer.Replace("lamps", "lights", StringComparison.Ordinal))]);

        Assert.Contains("MED0204", run.Diagnostics.Select(d => d.Id));
    }

    private static IEnumerable<string> Routes(string[] routes, string resource, params string[] methods)
    {
        var run = new GeneratorRun([PageOf(resource, methods), Pages.Routes(routes)]);
        Assert.Empty(run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(GeneratorRun.Describe));
        return Operation().Matches(string.Concat(run.Sources.Values)).Select(m => $"{m.Groups[1]} {m.Groups[2]} {m.Groups[3]}");
    }

    [GeneratedRegex("new\\(\"([^\"]+)\", HttpMethod\\.(\\w+), \"([^\"]+)\"")]
    private static partial Regex Operation();

    private static PageFile PageOf(string resource, string[] methods) =>
        SmallSdkPages.Resource(resource, [.. methods.Select(method => SmallSdkPages.Method(method))]);
}
