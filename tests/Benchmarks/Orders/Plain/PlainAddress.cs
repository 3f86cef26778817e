using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>An address as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainAddress<TJson>
    where TJson : class
{
    [JsonPropertyName("address_1")]
    [JsonProperty("address_1")]
    public string? Address1 { get; init; }

    [JsonPropertyName("address_2")]
    [JsonProperty("address_2")]
    public string? Address2 { get; init; }

    public string? City { get; init; }

    public string? Company { get; init; }

    public string? CountryCode { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? CustomerId { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public string? FirstName { get; init; }

    public required string Id { get; init; }

    public string? LastName { get; init; }

    public TJson? Metadata { get; init; }

    public string? Phone { get; init; }

    public string? PostalCode { get; init; }

    public string? Province { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
