using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>Pages of later versions as they were published: what each says is in the client, and what can't be is reported.</summary>
public sealed class SdkSampleTests
{
    [Fact]
    public void Every_sample_is_read_for_what_it_is()
    {
        var pages = ClientModels.Pages(SdkReference.RequireSamples());

        Assert.Empty(pages.SelectMany(p => p.Problems));
        Assert.Equal(
            [
                "Alias AdminProductListResponse", "Alias AdminRegionDeleteResponse", "Alias AuthLoginResponse", "Alias BigNumberValue", "Alias ClientHeaders",
                "Alias DeleteResponse", "Alias PaginatedResponse", "Alias ProductStatus", "Alias ShippingOptionPriceType",
                "Index JS SDK Auth Reference", "Index Plugin", "Index deleteApiKeysWorkflow",
                "Method login", "Method updateProducts",
                "Object IBigNumber", "Object OrderAddressDTO", "Object StoreLocale",
                "Resource locale", "Resource plugin", "Resource verification",
            ],
            pages.Select(p => $"{p.Kind} {p.Title}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("admin.plugin.list", "GET /admin/plugins", null, null)]
    [InlineData("admin.salesChannel.updateProducts", "POST /admin/sales-channels/{id}/products", null, "Use batchProducts instead")]
    [InlineData("auth.login", "POST /auth/{actor}/{method}", null, null)]
    [InlineData("auth.verification.confirm", "POST /auth/verification/confirm", "2.15.5", null)]
    [InlineData("auth.verification.request", "POST /auth/verification/request", "2.15.5", null)]
    [InlineData("store.locale.list", "GET /store/locales", null, null)]
    public void Their_methods_are_emitted(string key, string route, string? since, string? deprecated)
    {
        var client = ClientModels.Of(SdkReference.RequireSamples());

        var methods = client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods).ToList();
        Assert.Equal(6, methods.Count);
        var method = Assert.Single(methods, m => m.Key == key);
        Assert.Equal((route, since, deprecated), ($"{method.Verb} {method.Route}", method.Since, method.Deprecated));
        Assert.Equal(key == "auth.login", method.SignsIn);
    }

    // A method for each type: the pages are of several versions, and few lead to one another.
    [Fact]
    public void Their_types_are_emitted_with_all_members()
    {
        var samples = SdkReference.RequireSamples();
        var types = ClientModels.Pages(samples).Where(p => p.Kind is PageKind.Alias or PageKind.Object && p.Title != "ClientHeaders").ToList();
        var run = new GeneratorRun([.. samples, .. SdkPages.Probe(types.Select(p => (p.Title, p.Slug!)))]);

        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        Assert.Equal(["MED0101", "MED0103"], run.Diagnostics.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));
        var probe = run.Sources["AdminProbeResource.g.cs"];
        foreach (var (number, page) in types.Index())
        {
            var (type, members) = Expected(page);
            Assert.Contains($"Task<{type}> Get{number + 1}Async(", probe, StringComparison.Ordinal);
            foreach (var member in members)
            {
                Assert.Contains($"\"{member}\"", run.Sources[type + ".g.cs"], StringComparison.Ordinal);
            }
        }
    }

    private static (string Type, IEnumerable<string> Members) Expected(Page page) => page.Title switch
    {
        "BigNumberValue" or "IBigNumber" => ("decimal", []),
        "ProductStatus" or "ShippingOptionPriceType" => ($"StringEnum<{page.Title}>", []),
        "AdminRegionDeleteResponse" => (page.Title, ["id", "object", "deleted"]),

        // The pages of its parts aren't among the samples.
        "AuthLoginResponse" => ("Union<string, AuthRedirectResponse>", []),
        _ => (page.Title, page.Members.Select(m => m.Name)),
    };

    // The first pages in JSON: the resource has the method of its class's page, whose result is named after the method.
    [Fact]
    public void Samples_of_the_first_pages_in_JSON_are_read_too()
    {
        var files = SdkReference.RequireSamples("samples-early");
        var run = new GeneratorRun(files);
        var client = ClientModels.Of(files);

        var method = Assert.Single(client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods));
        Assert.Equal(("admin.salesChannel.updateProducts", "Use batchProducts instead"), (method.Key, method.Deprecated));
        Assert.Equal(new RecordType("AdminSalesChannelResponse"), method.Result);
        Assert.Equal(["MED0101", "MED0113"], run.Diagnostics.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));
        var column = files.Single(f => f.Path.Contains("Admin.return/", StringComparison.Ordinal)).Text.IndexOf("return - JS SDK", StringComparison.Ordinal) + 1;
        Assert.Contains(
            $"js_sdk.admin.Admin.return/page.json(1,{column}): Warning MED0113: This page of 'admin.return' has no methods but only names the class 'Return'",
            Assert.Single(run.Messages(), m => m.Contains("MED0113", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }
}
