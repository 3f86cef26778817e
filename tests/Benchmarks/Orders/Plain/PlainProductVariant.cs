namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A variant as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainProductVariant<TJson>
    where TJson : class
{
    public bool AllowBackorder { get; init; }

    public string? Barcode { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public string? Ean { get; init; }

    public decimal? Height { get; init; }

    public string? HsCode { get; init; }

    public required string Id { get; init; }

    public int InventoryQuantity { get; init; }

    public decimal? Length { get; init; }

    public bool ManageInventory { get; init; }

    public string? Material { get; init; }

    public TJson? Metadata { get; init; }

    public string? MidCode { get; init; }

    public string? OriginCountry { get; init; }

    public PlainProduct<TJson>? Product { get; init; }

    public required string ProductId { get; init; }

    public bool? Purchasable { get; init; }

    public string? Sku { get; init; }

    public required string Title { get; init; }

    public string? Upc { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public int? VariantRank { get; init; }

    public decimal? Weight { get; init; }

    public decimal? Width { get; init; }
}
