namespace Medusa.Benchmarks.Products.Plain;

/// <summary>An option to create as a user would write it by hand for a serializer.</summary>
public sealed class PlainNewOption
{
    public required string Title { get; init; }
}
