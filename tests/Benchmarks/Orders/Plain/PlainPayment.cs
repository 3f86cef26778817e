namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A payment as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainPayment<TJson>
    where TJson : class
{
    public long Amount { get; init; }

    public long AmountRefunded { get; init; }

    public DateTimeOffset? CanceledAt { get; init; }

    public DateTimeOffset? CapturedAt { get; init; }

    public required string CartId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public required string CurrencyCode { get; init; }

    public required TJson Data { get; init; }

    public required string Id { get; init; }

    public string? IdempotencyKey { get; init; }

    public TJson? Metadata { get; init; }

    public required string OrderId { get; init; }

    public required string ProviderId { get; init; }

    public string? SwapId { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
