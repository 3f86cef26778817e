namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A sales channel as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainSalesChannel<TJson>
    where TJson : class
{
    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public string? Description { get; init; }

    public required string Id { get; init; }

    public bool IsDisabled { get; init; }

    public TJson? Metadata { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
