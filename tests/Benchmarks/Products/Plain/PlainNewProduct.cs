namespace Medusa.Benchmarks.Products.Plain;

/// <summary>A product to create as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainNewProduct<TJson>
    where TJson : class
{
    public string? CollectionId { get; init; }

    public string? Description { get; init; }

    public bool? Discountable { get; init; }

    public string? Handle { get; init; }

    public decimal? Height { get; init; }

    public string? HsCode { get; init; }

    public List<string>? Images { get; init; }

    public bool? IsGiftcard { get; init; }

    public decimal? Length { get; init; }

    public string? Material { get; init; }

    public TJson? Metadata { get; init; }

    public string? MidCode { get; init; }

    public List<PlainNewOption>? Options { get; init; }

    public string? OriginCountry { get; init; }

    public List<PlainNewSalesChannel>? SalesChannels { get; init; }

    public string? Status { get; init; }

    public string? Subtitle { get; init; }

    public List<PlainNewTag>? Tags { get; init; }

    public string? Thumbnail { get; init; }

    public required string Title { get; init; }

    public PlainNewType? Type { get; init; }

    public List<PlainNewVariant<TJson>>? Variants { get; init; }

    public decimal? Weight { get; init; }

    public decimal? Width { get; init; }
}
