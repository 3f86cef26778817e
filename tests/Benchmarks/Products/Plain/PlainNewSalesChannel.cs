namespace Medusa.Benchmarks.Products.Plain;

/// <summary>A sales channel to name as a user would write it by hand for a serializer.</summary>
public sealed class PlainNewSalesChannel
{
    public required string Id { get; init; }
}
