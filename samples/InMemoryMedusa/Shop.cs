using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>Where the backend sells: one region, two ways of shipping, two of paying.</summary>
internal static class Shop
{
    public const string RegionId = "reg_01";
    public const string CurrencyCode = "eur";
    public const string Opened = "2026-01-12T08:00:00.000Z";
    public const string PromotionCode = "WELCOME10";

    private const decimal TaxRate = 22;
    private const decimal PromotionRate = 10;

    private static readonly string[] s_countries = ["ee", "fi"];

    public static IReadOnlyList<ShippingOption> ShippingOptions { get; } = [new("so_01", "Courier", 17.70m), new("so_02", "Standard post", 5.90m)];

    /// <summary>A card asks its owner to confirm, who isn't there in a sample; whoever pays otherwise is trusted.</summary>
    public static IReadOnlyList<string> PaymentProviders { get; } = ["pp_card", "pp_system_default"];

    public static bool HasCountry(string code) => s_countries.Contains(code);

    /// <summary>Not rounded: the backend doesn't round either.</summary>
    public static decimal Tax(decimal amount) => amount * TaxRate / 100;

    public static decimal Discount(decimal amount) => amount * PromotionRate / 100;

    public static JsonObject Promotion() => new()
    {
        ["id"] = "promo_01",
        ["code"] = PromotionCode,
        ["is_automatic"] = false,
        ["is_tax_inclusive"] = false,
        ["application_method"] = new JsonObject { ["id"] = "proappmet_01", ["type"] = "percentage", ["value"] = (double)PromotionRate, ["currency_code"] = CurrencyCode },
    };

    public static JsonObject Region() => new()
    {
        ["id"] = RegionId,
        ["name"] = "Baltic Sea",
        ["currency_code"] = CurrencyCode,
        ["created_at"] = Opened,
        ["updated_at"] = Opened,
        ["deleted_at"] = null,
        ["metadata"] = null,
        ["countries"] = new JsonArray(Country("ee", "est", "233", "Estonia"), Country("fi", "fin", "246", "Finland")),
    };

    public static JsonObject ToJson(ShippingOption option) => new()
    {
        ["id"] = option.Id,
        ["name"] = option.Name,
        ["price_type"] = "flat",
        ["service_zone_id"] = "serzo_01",
        ["shipping_profile_id"] = "sp_01",
        ["provider_id"] = "manual_manual",
        ["data"] = new JsonObject { ["id"] = "manual-fulfillment" },
        ["amount"] = (double)option.Amount,
        ["is_tax_inclusive"] = false,
        ["insufficient_inventory"] = false,
    };

    private static JsonObject Country(string iso2, string iso3, string number, string name) => new()
    {
        ["iso_2"] = iso2,
        ["iso_3"] = iso3,
        ["num_code"] = number,
        ["name"] = name.ToUpperInvariant(),
        ["display_name"] = name,
        ["region_id"] = RegionId,
        ["metadata"] = null,
        ["created_at"] = Opened,
        ["updated_at"] = Opened,
        ["deleted_at"] = null,
    };
}

/// <summary>A way of shipping, and what it costs without taxes.</summary>
internal sealed record ShippingOption(string Id, string Name, decimal Amount);
