using Medusa;

namespace StockSync.Shop;

/// <summary>What the shop has, as far as the export is about it.</summary>
/// <param name="StockLocation">The stock location that the export counts.</param>
/// <param name="Variants">The variants, by SKU.</param>
/// <param name="StockItems">What is counted in stock, by SKU.</param>
internal sealed record ShopState(
    AdminStockLocation StockLocation,
    IReadOnlyDictionary<string, AdminProductVariant> Variants,
    IReadOnlyDictionary<string, StockItem> StockItems);

/// <summary>Something that is counted in stock.</summary>
/// <param name="InventoryItemId">The inventory item's id.</param>
/// <param name="Stocked">How many there are at the stock location; null if it has not been there so far.</param>
internal sealed record StockItem(string InventoryItemId, decimal? Stocked);
