namespace Medusa.Benchmarks.Products.Plain;

/// <summary>A variant to create as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainNewVariant<TJson>
    where TJson : class
{
    public bool? AllowBackorder { get; init; }

    public string? Barcode { get; init; }

    public string? Ean { get; init; }

    public decimal? Height { get; init; }

    public string? HsCode { get; init; }

    public int? InventoryQuantity { get; init; }

    public decimal? Length { get; init; }

    public bool? ManageInventory { get; init; }

    public string? Material { get; init; }

    public TJson? Metadata { get; init; }

    public string? MidCode { get; init; }

    public List<PlainNewOptionValue>? Options { get; init; }

    public string? OriginCountry { get; init; }

    public required List<PlainNewPrice> Prices { get; init; }

    public string? Sku { get; init; }

    public required string Title { get; init; }

    public string? Upc { get; init; }

    public decimal? Weight { get; init; }

    public decimal? Width { get; init; }
}
