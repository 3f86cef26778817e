using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Medusa.Benchmarks.Orders;

/// <summary>Makes pages of orders as a server lists them by default, relations included; the same text each time.</summary>
internal static class OrderData
{
    private const string Created = "2023-11-27T10:20:30.456Z";
    private const string Updated = "2023-11-28T09:08:07.123Z";

    public static byte[] Page(int count)
    {
        var orders = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            orders.Add(Order(i));
        }

        var page = new JsonObject { ["orders"] = orders, ["count"] = count * 7, ["offset"] = 0, ["limit"] = count };
        return Encoding.UTF8.GetBytes(page.ToJsonString());
    }

    private static JsonObject Order(int i) => new()
    {
        ["id"] = Id("order", i),
        ["status"] = i % 5 == 0 ? "completed" : "pending",
        ["fulfillment_status"] = i % 2 == 0 ? "fulfilled" : "not_fulfilled",
        ["payment_status"] = i % 2 == 0 ? "captured" : "awaiting",
        ["display_id"] = 1000 + i,
        ["cart_id"] = Id("cart", i),
        ["customer_id"] = Id("cus", i),
        ["email"] = Text($"customer{i}@example.com"),
        ["billing_address_id"] = Id("addr", i),
        ["shipping_address_id"] = Id("addr", 1000 + i),
        ["region_id"] = Id("reg", 1),
        ["currency_code"] = "eur",
        ["tax_rate"] = null,
        ["draft_order_id"] = null,
        ["canceled_at"] = null,
        ["metadata"] = i % 4 == 0 ? new JsonObject { ["source"] = "newsletter", ["gift_note"] = "Happy birthday!" } : null,
        ["no_notification"] = null,
        ["idempotency_key"] = null,
        ["external_id"] = null,
        ["sales_channel_id"] = Id("sc", 1),
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["customer"] = Customer(i),
        ["billing_address"] = Address(i),
        ["shipping_address"] = Address(1000 + i),
        ["region"] = Region(),
        ["sales_channel"] = SalesChannel(),
        ["items"] = new JsonArray(LineItem(i, 0), LineItem(i, 1), LineItem(i, 2)),
        ["shipping_methods"] = new JsonArray(ShippingMethod(i)),
        ["payments"] = new JsonArray(Payment(i)),
        ["fulfillments"] = i % 2 == 0 ? new JsonArray(Fulfillment(i)) : [],
        ["shipping_total"] = 900,
        ["discount_total"] = 0,
        ["raw_discount_total"] = 0,
        ["tax_total"] = 1786,
        ["item_tax_total"] = 1615,
        ["shipping_tax_total"] = 171,
        ["gift_card_total"] = 0,
        ["gift_card_tax_total"] = 0,
        ["subtotal"] = 8500,
        ["total"] = 11186,
        ["paid_total"] = 11186,
        ["refunded_total"] = 0,
        ["refundable_amount"] = 11186,
    };

    private static JsonObject Customer(int i) => new()
    {
        ["id"] = Id("cus", i),
        ["email"] = Text($"customer{i}@example.com"),
        ["first_name"] = "Zoë",
        ["last_name"] = "Müller",
        ["billing_address_id"] = null,
        ["phone"] = "+49 30 1234567",
        ["has_account"] = i % 3 == 0,
        ["metadata"] = null,
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["deleted_at"] = null,
    };

    private static JsonObject Address(int i) => new()
    {
        ["id"] = Id("addr", i),
        ["customer_id"] = null,
        ["company"] = null,
        ["first_name"] = "Zoë",
        ["last_name"] = "Müller",
        ["address_1"] = Text($"Lindenstraße {1 + (i % 90)}"),
        ["address_2"] = null,
        ["city"] = "Berlin",
        ["country_code"] = "de",
        ["province"] = null,
        ["postal_code"] = "10969",
        ["phone"] = "+49 30 1234567",
        ["metadata"] = null,
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["deleted_at"] = null,
    };

    private static JsonObject Region() => new()
    {
        ["id"] = Id("reg", 1),
        ["name"] = "Europe",
        ["currency_code"] = "eur",
        ["tax_rate"] = 19,
        ["tax_code"] = null,
        ["tax_provider_id"] = null,
        ["gift_cards_taxable"] = true,
        ["automatic_taxes"] = true,
        ["includes_tax"] = false,
        ["metadata"] = null,
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["deleted_at"] = null,
    };

    private static JsonObject SalesChannel() => new()
    {
        ["id"] = Id("sc", 1),
        ["name"] = "Default Sales Channel",
        ["description"] = "Made with the shop",
        ["is_disabled"] = false,
        ["metadata"] = null,
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["deleted_at"] = null,
    };

    private static JsonObject LineItem(int order, int i) => new()
    {
        ["id"] = Id("item", (order * 10) + i),
        ["cart_id"] = Id("cart", order),
        ["order_id"] = Id("order", order),
        ["swap_id"] = null,
        ["claim_order_id"] = null,
        ["original_item_id"] = null,
        ["order_edit_id"] = null,
        ["title"] = "Waterproof Jacket",
        ["description"] = "M / Dark Blue",
        ["thumbnail"] = Text($"https://shop.example.com/uploads/jacket-{i}.png"),
        ["is_return"] = false,
        ["is_giftcard"] = false,
        ["should_merge"] = true,
        ["allow_discounts"] = true,
        ["has_shipping"] = true,
        ["unit_price"] = 2000 + (i * 250),
        ["quantity"] = 1 + i,
        ["fulfilled_quantity"] = order % 2 == 0 ? 1 + i : null,
        ["returned_quantity"] = null,
        ["shipped_quantity"] = null,
        ["includes_tax"] = false,
        ["metadata"] = new JsonObject(),
        ["variant_id"] = Id("variant", i),
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["variant"] = Variant(i),
        ["tax_lines"] = new JsonArray(TaxLine(order, i)),
        ["subtotal"] = 2500,
        ["tax_total"] = 475,
        ["total"] = 2975,
        ["original_total"] = 2975,
        ["original_tax_total"] = 475,
        ["discount_total"] = 0,
        ["raw_discount_total"] = 0,
        ["gift_card_total"] = 0,
        ["refundable"] = 2975,
    };

    private static JsonObject TaxLine(int order, int i) => new()
    {
        ["id"] = Id("litl", (order * 10) + i),
        ["rate"] = 19,
        ["name"] = "VAT",
        ["code"] = "de-19",
        ["metadata"] = null,
        ["item_id"] = Id("item", (order * 10) + i),
        ["created_at"] = Created,
        ["updated_at"] = Updated,
    };

    private static JsonObject Variant(int i) => new()
    {
        ["id"] = Id("variant", i),
        ["title"] = "M / Dark Blue",
        ["product_id"] = Id("prod", i),
        ["sku"] = Text($"JACKET-M-{i}"),
        ["barcode"] = null,
        ["ean"] = null,
        ["upc"] = null,
        ["variant_rank"] = i,
        ["inventory_quantity"] = 98 - i,
        ["allow_backorder"] = false,
        ["manage_inventory"] = true,
        ["hs_code"] = null,
        ["origin_country"] = null,
        ["mid_code"] = null,
        ["material"] = null,
        ["weight"] = 450.5,
        ["length"] = null,
        ["height"] = null,
        ["width"] = null,
        ["metadata"] = null,
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["deleted_at"] = null,
        ["product"] = Product(i),
    };

    private static JsonObject Product(int i) => new()
    {
        ["id"] = Id("prod", i),
        ["title"] = "Waterproof Jacket",
        ["subtitle"] = null,
        ["status"] = "published",
        ["external_id"] = null,
        ["description"] = "Keeps you dry in any weather. Two outer pockets, one inside, and a hood that rolls into the collar.",
        ["handle"] = Text($"waterproof-jacket-{i}"),
        ["is_giftcard"] = false,
        ["discountable"] = true,
        ["thumbnail"] = Text($"https://shop.example.com/uploads/jacket-{i}.png"),
        ["collection_id"] = null,
        ["type_id"] = null,
        ["weight"] = 450.5,
        ["length"] = null,
        ["height"] = null,
        ["width"] = null,
        ["hs_code"] = null,
        ["origin_country"] = null,
        ["mid_code"] = null,
        ["material"] = "polyester",
        ["metadata"] = null,
        ["profile_id"] = Id("sp", 1),
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["deleted_at"] = null,
    };

    private static JsonObject ShippingMethod(int i) => new()
    {
        ["id"] = Id("sm", i),
        ["shipping_option_id"] = Id("so", 1),
        ["order_id"] = Id("order", i),
        ["cart_id"] = Id("cart", i),
        ["swap_id"] = null,
        ["return_id"] = null,
        ["claim_order_id"] = null,
        ["price"] = 900,
        ["data"] = new JsonObject(),
        ["includes_tax"] = false,
        ["subtotal"] = 900,
        ["tax_total"] = 171,
        ["total"] = 1071,
        ["shipping_option"] = new JsonObject
        {
            ["id"] = Id("so", 1),
            ["name"] = "PostFake Standard",
            ["region_id"] = Id("reg", 1),
            ["profile_id"] = Id("sp", 1),
            ["provider_id"] = "manual",
            ["price_type"] = "flat_rate",
            ["amount"] = 900,
            ["is_return"] = false,
            ["admin_only"] = false,
            ["data"] = new JsonObject { ["id"] = "manual-fulfillment" },
            ["metadata"] = null,
            ["includes_tax"] = false,
            ["created_at"] = Created,
            ["updated_at"] = Updated,
            ["deleted_at"] = null,
        },
    };

    private static JsonObject Payment(int i) => new()
    {
        ["id"] = Id("pay", i),
        ["swap_id"] = null,
        ["cart_id"] = Id("cart", i),
        ["order_id"] = Id("order", i),
        ["amount"] = 11186,
        ["currency_code"] = "eur",
        ["amount_refunded"] = 0,
        ["provider_id"] = "manual",
        ["data"] = new JsonObject { ["status"] = "captured", ["reference"] = Id("ch", i) },
        ["captured_at"] = i % 2 == 0 ? Updated : null,
        ["canceled_at"] = null,
        ["metadata"] = null,
        ["idempotency_key"] = null,
        ["created_at"] = Created,
        ["updated_at"] = Updated,
    };

    private static JsonObject Fulfillment(int i) => new()
    {
        ["id"] = Id("ful", i),
        ["swap_id"] = null,
        ["claim_order_id"] = null,
        ["order_id"] = Id("order", i),
        ["no_notification"] = null,
        ["provider_id"] = "manual",
        ["location_id"] = null,
        ["tracking_numbers"] = new JsonArray(Text($"00340434{i:D10}")),
        ["data"] = new JsonObject(),
        ["shipped_at"] = Updated,
        ["canceled_at"] = null,
        ["metadata"] = null,
        ["idempotency_key"] = null,
        ["created_at"] = Created,
        ["updated_at"] = Updated,
        ["items"] = new JsonArray(FulfillmentItem(i, 0), FulfillmentItem(i, 1), FulfillmentItem(i, 2)),
    };

    private static JsonObject FulfillmentItem(int order, int i) => new()
    {
        ["fulfillment_id"] = Id("ful", order),
        ["item_id"] = Id("item", (order * 10) + i),
        ["quantity"] = 1 + i,
    };

    private static string Id(string prefix, int i) => Text($"{prefix}_01HG8Z5K9QXJ7V3M2N4P6{i:D6}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
