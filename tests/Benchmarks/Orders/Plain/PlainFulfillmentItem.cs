namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>An item of a fulfillment as a user would write it by hand for a serializer.</summary>
public sealed class PlainFulfillmentItem
{
    public required string FulfillmentId { get; init; }

    public required string ItemId { get; init; }

    public int Quantity { get; init; }
}
