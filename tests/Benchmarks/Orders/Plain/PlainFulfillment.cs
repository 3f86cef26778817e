namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A fulfillment as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainFulfillment<TJson>
    where TJson : class
{
    public DateTimeOffset? CanceledAt { get; init; }

    public string? ClaimOrderId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public required TJson Data { get; init; }

    public required string Id { get; init; }

    public string? IdempotencyKey { get; init; }

    public List<PlainFulfillmentItem>? Items { get; init; }

    public string? LocationId { get; init; }

    public TJson? Metadata { get; init; }

    public bool? NoNotification { get; init; }

    public string? OrderId { get; init; }

    public required string ProviderId { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public string? SwapId { get; init; }

    public required List<string> TrackingNumbers { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
