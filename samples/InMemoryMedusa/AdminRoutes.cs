using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InMemoryMedusa;

/// <summary>The routes of the admin API.</summary>
internal sealed class AdminRoutes(Catalogue catalogue, Inventory inventory, Carts carts)
{
    // Sent only when `fields` asks for it.
    private static readonly string[] s_ofOrders =
    [
        "email", "currency_code", "region_id", "customer_id", "sales_channel_id", "subtotal", "tax_total", "discount_total",
        "item_subtotal", "item_tax_total", "item_total", "shipping_subtotal", "shipping_tax_total", "shipping_total",
        "shipping_methods", "shipping_address", "billing_address",
    ];

    public void Map(MapRoute map)
    {
        map("GET", "/admin/products", (context, _) => ListProducts(context.Request.Query));
        map("POST", "/admin/products", (context, body) => Product(context, catalogue.Create(new RequestBody(body))));
        map("GET", "/admin/products/{id}", (context, _) => Product(context, catalogue.Retrieve(Query.Id(context))));
        map("POST", "/admin/products/{id}", (context, body) => Product(context, catalogue.Update(Query.Id(context), new RequestBody(body))));
        map("DELETE", "/admin/products/{id}", (context, _) => catalogue.Delete(Query.Id(context)));
        map("POST", "/admin/products/{id}/variants/{variant}", (context, body) =>
            Product(context, catalogue.UpdateVariant(Query.Id(context), Text(context, "variant"), new RequestBody(body))));
        map("GET", "/admin/product-variants", (context, _) => ListVariants(context.Request.Query));
        map("GET", "/admin/orders", (context, _) => ListOrders(context.Request.Query));
        map("GET", "/admin/stock-locations", (context, _) => Query.Page("stock_locations", [.. Inventory.Locations], context.Request.Query, 20));
        map("GET", "/admin/inventory-items", (context, _) => ListInventoryItems(context.Request.Query));
        map("POST", "/admin/inventory-items/{id}/location-levels/batch", (context, body) =>
            inventory.ChangeLevels(Query.Id(context), new RequestBody(body)));
        map("POST", "/admin/inventory-items/{id}/location-levels/{location}", (context, body) =>
            inventory.UpdateLevel(Query.Id(context), Text(context, "location"), new RequestBody(body)));
    }

    private static string Text(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static JsonObject Product(HttpContext context, FakeProduct product) =>
        new() { ["product"] = Fields.Select(product.ForAdmin(), context.Request.Query["fields"]) };

    private JsonObject ListProducts(IQueryCollection query)
    {
        if (query.ContainsKey("status"))
        {
            throw new RefusedException(400, "invalid_data", "Invalid request: Expected type: 'array' for field 'status', got: 'string'");
        }

        var statuses = Query.Values(query, "status");
        var since = query.TryGetValue("created_at[$gte]", out var value)
            ? DateTimeOffset.Parse(value.ToString(), CultureInfo.InvariantCulture)
            : DateTimeOffset.MinValue;
        var found = catalogue.Products.Where(product => product.CreatedAt >= since && (statuses.Length == 0 || statuses.Contains(product.Status)));
        found = query["order"] == "-created_at" ? found.OrderByDescending(product => product.CreatedAt) : found;
        return Query.Page("products", [.. found.Select(product => Fields.Select(product.ForAdmin(), query["fields"]))], query, 50);
    }

    private JsonObject ListVariants(IQueryCollection query)
    {
        // The rules of prices are a relation of theirs: `fields` that don't name it leave all rules empty.
        var fields = query["fields"].ToString();
        var withRules = fields.Length == 0 || fields.Contains("prices.price_rules", StringComparison.Ordinal);
        var found = catalogue.Products.SelectMany(product => product.Variants);
        return Query.Page("variants", [.. found.Select(variant => Fields.Select(variant.ForAdmin(withRules), fields))], query, 20);
    }

    private JsonObject ListInventoryItems(IQueryCollection query)
    {
        var skus = Query.Values(query, "sku");
        var found = inventory.Items.Where(item => skus.Length == 0 || skus.Contains(item.Sku));
        return Query.Page("inventory_items", [.. found.Select(item => Fields.Select(item.ToJson(), query["fields"]))], query, 20);
    }

    private JsonObject ListOrders(IQueryCollection query)
    {
        var found = carts.Orders;
        found = query["order"] == "-created_at" ? found.OrderByDescending(order => (string)order["created_at"]!, StringComparer.Ordinal) : found;
        return Query.Page("orders", [.. found.Select(order => Fields.Select(order, query["fields"], s_ofOrders))], query, 15);
    }
}
