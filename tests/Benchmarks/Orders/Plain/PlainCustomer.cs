namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A customer as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainCustomer<TJson>
    where TJson : class
{
    public string? BillingAddressId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public required string Email { get; init; }

    public string? FirstName { get; init; }

    public bool HasAccount { get; init; }

    public required string Id { get; init; }

    public string? LastName { get; init; }

    public TJson? Metadata { get; init; }

    public string? Phone { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
