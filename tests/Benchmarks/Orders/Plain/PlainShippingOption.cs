namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A shipping option as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainShippingOption<TJson>
    where TJson : class
{
    public bool AdminOnly { get; init; }

    public long? Amount { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public required TJson Data { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public required string Id { get; init; }

    public bool IncludesTax { get; init; }

    public bool IsReturn { get; init; }

    public TJson? Metadata { get; init; }

    public required string Name { get; init; }

    public required string PriceType { get; init; }

    public required string ProfileId { get; init; }

    public required string ProviderId { get; init; }

    public required string RegionId { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
