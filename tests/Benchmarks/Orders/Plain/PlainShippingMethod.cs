namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A shipping method as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainShippingMethod<TJson>
    where TJson : class
{
    public string? CartId { get; init; }

    public string? ClaimOrderId { get; init; }

    public required TJson Data { get; init; }

    public required string Id { get; init; }

    public bool IncludesTax { get; init; }

    public string? OrderId { get; init; }

    public long Price { get; init; }

    public string? ReturnId { get; init; }

    public PlainShippingOption<TJson>? ShippingOption { get; init; }

    public required string ShippingOptionId { get; init; }

    public long? Subtotal { get; init; }

    public string? SwapId { get; init; }

    public long? TaxTotal { get; init; }

    public long? Total { get; init; }
}
