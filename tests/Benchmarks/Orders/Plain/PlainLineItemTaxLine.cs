namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A tax line as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainLineItemTaxLine<TJson>
    where TJson : class
{
    public string? Code { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? Id { get; init; }

    public required string ItemId { get; init; }

    public TJson? Metadata { get; init; }

    public required string Name { get; init; }

    public decimal Rate { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
