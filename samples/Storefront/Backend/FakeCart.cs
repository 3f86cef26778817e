using System.Text.Json.Nodes;

namespace Storefront.Backend;

/// <summary>A cart, and the order that it becomes: refuses what a real one refuses, in its words and in its order.</summary>
internal sealed class FakeCart(int number)
{
    private readonly string _id = $"cart_{number:D2}";
    private readonly DateTimeOffset _createdAt = DateTimeOffset.UtcNow;
    private readonly List<Line> _lines = [];
    private readonly Dictionary<string, string> _sessions = [];

    private string? _email;
    private JsonObject? _shippingAddress;
    private JsonObject? _billingAddress;
    private ShippingOption? _shipping;
    private string? _selected;
    private DateTimeOffset? _completedAt;

    public string Id => _id;

    private long ItemTotal => _lines.Sum(line => line.Subtotal);

    private long ItemTax => _lines.Sum(line => Shop.Tax(line.Subtotal));

    private long ShippingTotal => _shipping?.Amount ?? 0;

    private long ShippingTax => Shop.Tax(ShippingTotal);

    private long Total => ItemTotal + ItemTax + ShippingTotal + ShippingTax;

    public void AddLine(string variantId, int quantity)
    {
        Variant variant = Shop.Variants.FirstOrDefault(variant => variant.Id == variantId)
            ?? throw new RefusedException(400, "invalid_data", $"Unable to generate the line items, some variant has not been found: {variantId}");
        Line? line = _lines.Find(line => line.Variant == variant);
        if ((line?.Quantity ?? 0) + quantity > variant.InStock)
        {
            throw new RefusedException(400, "not_allowed", $"Variant with id: {variantId} does not have the required inventory");
        }

        if (line is null)
        {
            _lines.Add(new Line($"item_{number:D2}_{_lines.Count + 1:D2}", variant, quantity));
        }
        else
        {
            line.Quantity += quantity;
        }
    }

    public void Update(JsonObject changes)
    {
        var shipping = changes["shipping_address"] as JsonObject;
        if ((string?)shipping?["country_code"] is { } country && !Shop.HasCountry(country))
        {
            throw new RefusedException(400, "invalid_data", "Shipping country must be in the cart region");
        }

        if (changes["discounts"] is JsonArray { Count: > 0 } discounts)
        {
            throw new RefusedException(404, "not_found", $"Discounts with code [{string.Join(", ", discounts.Select(discount => (string?)discount?["code"]))}] was not found");
        }

        _email = (string?)changes["email"] ?? _email;
        _shippingAddress = shipping is null ? _shippingAddress : Address(shipping, "ship");
        _billingAddress = changes["billing_address"] is JsonObject billing ? Address(billing, "bill") : _billingAddress;
    }

    public void Ship(string optionId) =>
        _shipping = Shop.ShippingOptions.FirstOrDefault(option => option.Id == optionId)
            ?? throw new RefusedException(404, "not_found", $"Shipping Option with {optionId} was not found");

    public void OpenPaymentSessions()
    {
        foreach (var provider in Shop.PaymentProviders)
        {
            _sessions.TryAdd(provider, "pending");
        }
    }

    public void SelectPaymentSession(string provider)
    {
        if (!Shop.PaymentProviders.Contains(provider))
        {
            throw new RefusedException(400, "not_allowed", "The payment method is not available in this region");
        }

        if (!_sessions.ContainsKey(provider))
        {
            throw new RefusedException(500, "unexpected_state", "Could not find payment session");
        }

        _selected = provider;
    }

    /// <summary>Makes the order, or tells why there is none yet. Doing it again gives the same order.</summary>
    public JsonObject Complete()
    {
        if (_lines.Count == 0)
        {
            throw new RefusedException(400, "invalid_data", "Cannot create order from empty cart");
        }

        if (_selected is null)
        {
            throw new RefusedException(400, "not_allowed", "You cannot complete a cart without a payment session.");
        }

        if (_completedAt is null)
        {
            // The provider decides. While the customer still has to do something, the answer is the cart.
            _sessions[_selected] = _selected == "card" ? "requires_more" : "authorized";
            if (_sessions[_selected] != "authorized")
            {
                return new JsonObject { ["data"] = ToJson(), ["payment_status"] = _sessions[_selected], ["type"] = "cart" };
            }

            if (_email is null)
            {
                throw new RefusedException(400, "invalid_data", "Cannot create an order from the cart without a customer");
            }

            _completedAt = DateTimeOffset.UtcNow;
        }

        return new JsonObject { ["data"] = Order(), ["type"] = "order" };
    }

    public JsonObject ToJson()
    {
        var cart = Common();
        cart["object"] = "cart";
        cart["id"] = _id;
        cart["type"] = "default";
        cart["context"] = new JsonObject();
        cart["completed_at"] = Moment(_completedAt);
        cart["payment_authorized_at"] = Moment(_completedAt);
        cart["payment_id"] = null;
        cart["payment"] = null;
        cart["payment_sessions"] = new JsonArray([.. _sessions.Keys.Select(Session)]);
        if (_selected is not null)
        {
            cart["payment_session"] = Session(_selected);
        }

        return cart;
    }

