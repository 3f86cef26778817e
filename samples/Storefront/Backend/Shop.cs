using System.Globalization;
using System.Text.Json.Nodes;

namespace Storefront.Backend;

/// <summary>What the backend sells, and where: one region, two products, two ways of shipping, two of paying.</summary>
internal static class Shop
{
    public const string RegionId = "reg_01";
    public const string CurrencyCode = "eur";
    public const decimal TaxRate = 22;

    private const string ProfileId = "sp_01";
    private const string Opened = "2023-11-27T08:00:00.000Z";

    private static readonly string[] s_countries = ["ee", "fi"];

    public static IReadOnlyList<Variant> Variants { get; } =
    [
        new("variant_01", "prod_01", "Harbour Mug", "Harbour Mug, blue", 1750, 40),
        new("variant_02", "prod_01", "Harbour Mug", "Harbour Mug, white", 1800, 0),
        new("variant_03", "prod_02", "Balcony Planter", "Balcony Planter, terracotta", 3850, 0),
    ];

    public static IReadOnlyList<ShippingOption> ShippingOptions { get; } = [new("so_01", "Courier", 1770), new("so_02", "Standard post", 590)];

    /// <summary>A card asks its owner to confirm, who isn't there in a sample; whoever pays otherwise is trusted.</summary>
    public static IReadOnlyList<string> PaymentProviders { get; } = ["card", "manual"];

    public static bool HasCountry(string code) => s_countries.Contains(code);

    public static long Tax(long amount) => (long)Math.Round(amount * TaxRate / 100, MidpointRounding.AwayFromZero);

    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonObject Region() => Dated(new JsonObject
    {
        ["id"] = RegionId,
        ["name"] = "Baltic Sea",
        ["currency_code"] = CurrencyCode,
        ["tax_rate"] = TaxRate,
        ["tax_code"] = null,
        ["tax_provider_id"] = null,
        ["automatic_taxes"] = true,
        ["gift_cards_taxable"] = true,
        ["includes_tax"] = false,
        ["metadata"] = null,
        ["countries"] = new JsonArray(Country(69, "ee", "est", 233, "Estonia"), Country(74, "fi", "fin", 246, "Finland")),
        ["payment_providers"] = new JsonArray([.. PaymentProviders.Select(id => new JsonObject { ["id"] = id, ["is_installed"] = true })]),
    });

    /// <summary>A product; only with a region do its variants have prices.</summary>
    public static JsonObject? Product(string id, bool priced)
    {
        Variant[] variants = [.. Variants.Where(variant => variant.ProductId == id)];
        return variants.Length == 0 ? null : Dated(new JsonObject
        {
            ["id"] = id,
            ["title"] = variants[0].ProductTitle,
            ["subtitle"] = null,
            ["description"] = null,
            ["handle"] = variants[0].ProductTitle.ToLowerInvariant().Replace(' ', '-'),
            ["is_giftcard"] = false,
            ["status"] = "published",
            ["thumbnail"] = null,
            ["discountable"] = true,
            ["profile_id"] = ProfileId,
            ["metadata"] = null,
            ["variants"] = new JsonArray([.. variants.Select(variant => VariantOf(variant, priced))]),
        });
    }

    public static JsonObject ToJson(ShippingOption option) => Dated(new JsonObject
    {
        ["id"] = option.Id,
        ["name"] = option.Name,
        ["region_id"] = RegionId,
        ["profile_id"] = ProfileId,
        ["provider_id"] = "manual",
        ["price_type"] = "flat_rate",
        ["amount"] = option.Amount,
        ["price_incl_tax"] = option.Amount + Tax(option.Amount),
        ["tax_amount"] = Tax(option.Amount),
        ["is_return"] = false,
        ["admin_only"] = false,
        ["includes_tax"] = false,
        ["data"] = new JsonObject(),
        ["metadata"] = null,
        ["requirements"] = new JsonArray(),
    });

    private static JsonObject VariantOf(Variant variant, bool priced)
    {
        long? price = priced ? variant.Price : null;
        return Dated(new JsonObject
        {
            ["id"] = variant.Id,
            ["product_id"] = variant.ProductId,
            ["title"] = variant.Title,
            ["sku"] = null,
            ["manage_inventory"] = true,
            ["allow_backorder"] = false,
            ["inventory_quantity"] = variant.InStock,
            ["metadata"] = null,
            ["original_price"] = price,
            ["calculated_price"] = price,
            ["calculated_price_type"] = priced ? "default" : null,
            ["original_price_incl_tax"] = price + Tax(price ?? 0),
            ["calculated_price_incl_tax"] = price + Tax(price ?? 0),
            ["original_tax"] = priced ? Tax(variant.Price) : null,
            ["calculated_tax"] = priced ? Tax(variant.Price) : null,
        });
    }

    private static JsonObject Country(int id, string iso2, string iso3, int number, string name) => new()
    {
        ["id"] = id,
        ["iso_2"] = iso2,
        ["iso_3"] = iso3,
        ["num_code"] = number,
        ["name"] = name.ToUpperInvariant(),
        ["display_name"] = name,
        ["region_id"] = RegionId,
    };

    private static JsonObject Dated(JsonObject entity)
    {
        entity["created_at"] = Opened;
        entity["updated_at"] = Opened;
        entity["deleted_at"] = null;
        return entity;
    }
}

internal sealed record Variant(string Id, string ProductId, string ProductTitle, string Title, long Price, int InStock);

internal sealed record ShippingOption(string Id, string Name, long Amount);
