using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>A cart, and the order that it becomes: refuses what a real one refuses, in its words.</summary>
internal sealed class FakeCart(int number, DateTimeOffset createdAt, Func<int> nextOrder)
{
    private readonly string _id = $"cart_{number:D2}";
    private readonly List<Line> _lines = [];

    private string? _email;
    private JsonObject? _shippingAddress;
    private JsonObject? _billingAddress;
    private ShippingOption? _shipping;
    private bool _hasPromotion;
    private bool _hasCollection;
    private string? _provider;
    private string _sessionStatus = "pending";
    private JsonObject? _order;

    public string Id => _id;

    public string CollectionId => $"pay_col_{number:D2}";

    private decimal ItemSubtotal => _lines.Sum(line => line.Subtotal);

    private decimal Discount => _hasPromotion ? Shop.Discount(ItemSubtotal) : 0;

    private decimal ItemTax => Shop.Tax(ItemSubtotal - Discount);

    private decimal ItemTotal => ItemSubtotal - Discount + ItemTax;

    private decimal ShippingSubtotal => _shipping?.Amount ?? 0;

    private decimal Total => ItemTotal + ShippingSubtotal + Shop.Tax(ShippingSubtotal);

    public void AddLine(FakeVariant variant, int quantity)
    {
        var line = _lines.Find(line => line.Variant == variant);
        if (!variant.IsAvailable((line?.Quantity ?? 0) + quantity))
        {
            throw new RefusedException(400, "not_allowed", "Some variant does not have the required inventory", "insufficient_inventory");
        }

        if (line is null)
        {
            _lines.Add(new Line($"cali_{number:D2}_{_lines.Count + 1:D2}", variant, quantity));
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
            throw new RefusedException(400, "invalid_data", $"Country with code {country} is not within region Baltic Sea");
        }

        if (changes["promo_codes"] is JsonArray codes)
        {
            if (codes.FirstOrDefault(code => (string?)code != Shop.PromotionCode) is { } unknown)
            {
                throw new RefusedException(400, "invalid_data", $"The promotion code {unknown} is invalid");
            }

            _hasPromotion = codes.Count > 0;
        }

        _email = (string?)changes["email"] ?? _email;
        _shippingAddress = shipping is null ? _shippingAddress : Address(shipping, "ship");
        _billingAddress = changes["billing_address"] is JsonObject billing ? Address(billing, "bill") : _billingAddress;
    }

    public void Ship(string optionId) =>
        _shipping = Shop.ShippingOptions.FirstOrDefault(option => option.Id == optionId)
            ?? throw new RefusedException(400, "invalid_data", "Shipping Options are invalid for cart.");

    /// <summary>Makes the payment collection; a cart that has one keeps it.</summary>
    public JsonObject CreateCollection()
    {
        _hasCollection = true;
        return Collection();
    }

    /// <summary>Starts to pay with a provider. What was started with another one before is given up.</summary>
    public JsonObject StartPayment(string provider)
    {
        if (!Shop.PaymentProviders.Contains(provider))
        {
            throw new RefusedException(500, "unknown_error", "An unknown error occurred.", "unknown_error");
        }

        _provider = provider;
        _sessionStatus = "pending";
        return Collection();
    }

    /// <summary>Makes the order, or says why there is none yet. Doing it again gives the same order.</summary>
    public JsonObject Complete()
    {
        if (_order is null)
        {
            if (!_hasCollection)
            {
                throw new RefusedException(400, "invalid_data", "Payment collection has not been initiated for cart");
            }

            if (_provider is null)
            {
                throw new RefusedException(400, "invalid_data", "Payment sessions are required to complete cart");
            }

            // The provider decides. While the customer still has to do something, the response is the cart.
            if (_provider == "pp_card")
            {
                _sessionStatus = "requires_more";
                return new JsonObject
                {
                    ["type"] = "cart",
                    ["cart"] = ToJson(),
                    ["error"] = new JsonObject
                    {
                        ["message"] = "More information is required for payment",
                        ["name"] = "Error",
                        ["type"] = "payment_requires_more_error",
                    },
                };
            }

            _sessionStatus = "authorized";
            _order = Order(nextOrder());
        }

        return new JsonObject { ["type"] = "order", ["order"] = _order.DeepClone() };
    }

    public JsonObject ToJson()
    {
        var cart = Common("cali");
        cart["id"] = _id;
        cart["completed_at"] = _order?["created_at"]?.DeepClone();
        cart["region"] = Shop.Region();
        cart["promotions"] = _hasPromotion ? new JsonArray(Shop.Promotion()) : [];
        cart["payment_collection"] = _hasCollection ? Collection() : null;
        return cart;
    }

    /// <summary>The order with all that can be asked for, if the cart has become one.</summary>
    public JsonObject? Ordered() => (JsonObject?)_order?.DeepClone();

