using Medusa;

namespace Storefront;

/// <summary>The products that a region's customers see, with the prices that hold there.</summary>
internal sealed class Catalogue(MedusaClient medusa, StoreRegion region)
{
    /// <summary>Writes the products with their prices, and chooses a variant of which there are enough.</summary>
    public async Task<StoreProductVariant?> ShowAsync(int quantity, CancellationToken cancellation)
    {
        // Prices and stock are computed, so they are sent only when they are asked for; a price also needs to know the region.
        StoreProductListParams query = new() { RegionId = region.Id, Fields = "*variants.calculated_price,+variants.inventory_quantity", Limit = 20 };
        StoreProductVariant? chosen = null;
        await foreach (var product in medusa.Store.Product.ListAllAsync(query).WithCancellation(cancellation))
        {
            var variants = product.Variants ?? [];
            var from = variants.Min(variant => variant.CalculatedPrice?.CalculatedAmount);
            var available = variants.FirstOrDefault(variant => IsAvailable(variant, quantity));
            Console.WriteLine($"  {product.Title}, from {Money.Text(from, region.CurrencyCode)}{(available is null ? ", sold out" : "")}");
            chosen ??= available;
        }

        return chosen;
    }

    private static bool IsAvailable(StoreProductVariant variant, int quantity) =>
        variant.CalculatedPrice?.CalculatedAmount is not null
        && (variant.ManageInventory != true || variant.AllowBackorder == true || variant.InventoryQuantity >= quantity);
}
