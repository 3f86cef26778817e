using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Profiles;

namespace Medusa.Generator.Client.Tests;

/// <summary>Where a resource hangs if its page says it wrongly and its parent's page isn't there to say it rightly.</summary>
public class AccessorTests
{
    [Theory]
    [InlineData("ProductVariantsResource", "product.variants", "products.variants", "retrieve")]
    [InlineData("LineItemsResource", "cart.items", "carts.lineItems", "create")]
    [InlineData("AddressesResource", "customer.addresses", "customers.addresses", "deleteAddress")]
    [InlineData("AdminPriceListResource", "admin.priceList", "admin.priceLists", "retrieve")]
    [InlineData("AdminStoresResource", "admin.stores", "admin.store", "retrieve")]
    [InlineData("GiftCardsResource", "giftcards", "giftCards", "retrieve")]
    public void A_page_that_is_known_hangs_where_its_routes_are(string title, string said, string accessor, string method)
    {
        var files = new[] { Resource(title, said, method, accessor), Pages.Widget() };
        var run = new GeneratorRun(files);

        Assert.Equal([$"{accessor}.{method}"], Methods(files));
        var message = Assert.Single(run.Messages());
        Assert.Contains("(3,17): Info MED0105", message, StringComparison.Ordinal);
        Assert.Contains($"'medusa.{said}'", message, StringComparison.Ordinal);
        Assert.Contains($"'medusa.{accessor}'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_says_holds_where_there_are_routes_for_it()
    {
        var files = new[]
        {
            Resource("ProductVariantsResource", "product.variants", "retrieve", "products.variants"),
            Pages.Widget(),
            Pages.Routes("product.variants.retrieve\tGET\t/store/own-variants/{id}"),
        };

        Assert.Empty(new GeneratorRun(files).Messages());
        Assert.Contains("\"/store/own-variants/{id}\"", string.Concat(new GeneratorRun(files).Sources["ProductVariantsResource.g.cs"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_an_unknown_title_hangs_where_it_says() =>
        Assert.Equal(["admin.lamps.retrieve"], Methods([Resource("AdminLightsResource", "admin.lamps", "retrieve", "admin.lamps"), Pages.Widget()]));

    private static IEnumerable<string> Methods(IReadOnlyList<PageFile> files) =>
        ClientModels.Of(files).Items.OfType<ResourceModel>().SelectMany(r => r.Methods).Select(m => m.Key);

    // With as many path parameters as the route has that is known for the method.
    private static PageFile Resource(string title, string said, string method, string accessor)
    {
        var route = ApiProfiles.MedusaV1Profile.Routes.Items.FirstOrDefault(r => r.Key == $"{accessor}.{method}")?.Path ?? "/{id}";
        var ids = route.Split('{').Skip(1).Select(p => $$"""{ "name": "{{p.Split('}')[0]}}", "type": "`string`" }""");
        var page = Pages.Resource(method, string.Join(",\n  ", ids), accessor: $"`medusa.{said}`", path: $"/docs/classes/{title}.mdx");
        return page with { Text = page.Text.Replace("AdminWidgetsResource", title, StringComparison.Ordinal) };
    }
}
