using System.Text.Json.Nodes;
using Medusa;
using StockSync.Erp;

namespace StockSync.Shop;

/// <summary>Writes changes to the shop. Each write can be done again without harm.</summary>
internal sealed class ShopWriter(MedusaClient medusa)
{
    private static readonly MedusaRequestOptions s_once = new() { RetryPosts = false };

    public Task WriteAsync(ErpRow row, Change change, ShopState shop, CancellationToken cancellation) => change switch
    {
        NewProduct => CreateAsync(row, shop, cancellation),
        NewPrice price => WritePriceAsync(row, price.Variant, cancellation),
        NewStock stock => WriteStockAsync(stock, shop, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    /// <summary>
    /// Creates a product of one variant, as a draft: somebody has to write its texts before customers see it. This is the one write that
    /// sets no absolute value, so it isn't repeated blindly; if it stays unanswered, the next run sees whether the SKU is there.
    /// </summary>
    private async Task CreateAsync(ErpRow row, ShopState shop, CancellationToken cancellation)
    {
        await medusa.Admin.Product.CreateAsync(
            new AdminCreateProduct
            {
                Title = row.Title,
                Handle = Handle(row.Sku),
                Status = ProductStatus.Draft,
                Options = [new() { Title = "Variant", Values = ["Default"] }],
                Variants =
                [
                    new()
                    {
                        Title = "Default",
                        Sku = row.Sku,
                        ManageInventory = true,
                        Options = new Dictionary<string, string> { ["Variant"] = "Default" },
                        Prices = [new() { CurrencyCode = row.Currency, Amount = row.Price }],
                    },
                ],
            },
            options: s_once,
            cancellationToken: cancellation);

        // The shop has made an inventory item for the new SKU.
        var items = await medusa.Admin.InventoryItem.ListAsync(new() { Sku = row.Sku, Fields = "id,sku" }, cancellationToken: cancellation);
        if (items.InventoryItems is [{ Id: { } id }, ..])
        {
            await WriteStockAsync(new NewStock(id, Old: null, row.Stock), shop, cancellation);
        }
    }

    /// <summary>Sets the price that holds for everybody. The shop replaces all prices of a variant at once, so the others are sent along.</summary>
    private async Task WritePriceAsync(ErpRow row, AdminProductVariant variant, CancellationToken cancellation)
    {
        var others = (variant.Prices ?? []).Where(price => !Comparison.IsPlain(price, row.Currency)).Select(Copy);
        AdminUpdateProductVariant update = new() { Prices = [.. others, new() { CurrencyCode = row.Currency, Amount = row.Price }] };
        await medusa.Admin.Product.UpdateVariantAsync(
            variant.ProductId ?? throw new UnusableException($"The shop doesn't say which product {row.Sku} belongs to."),
            variant.Id,
            update,
            cancellationToken: cancellation);
    }

    private async Task WriteStockAsync(NewStock stock, ShopState shop, CancellationToken cancellation)
    {
        var locationId = shop.StockLocation.Id;
        if (stock.Old is not null)
        {
            AdminUpdateInventoryLevel update = new() { StockedQuantity = stock.New };
            await medusa.Admin.InventoryItem.UpdateLevelAsync(stock.InventoryItemId, locationId, update, cancellationToken: cancellation);
            return;
        }

        AdminBatchInventoryItemLocationLevels first = new() { Create = [new() { LocationId = locationId, StockedQuantity = stock.New }] };
        await medusa.Admin.InventoryItem.BatchInventoryItemLocationLevelsAsync(stock.InventoryItemId, first, options: s_once, cancellationToken: cancellation);
    }

    /// <summary>
    /// The product's part of an address. From the SKU: the shop would make it from the title, and refuse the second of two products with
    /// the same one.
    /// </summary>
    private static string Handle(string sku) =>
        string.Concat(sku.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    private static AdminCreateProductVariantPrice Copy(AdminPrice price) => new()
    {
        CurrencyCode = price.CurrencyCode,
        Amount = price.Amount,
        MinQuantity = price.MinQuantity,
        MaxQuantity = price.MaxQuantity,
        AdditionalProperties = Comparison.Rules(price) is { Count: > 0 } rules ? new Dictionary<string, JsonNode?> { ["rules"] = rules } : [],
    };
}
