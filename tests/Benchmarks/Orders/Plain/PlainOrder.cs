namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>An order as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainOrder<TJson>
    where TJson : class
{
    public PlainAddress<TJson>? BillingAddress { get; init; }

    public string? BillingAddressId { get; init; }

    public DateTimeOffset? CanceledAt { get; init; }

    public required string CartId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public required string CurrencyCode { get; init; }

    public PlainCustomer<TJson>? Customer { get; init; }

    public required string CustomerId { get; init; }

    public long? DiscountTotal { get; init; }

    public int DisplayId { get; init; }

    public string? DraftOrderId { get; init; }

    public required string Email { get; init; }

    public string? ExternalId { get; init; }

    public required string FulfillmentStatus { get; init; }

    public List<PlainFulfillment<TJson>>? Fulfillments { get; init; }

    public long? GiftCardTaxTotal { get; init; }

    public long? GiftCardTotal { get; init; }

    public required string Id { get; init; }

    public string? IdempotencyKey { get; init; }

    public long? ItemTaxTotal { get; init; }

    public List<PlainLineItem<TJson>>? Items { get; init; }

    public TJson? Metadata { get; init; }

    public bool? NoNotification { get; init; }

    public long? PaidTotal { get; init; }

    public required string PaymentStatus { get; init; }

    public List<PlainPayment<TJson>>? Payments { get; init; }

    public decimal? RawDiscountTotal { get; init; }

    public long? RefundableAmount { get; init; }

    public long? RefundedTotal { get; init; }

    public PlainRegion<TJson>? Region { get; init; }

    public required string RegionId { get; init; }

    public List<PlainLineItem<TJson>>? ReturnableItems { get; init; }

    public PlainSalesChannel<TJson>? SalesChannel { get; init; }

    public string? SalesChannelId { get; init; }

    public PlainAddress<TJson>? ShippingAddress { get; init; }

    public string? ShippingAddressId { get; init; }

    public List<PlainShippingMethod<TJson>>? ShippingMethods { get; init; }

    public long? ShippingTaxTotal { get; init; }

    public long? ShippingTotal { get; init; }

    public required string Status { get; init; }

    public long? Subtotal { get; init; }

    public decimal? TaxRate { get; init; }

    public long? TaxTotal { get; init; }

    public long? Total { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
