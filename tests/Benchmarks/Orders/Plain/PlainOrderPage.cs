namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A page of orders as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainOrderPage<TJson>
    where TJson : class
{
    public required List<PlainOrder<TJson>> Orders { get; init; }

    public int Count { get; init; }

    public int Limit { get; init; }

    public int Offset { get; init; }
}
