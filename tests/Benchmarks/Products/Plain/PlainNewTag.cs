namespace Medusa.Benchmarks.Products.Plain;

/// <summary>A tag to create as a user would write it by hand for a serializer.</summary>
public sealed class PlainNewTag
{
    public string? Id { get; init; }

    public required string Value { get; init; }
}