    private JsonObject Order()
    {
        var order = Common();
        order["object"] = "order";
        order["id"] = $"order_{number:D2}";
        order["display_id"] = number;
        order["cart_id"] = _id;
        order["status"] = "pending";
        order["fulfillment_status"] = "not_fulfilled";
        order["payment_status"] = "awaiting";
        order["currency_code"] = Shop.CurrencyCode;
        order["tax_rate"] = null;
        order["paid_total"] = Total;
        order["refunded_total"] = 0;
        order["refundable_amount"] = Total;
        return order;
    }

    /// <summary>What a cart and its order both have.</summary>
    private JsonObject Common() => new()
    {
        ["created_at"] = Moment(_createdAt),
        ["updated_at"] = Moment(DateTimeOffset.UtcNow),
        ["deleted_at"] = null,
        ["email"] = _email,
        ["customer_id"] = _email is null ? null : $"cus_{number:D2}",
        ["region_id"] = Shop.RegionId,
        ["region"] = Shop.Region(),
        ["sales_channel_id"] = "sc_01",
        ["shipping_address_id"] = _shippingAddress?["id"]?.DeepClone(),
        ["shipping_address"] = _shippingAddress?.DeepClone(),
        ["billing_address_id"] = _billingAddress?["id"]?.DeepClone(),
        ["billing_address"] = _billingAddress?.DeepClone(),
        ["idempotency_key"] = null,
        ["metadata"] = null,
        ["discounts"] = new JsonArray(),
        ["gift_cards"] = new JsonArray(),
        ["items"] = new JsonArray([.. _lines.Select(Item)]),
        ["shipping_methods"] = _shipping is null ? [] : new JsonArray(ShippingMethod(_shipping)),
        ["subtotal"] = ItemTotal,
        ["discount_total"] = 0,
        ["item_tax_total"] = ItemTax,
        ["shipping_total"] = ShippingTotal,
        ["shipping_tax_total"] = ShippingTax,
        ["tax_total"] = ItemTax + ShippingTax,
        ["gift_card_total"] = 0,
        ["gift_card_tax_total"] = 0,
        ["total"] = Total,
    };

    private JsonObject Item(Line line) => new()
    {
        ["id"] = line.Id,
        ["created_at"] = Moment(_createdAt),
        ["updated_at"] = Moment(_createdAt),
        ["cart_id"] = _id,
        ["variant_id"] = line.Variant.Id,
        ["title"] = line.Variant.ProductTitle,
        ["description"] = line.Variant.Title,
        ["thumbnail"] = null,
        ["quantity"] = line.Quantity,
        ["unit_price"] = line.Variant.Price,
        ["is_return"] = false,
        ["is_giftcard"] = false,
        ["should_merge"] = true,
        ["allow_discounts"] = true,
        ["has_shipping"] = _shipping is not null,
        ["includes_tax"] = false,
        ["metadata"] = new JsonObject(),
        ["subtotal"] = line.Subtotal,
        ["discount_total"] = 0,
        ["tax_total"] = Shop.Tax(line.Subtotal),
        ["total"] = line.Subtotal + Shop.Tax(line.Subtotal),
        ["raw_discount_total"] = 0,
    };

    private JsonObject ShippingMethod(ShippingOption option) => new()
    {
        ["id"] = $"sm_{number:D2}",
        ["shipping_option_id"] = option.Id,
        ["shipping_option"] = Shop.ToJson(option),
        ["cart_id"] = _id,
        ["price"] = option.Amount,
        ["data"] = new JsonObject(),
        ["includes_tax"] = false,
        ["subtotal"] = ShippingTotal,
        ["tax_total"] = ShippingTax,
        ["total"] = ShippingTotal + ShippingTax,
    };

    private JsonObject Session(string provider) => new()
    {
        ["id"] = $"ps_{number:D2}_{provider}",
        ["created_at"] = Moment(_createdAt),
        ["updated_at"] = Moment(_createdAt),
        ["cart_id"] = _id,
        ["provider_id"] = provider,
        ["is_selected"] = provider == _selected ? true : null,
        ["is_initiated"] = provider == _selected,
        ["status"] = _sessions[provider],
        ["data"] = new JsonObject { ["status"] = _sessions[provider] },
        ["idempotency_key"] = null,
        ["amount"] = Total,
        ["payment_authorized_at"] = Moment(_completedAt),
    };

    private JsonObject Address(JsonObject given, string kind)
    {
        var address = (JsonObject)given.DeepClone();
        address["id"] = $"addr_{number:D2}_{kind}";
        address["created_at"] = Moment(DateTimeOffset.UtcNow);
        address["updated_at"] = Moment(DateTimeOffset.UtcNow);
        address["deleted_at"] = null;
        return address;
    }

    private static JsonNode? Moment(DateTimeOffset? moment) => moment is { } known ? Shop.Text(known) : null;

    private sealed class Line(string id, Variant variant, int quantity)
    {
        public string Id => id;

        public Variant Variant => variant;

        public int Quantity { get; set; } = quantity;

        public long Subtotal => Quantity * variant.Price;
    }
}
