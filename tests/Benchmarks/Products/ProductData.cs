using System.Globalization;
using Medusa.Benchmarks.Products.Plain;

namespace Medusa.Benchmarks.Products;

/// <summary>A request for a product with variants of four sizes and three colours: for the emitted records and for plain ones.</summary>
internal static class ProductData
{
    private const string Description = "Keeps you dry in any weather. Two outer pockets, one inside, and a hood that rolls into the collar.";

    private static readonly string[] s_sizes = ["S", "M", "L", "XL"];
    private static readonly string[] s_colours = ["Dark Blue", "Grün", "Black"];
    private static readonly string[] s_currencies = ["eur", "usd", "dkk"];

    private static IEnumerable<(string Size, string Colour, int Number)> Variants =>
        s_sizes.SelectMany((size, i) => s_colours.Select((colour, j) => (size, colour, (i * s_colours.Length) + j)));

    public static AdminPostProductsReq Request() => new()
    {
        Title = "Waterproof Jacket",
        Handle = "waterproof-jacket",
        Description = Description,
        IsGiftcard = false,
        Discountable = true,
        Images = [.. Images()],
        Thumbnail = Images().First(),
        Status = ProductStatus.Published,
        Weight = 450.5m,
        Tags = [new ProductTagReq { Value = "outdoor" }, new ProductTagReq { Value = "rain" }],
        Options = [new ProductOptionReq { Title = "Size" }, new ProductOptionReq { Title = "Colour" }],
        SalesChannels = [new ProductSalesChannelReq { Id = "sc_01HG8Z5K9QXJ7V3M2N4P6R0001" }],
        Variants =
        [
            .. Variants.Select(v => new AdminPostProductsReqProductVariantReq
            {
                Title = $"{v.Size} / {v.Colour}",
                Sku = Sku(v.Number),
                InventoryQuantity = 100 + v.Number,
                AllowBackorder = false,
                ManageInventory = true,
                Options =
                [
                    new AdminPostProductsReqProductVariantReqProductVariantOptionReq { Value = v.Size },
                    new AdminPostProductsReqProductVariantReqProductVariantOptionReq { Value = v.Colour },
                ],
                Prices = [.. s_currencies.Select((code, i) => new ProductVariantPricesCreateReq { CurrencyCode = code, Amount = 9900 + (i * 1000) })],
            }),
        ],
    };

    public static PlainNewProduct<TJson> PlainRequest<TJson>()
        where TJson : class => new()
        {
            Title = "Waterproof Jacket",
            Handle = "waterproof-jacket",
            Description = Description,
            IsGiftcard = false,
            Discountable = true,
            Images = [.. Images()],
            Thumbnail = Images().First(),
            Status = "published",
            Weight = 450.5m,
            Tags = [new PlainNewTag { Value = "outdoor" }, new PlainNewTag { Value = "rain" }],
            Options = [new PlainNewOption { Title = "Size" }, new PlainNewOption { Title = "Colour" }],
            SalesChannels = [new PlainNewSalesChannel { Id = "sc_01HG8Z5K9QXJ7V3M2N4P6R0001" }],
            Variants =
            [
                .. Variants.Select(v => new PlainNewVariant<TJson>
                {
                    Title = $"{v.Size} / {v.Colour}",
                    Sku = Sku(v.Number),
                    InventoryQuantity = 100 + v.Number,
                    AllowBackorder = false,
                    ManageInventory = true,
                    Options = [new PlainNewOptionValue { Value = v.Size }, new PlainNewOptionValue { Value = v.Colour }],
                    Prices = [.. s_currencies.Select((code, i) => new PlainNewPrice { CurrencyCode = code, Amount = 9900 + (i * 1000) })],
                }),
            ],
        };

    private static IEnumerable<string> Images() =>
        Enumerable.Range(1, 4).Select(i => string.Create(CultureInfo.InvariantCulture, $"https://shop.example.com/uploads/jacket-{i}.png"));

    private static string Sku(int number) => string.Create(CultureInfo.InvariantCulture, $"JACKET-{number:D3}");
}
