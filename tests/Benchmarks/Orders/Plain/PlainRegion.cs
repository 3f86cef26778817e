namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A region as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainRegion<TJson>
    where TJson : class
{
    public bool AutomaticTaxes { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public required string CurrencyCode { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public bool GiftCardsTaxable { get; init; }

    public required string Id { get; init; }

    public bool IncludesTax { get; init; }

    public TJson? Metadata { get; init; }

    public required string Name { get; init; }

    public string? TaxCode { get; init; }

    public string? TaxProviderId { get; init; }

    public decimal TaxRate { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
