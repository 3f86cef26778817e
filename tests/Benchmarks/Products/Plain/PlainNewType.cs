namespace Medusa.Benchmarks.Products.Plain;

/// <summary>A product type to create as a user would write it by hand for a serializer.</summary>
public sealed class PlainNewType
{
    public string? Id { get; init; }

    public required string Value { get; init; }
}
