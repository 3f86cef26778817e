using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>What is sold of a product.</summary>
internal sealed class FakeVariant
{
    private readonly FakeProduct _product;
    private readonly JsonObject _members;
    private JsonArray _prices = [];

    public FakeVariant(FakeProduct product, int number, JsonObject body, FakeInventoryItem stock)
    {
        _product = product;
        Stock = stock;
        Id = $"variant_{product.Id}_{number}";
        _members = new JsonObject
        {
            ["id"] = Id,
            ["title"] = null,
            ["sku"] = null,
            ["allow_backorder"] = false,
            ["manage_inventory"] = true,
            ["metadata"] = null,
            ["product_id"] = product.Id,
            ["created_at"] = Values.Moment(product.CreatedAt),
            ["updated_at"] = Values.Moment(product.CreatedAt),
            ["deleted_at"] = null,
        };
        Change(body);
    }

    public string Id { get; }

    public string Title => (string?)_members["title"] ?? "";

    public string? Sku => (string?)_members["sku"];

    public FakeProduct Product => _product;

    public FakeInventoryItem Stock { get; }

    /// <summary>The price in the shop's currency.</summary>
    public decimal? Price => (decimal?)(double?)_prices.FirstOrDefault(price => (string?)price!["currency_code"] == Shop.CurrencyCode)?["amount"];

    public bool IsAvailable(int quantity) => !(bool)_members["manage_inventory"]! || (bool)_members["allow_backorder"]! || quantity <= Stock.Stocked;

    public void Change(JsonObject body)
    {
        foreach (var name in (string[])["title", "sku", "allow_backorder", "manage_inventory", "metadata"])
        {
            if (body.TryGetPropertyValue(name, out var value))
            {
                _members[name] = value?.DeepClone();
            }
        }

        Stock.Sku = Sku;
        if (body["prices"] is JsonArray prices)
        {
            _prices = new JsonArray([.. prices.Select((price, index) => PriceOf((JsonObject)price!, index + 1))]);
        }

        _members["updated_at"] = Values.Moment(DateTimeOffset.UtcNow);
    }

    public JsonObject ForAdmin(bool withRules = true)
    {
        var variant = (JsonObject)_members.DeepClone();
        var prices = (JsonArray)_prices.DeepClone();
        foreach (var price in prices)
        {
            price!["rules"] = withRules ? price["rules"]!.DeepClone() : new JsonObject();
        }

        variant["prices"] = prices;
        return variant;
    }

    public JsonObject ForStore()
    {
        var variant = (JsonObject)_members.DeepClone();
        variant["inventory_quantity"] = Stock.Stocked;
        if (Price is { } price)
        {
            JsonObject calculated = new()
            {
                ["id"] = "pset_" + Id,
                ["is_calculated_price_price_list"] = false,
                ["is_calculated_price_tax_inclusive"] = false,
                ["currency_code"] = Shop.CurrencyCode,
                ["calculated_amount_with_tax"] = (double)(price + Shop.Tax(price)),
                ["calculated_amount_without_tax"] = (double)price,
                ["original_amount_with_tax"] = (double)(price + Shop.Tax(price)),
                ["original_amount_without_tax"] = (double)price,
            };
            Values.Amount(calculated, "calculated_amount", price);
            Values.Amount(calculated, "original_amount", price);
            variant["calculated_price"] = calculated;
        }

        return variant;
    }

    private JsonObject PriceOf(JsonObject body, int number)
    {
        JsonObject price = new()
        {
            ["id"] = $"price_{Id}_{number}",
            ["currency_code"] = body["currency_code"]!.DeepClone(),
            ["min_quantity"] = body["min_quantity"]?.DeepClone(),
            ["max_quantity"] = body["max_quantity"]?.DeepClone(),
            ["variant_id"] = Id,
            ["created_at"] = Values.Moment(DateTimeOffset.UtcNow),
            ["updated_at"] = Values.Moment(DateTimeOffset.UtcNow),
            ["rules"] = body["rules"]?.DeepClone() ?? new JsonObject(),
        };
        Values.Amount(price, "amount", body["amount"]!.GetValue<decimal>());
        return price;
    }
}
