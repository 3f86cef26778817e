using Medusa;

namespace StockSync.Shop;

/// <summary>Reads what the shop has.</summary>
internal sealed class ShopReader(MedusaClient medusa)
{
    private const int PageSize = 200;

    // Without `fields` each variant brings its product along. The rules of a price have to be named: else it is sent with none, and a price
    // for one region looks like the one for everybody.
    private const string VariantFields = "id,sku,product_id,*prices,prices.price_rules.attribute,prices.price_rules.value";

    /// <summary>Reads all variants and their stock: some large pages are faster than a request for each row.</summary>
    /// <param name="locationName">The stock location's name, or null for the only one.</param>
    /// <exception cref="UnusableException">It isn't clear which stock location it is.</exception>
    public async Task<ShopState> ReadAsync(string? locationName, CancellationToken cancellation)
    {
        var location = await FindLocationAsync(locationName, cancellation);
        var variants = ReadVariantsAsync(cancellation);
        var items = ReadStockAsync(location.Id, cancellation);
        await Task.WhenAll(variants, items);
        return new ShopState(location, await variants, await items);
    }

    private async Task<AdminStockLocation> FindLocationAsync(string? name, CancellationToken cancellation)
    {
        List<AdminStockLocation> locations = [];
        await foreach (var location in medusa.Admin.StockLocation.ListAllAsync(new() { Fields = "id,name" }).WithCancellation(cancellation))
        {
            locations.Add(location);
        }

        AdminStockLocation[] found = [.. locations.Where(location => name is null || location.Name == name)];
        return found is [var only]
            ? only
            : throw new UnusableException(
                $"Set StockSync:StockLocation to one of the shop's stock locations: {string.Join(", ", locations.Select(location => $"'{location.Name}'"))}.");
    }

    private async Task<Dictionary<string, AdminProductVariant>> ReadVariantsAsync(CancellationToken cancellation)
    {
        AdminProductVariantParams query = new() { Fields = VariantFields, Order = "id", Limit = PageSize };
        Dictionary<string, AdminProductVariant> bySku = new(StringComparer.Ordinal);
        await foreach (var variant in medusa.Admin.ProductVariant.ListAllAsync(query).WithCancellation(cancellation))
        {
            if (variant.Sku is { Length: > 0 } sku)
            {
                bySku[sku] = variant;
            }
        }

        return bySku;
    }

    private async Task<Dictionary<string, StockItem>> ReadStockAsync(string locationId, CancellationToken cancellation)
    {
        AdminInventoryItemsParams query = new() { Fields = "id,sku,*location_levels", Order = "id", Limit = PageSize };
        Dictionary<string, StockItem> bySku = new(StringComparer.Ordinal);
        await foreach (var item in medusa.Admin.InventoryItem.ListAllAsync(query).WithCancellation(cancellation))
        {
            if (item is { Id: { } id, Sku: { Length: > 0 } sku })
            {
                var level = item.LocationLevels?.FirstOrDefault(level => level.LocationId == locationId);
                bySku[sku] = new StockItem(id, level?.StockedQuantity);
            }
        }

        return bySku;
    }
}
