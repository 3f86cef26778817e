using System.Text.Json.Nodes;
using Medusa;
using StockSync.Erp;

namespace StockSync.Shop;

/// <summary>Compares a row of the export with the shop.</summary>
internal static class Comparison
{
    /// <summary>What has to change in the shop; nothing, if all is as the export says.</summary>
    public static IReadOnlyList<Change> Compare(ErpRow row, ShopState shop)
    {
        if (!shop.Variants.TryGetValue(row.Sku, out var variant))
        {
            return [new NewProduct()];
        }

        List<Change> changes = [];
        var price = variant.Prices?.FirstOrDefault(price => IsPlain(price, row.Currency));
        if (price?.Amount != row.Price)
        {
            changes.Add(new NewPrice(variant, price?.Amount, row.Price));
        }

        // A variant whose stock isn't counted has no inventory item, and none is made: that was decided in the shop.
        if (shop.StockItems.TryGetValue(row.Sku, out var item) && item.Stocked != row.Stock)
        {
            changes.Add(new NewStock(item.InventoryItemId, item.Stocked, row.Stock));
        }

        return changes;
    }

    /// <summary>Whether a price holds for everybody and any quantity. Those for customer groups, regions and quantities are the shop's own.</summary>
    public static bool IsPlain(AdminPrice price, string currency) =>
        string.Equals(price.CurrencyCode, currency, StringComparison.OrdinalIgnoreCase)
        && price.MinQuantity is null
        && price.MaxQuantity is null
        && Rules(price) is null or { Count: 0 };

    /// <summary>A price's rules: a member that no page names, so it has no property.</summary>
    public static JsonObject? Rules(AdminPrice price) =>
        price.AdditionalProperties.GetValueOrDefault("rules") as JsonObject;
}
