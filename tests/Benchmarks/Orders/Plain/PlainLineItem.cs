namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A line item as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainLineItem<TJson>
    where TJson : class
{
    public bool AllowDiscounts { get; init; }

    public string? CartId { get; init; }

    public string? ClaimOrderId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? Description { get; init; }

    public long? DiscountTotal { get; init; }

    public int? FulfilledQuantity { get; init; }

    public long? GiftCardTotal { get; init; }

    public bool? HasShipping { get; init; }

    public required string Id { get; init; }

    public bool IncludesTax { get; init; }

    public bool IsGiftcard { get; init; }

    public bool IsReturn { get; init; }

    public TJson? Metadata { get; init; }

    public string? OrderEditId { get; init; }

    public string? OrderId { get; init; }

    public string? OriginalItemId { get; init; }

    public long? OriginalTaxTotal { get; init; }

    public long? OriginalTotal { get; init; }

    public string? ProductId { get; init; }

    public int Quantity { get; init; }

    public decimal? RawDiscountTotal { get; init; }

    public long? Refundable { get; init; }

    public int? ReturnedQuantity { get; init; }

    public int? ShippedQuantity { get; init; }

    public bool ShouldMerge { get; init; }

    public long? Subtotal { get; init; }

    public string? SwapId { get; init; }

    public List<PlainLineItemTaxLine<TJson>>? TaxLines { get; init; }

    public long? TaxTotal { get; init; }

    public string? Thumbnail { get; init; }

    public required string Title { get; init; }

    public long? Total { get; init; }

    public long UnitPrice { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public PlainProductVariant<TJson>? Variant { get; init; }

    public string? VariantId { get; init; }
}
