namespace Medusa.Benchmarks.Products.Plain;

/// <summary>A price to create as a user would write it by hand for a serializer.</summary>
public sealed class PlainNewPrice
{
    public long Amount { get; init; }

    public string? CurrencyCode { get; init; }

    public int? MaxQuantity { get; init; }

    public int? MinQuantity { get; init; }

    public string? RegionId { get; init; }
}
