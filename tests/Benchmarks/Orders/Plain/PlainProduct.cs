namespace Medusa.Benchmarks.Orders.Plain;

/// <summary>A product as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainProduct<TJson>
    where TJson : class
{
    public string? CollectionId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public string? Description { get; init; }

    public bool Discountable { get; init; }

    public string? ExternalId { get; init; }

    public string? Handle { get; init; }

    public decimal? Height { get; init; }

    public string? HsCode { get; init; }

    public required string Id { get; init; }

    public bool IsGiftcard { get; init; }

    public decimal? Length { get; init; }

    public string? Material { get; init; }

    public TJson? Metadata { get; init; }

    public string? MidCode { get; init; }

    public string? OriginCountry { get; init; }

    public string? ProfileId { get; init; }

    public required string Status { get; init; }

    public string? Subtitle { get; init; }

    public string? Thumbnail { get; init; }

    public required string Title { get; init; }

    public string? TypeId { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public decimal? Weight { get; init; }

    public decimal? Width { get; init; }
}
