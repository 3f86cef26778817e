using System.Globalization;
using Medusa;

namespace StockSync.Shop;

/// <summary>One thing in which the shop differs from the export.</summary>
internal abstract record Change
{
    /// <summary>What changes, in one word: for the journal and the metrics.</summary>
    public abstract string Kind { get; }
}

/// <summary>The shop doesn't have it yet.</summary>
internal sealed record NewProduct : Change
{
    public override string Kind => "product";

    public override string ToString() => "a new product, as a draft";
}

/// <summary>It costs something else.</summary>
internal sealed record NewPrice(AdminProductVariant Variant, decimal? Old, decimal New) : Change
{
    public override string Kind => "price";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"price {Old} -> {New}");
}

/// <summary>There are more of it, or fewer. Without an old number it has not been at the location so far.</summary>
internal sealed record NewStock(string InventoryItemId, decimal? Old, int New) : Change
{
    public override string Kind => "stock";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"stock {Old} -> {New}");
}
