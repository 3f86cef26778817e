using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>The backend's products.</summary>
internal sealed class Catalogue
{
    private static readonly string[] s_changeable = ["title", "subtitle", "description", "handle", "status", "metadata"];
    private static readonly string[] s_changeableInVariants = ["title", "sku", "manage_inventory", "allow_backorder", "metadata", "prices"];

    private readonly Inventory _inventory;
    private readonly List<FakeProduct> _products = [];
    private int _created;

    public Catalogue(Inventory inventory)
    {
        _inventory = inventory;
        Add("Harbour Mug", "published", DateTimeOffset.UtcNow.AddDays(-3), ("Blue", "MUG-BLUE", 17.50m, 40), ("White", "MUG-WHITE", 18.25m, 0));
        Add("Balcony Planter", "published", DateTimeOffset.UtcNow.AddDays(-2), ("Terracotta", "PLANTER-TERRA", 38.50m, 0));
        Add("Rain Hat", "draft", DateTimeOffset.UtcNow.AddDays(-1), ("One size", "HAT-ONE", 24.95m, 12));
    }

    /// <summary>The products, the oldest first.</summary>
    public IReadOnlyList<FakeProduct> Products => _products;

    public FakeProduct Retrieve(string id) => Find(id) ?? throw new RefusedException(404, "not_found", "Product not found");

    public FakeVariant Variant(string id) =>
        _products.Where(product => product.Status == "published").SelectMany(product => product.Variants).FirstOrDefault(variant => variant.Id == id)
            ?? throw new RefusedException(400, "invalid_data", $"Variants {id} do not exist or belong to a product that is not published");

    public FakeProduct Create(RequestBody request)
    {
        var body = request
            .Only([.. s_changeable, "options", "shipping_profile_id", "variants"])
            .Text("title", required: true).Text("subtitle").Text("description").Text("handle").Text("status")
            .Prices()
            .Valid();
        var title = (string)body["title"]!;
        if (body["options"] is not JsonArray { Count: > 0 } options)
        {
            throw new RefusedException(400, "invalid_data", $"Product options are not provided for: [{title}].");
        }

        FakeProduct product = new($"prod_{++_created:D2}", title, options, DateTimeOffset.UtcNow);
        product.Change(body, s_changeable);
        if (_products.Exists(other => other.Handle == product.Handle))
        {
            throw new RefusedException(400, "invalid_data", $"Product with handle: {product.Handle}, already exists.");
        }

        foreach (var variant in body["variants"] as JsonArray ?? [])
        {
            AddVariant(product, (JsonObject)variant!);
        }

        _products.Add(product);
        return product;
    }

    public FakeProduct Update(string id, RequestBody request)
    {
        var body = request.Only(s_changeable).Text("title").Text("subtitle").Text("description").Text("handle").Text("status").Valid();
        var product = Find(id) ?? throw new RefusedException(404, "not_found", $"Product with id \"{id}\" not found");
        product.Change(body, s_changeable);
        return product;
    }

    public FakeProduct UpdateVariant(string id, string variantId, RequestBody request)
    {
        var body = request.Only(s_changeableInVariants).Text("title").Text("sku").Prices().Valid();
        var product = Retrieve(id);
        var variant = product.Variants.FirstOrDefault(variant => variant.Id == variantId)
            ?? throw new RefusedException(404, "not_found", $"Variant with id: {variantId} was not found");
        variant.Change(body);
        return product;
    }

    /// <summary>Deletes a product. Deleting what isn't there is no error.</summary>
    public JsonObject Delete(string id)
    {
        _products.RemoveAll(product => product.Id == id);
        return new JsonObject { ["id"] = id, ["object"] = "product", ["deleted"] = true };
    }

    private FakeVariant AddVariant(FakeProduct product, JsonObject body)
    {
        var sku = (string?)body["sku"];
        if (sku is not null && _products.SelectMany(other => other.Variants).Any(other => other.Sku == sku))
        {
            throw new RefusedException(400, "invalid_data", $"Product variant with sku: {sku}, already exists.");
        }

        // What is counted in stock has an inventory item; it is at no location yet.
        return product.AddVariant(body, _inventory.Add(sku, (string?)body["title"]));
    }

    private FakeProduct? Find(string id) => _products.Find(product => product.Id == id);

    private void Add(string title, string status, DateTimeOffset createdAt, params ReadOnlySpan<(string Title, string Sku, decimal Price, int InStock)> variants)
    {
        FakeProduct product = new($"prod_{++_created:D2}", title, new JsonArray(new JsonObject { ["title"] = "Variant" }), createdAt);
        product.Change(new JsonObject { ["status"] = status }, s_changeable);
        foreach (var (name, sku, price, inStock) in variants)
        {
            var prices = new JsonArray(new JsonObject { ["currency_code"] = Shop.CurrencyCode, ["amount"] = price });
            var variant = AddVariant(product, new JsonObject { ["title"] = name, ["sku"] = sku, ["prices"] = prices });
            variant.Stock.Create(Inventory.MainLocation, new JsonObject { ["stocked_quantity"] = inStock });
        }

        _products.Add(product);
    }
}
