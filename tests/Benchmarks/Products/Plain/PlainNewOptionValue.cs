namespace Medusa.Benchmarks.Products.Plain;

/// <summary>The value of an option to create as a user would write it by hand for a serializer.</summary>
public sealed class PlainNewOptionValue
{
    public required string Value { get; init; }
}