    private JsonObject Order(int displayId)
    {
        var order = Common("ordli");
        order["id"] = $"order_{displayId:D2}";
        order["display_id"] = displayId;
        order["version"] = 1;
        order["status"] = "pending";
        order["payment_status"] = "authorized";
        order["fulfillment_status"] = "not_fulfilled";
        return order;
    }

    /// <summary>What a cart and its order both have.</summary>
    private JsonObject Common(string linePrefix)
    {
        JsonObject common = new()
        {
            ["currency_code"] = Shop.CurrencyCode,
            ["email"] = _email,
            ["region_id"] = Shop.RegionId,
            ["customer_id"] = _email is null ? null : $"cus_{number:D2}",
            ["sales_channel_id"] = "sc_01",
            ["created_at"] = Values.Moment(createdAt),
            ["updated_at"] = Values.Moment(DateTimeOffset.UtcNow),
            ["metadata"] = null,
            ["items"] = new JsonArray([.. _lines.Select(line => Item(line, linePrefix))]),
            ["shipping_methods"] = _shipping is null ? [] : new JsonArray(ShippingMethod(_shipping)),
            ["shipping_address"] = _shippingAddress?.DeepClone(),
            ["billing_address"] = _billingAddress?.DeepClone(),
        };
        Values.Amount(common, "item_subtotal", ItemSubtotal);
        Values.Amount(common, "item_tax_total", ItemTax);
        Values.Amount(common, "item_total", ItemTotal);
        Values.Amount(common, "shipping_subtotal", ShippingSubtotal);
        Values.Amount(common, "shipping_tax_total", Shop.Tax(ShippingSubtotal));
        Values.Amount(common, "shipping_total", ShippingSubtotal + Shop.Tax(ShippingSubtotal));
        Values.Amount(common, "discount_total", Discount + Shop.Tax(Discount));
        Values.Amount(common, "subtotal", ItemSubtotal + ShippingSubtotal);
        Values.Amount(common, "tax_total", ItemTax + Shop.Tax(ShippingSubtotal));
        Values.Amount(common, "total", Total);
        return common;
    }

    private JsonObject Item(Line line, string prefix)
    {
        JsonObject item = new()
        {
            ["id"] = line.Id.Replace("cali", prefix, StringComparison.Ordinal),
            ["title"] = line.Variant.Product.Title,
            ["subtitle"] = line.Variant.Title,
            ["variant_id"] = line.Variant.Id,
            ["variant_sku"] = line.Variant.Sku,
            ["variant_title"] = line.Variant.Title,
            ["product_id"] = line.Variant.Product.Id,
            ["product_title"] = line.Variant.Product.Title,
            ["requires_shipping"] = true,
            ["is_tax_inclusive"] = false,
            ["quantity"] = line.Quantity,
            ["metadata"] = null,
            ["created_at"] = Values.Moment(createdAt),
            ["updated_at"] = Values.Moment(createdAt),
        };
        Values.Amount(item, "unit_price", line.UnitPrice);
        return item;
    }

    private JsonObject ShippingMethod(ShippingOption option)
    {
        JsonObject method = new() { ["id"] = $"casm_{number:D2}", ["shipping_option_id"] = option.Id, ["is_tax_inclusive"] = false };
        Values.Amount(method, "amount", option.Amount);
        return method;
    }

    private JsonObject Collection()
    {
        JsonObject collection = new()
        {
            ["id"] = CollectionId,
            ["currency_code"] = Shop.CurrencyCode,
            ["payment_sessions"] = _provider is null ? [] : new JsonArray(Session(_provider)),
        };
        Values.Amount(collection, "amount", Total);
        return collection;
    }

    private JsonObject Session(string provider)
    {
        JsonObject session = new()
        {
            ["id"] = $"payses_{number:D2}_{provider}",
            ["currency_code"] = Shop.CurrencyCode,
            ["provider_id"] = provider,
            ["data"] = new JsonObject(),
            ["context"] = new JsonObject(),
            ["status"] = _sessionStatus,
            ["authorized_at"] = null,
            ["payment_collection_id"] = CollectionId,
        };
        Values.Amount(session, "amount", Total);
        return session;
    }

    private JsonObject Address(JsonObject given, string kind)
    {
        var address = (JsonObject)given.DeepClone();
        address["id"] = $"caaddr_{number:D2}_{kind}";
        return address;
    }

    private sealed class Line(string id, FakeVariant variant, int quantity)
    {
        public string Id => id;

        public FakeVariant Variant => variant;

        public int Quantity { get; set; } = quantity;

        public decimal UnitPrice => variant.Price ?? 0;

        public decimal Subtotal => Quantity * UnitPrice;
    }
}
