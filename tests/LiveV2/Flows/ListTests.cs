using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>Lists: filters as people write them, and lists read to their ends.</summary>
public sealed class ListTests(Shop shop)
{
    [Fact]
    public async Task Products_are_read_page_by_page_to_their_end()
    {
        LiveBackend.Require();
        List<string> ids = [];
        var pages = 0;
        await foreach (var page in shop.Admin.Client.Admin.Product.ListAllAsync().AsPagesAsync(2))
        {
            Assert.InRange(page.Items.Count, 0, 2);
            ids.AddRange(page.Items.Select(product => product.Id));
            pages++;
        }

        Assert.True(pages >= 2);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains(shop.Product, ids);
    }

    [Fact]
    public async Task Filters_reach_the_server()
    {
        LiveBackend.Require();
        var products = shop.Admin.Client.Admin.Product;

        Assert.Equal([shop.Product], (await products.ListAsync(new() { Handle = "harbour-mug" })).Products.Select(product => product.Id));
        Assert.Equal(2, (await products.ListAsync(new() { Handle = ["harbour-mug", "soup-bowl"] })).Count);
        Assert.Equal(0, (await products.ListAsync(new() { CreatedAt = new() { Gt = DateTimeOffset.UtcNow.AddYears(1) } })).Count);
        Assert.All((await products.ListAsync(new() { Fields = "+title" })).Products, product => Assert.NotNull(product.Title));
    }
}
