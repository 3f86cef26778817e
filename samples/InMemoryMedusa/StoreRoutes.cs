using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InMemoryMedusa;

/// <summary>The routes of the store API.</summary>
internal sealed class StoreRoutes(Catalogue catalogue, Carts carts)
{
    // Sent only when `fields` asks for it.
    private static readonly string[] s_ofProducts = ["variants.calculated_price", "variants.inventory_quantity"];
    private static readonly string[] s_ofCarts = ["payment_collection"];

    public void Map(MapRoute map)
    {
        map("GET", "/store/regions", (context, _) => Query.Page("regions", [Shop.Region()], context.Request.Query, 50));
        map("GET", "/store/products", (context, _) => ListProducts(context.Request.Query));
        map("GET", "/store/shipping-options", (context, _) => ListShippingOptions(context.Request.Query));
        map("GET", "/store/payment-providers", (context, _) => ListPaymentProviders(context.Request.Query));
        map("POST", "/store/payment-collections", (_, body) =>
        {
            var cart = carts.Retrieve((string)new RequestBody(body).Only("cart_id").Text("cart_id", required: true).Valid()["cart_id"]!);
            return new JsonObject { ["payment_collection"] = cart.CreateCollection() };
        });
        map("POST", "/store/payment-collections/{id}/payment-sessions", (context, body) =>
        {
            var cart = carts.OfCollection(Query.Id(context));
            var provider = (string)new RequestBody(body).Only("provider_id", "data").Text("provider_id", required: true).Valid()["provider_id"]!;
            return new JsonObject { ["payment_collection"] = cart.StartPayment(provider) };
        });

        map("POST", "/store/carts", (context, _) => Cart(context, carts.Create(DateTimeOffset.UtcNow)));
        MapCart("", (cart, body) => cart.Update(
            body.Only("email", "region_id", "shipping_address", "billing_address", "promo_codes", "metadata").Text("email").Valid()));
        MapCart("/line-items", (cart, body) =>
        {
            var line = body.Only("variant_id", "quantity", "metadata").Text("variant_id", required: true).Number("quantity", required: true).Valid();
            cart.AddLine(catalogue.Variant((string)line["variant_id"]!), (int)line["quantity"]!);
        });
        MapCart("/shipping-methods", (cart, body) =>
            cart.Ship((string)body.Only("option_id", "data").Text("option_id", required: true).Valid()["option_id"]!));
        map("POST", "/store/carts/{id}/complete", (context, _) => carts.Retrieve(Query.Id(context)).Complete());

        void MapCart(string path, Action<FakeCart, RequestBody> change) => map("POST", "/store/carts/{id}" + path, (context, body) =>
        {
            var cart = carts.Retrieve(Query.Id(context));
            change(cart, new RequestBody(body));
            return Cart(context, cart);
        });
    }

    private static JsonObject Cart(HttpContext context, FakeCart cart) =>
        new() { ["cart"] = Fields.Select(cart.ToJson(), context.Request.Query["fields"], s_ofCarts) };

    private static JsonObject ListPaymentProviders(IQueryCollection query)
    {
        Query.Required(query, "region_id");
        return Query.Page("payment_providers", [.. Shop.PaymentProviders.Select(id => new JsonObject { ["id"] = id, ["is_enabled"] = true })], query, 20);
    }

    private JsonObject ListProducts(IQueryCollection query)
    {
        var found = catalogue.Products.Where(product => product.Status == "published");
        return Query.Page("products", [.. found.Select(product => Fields.Select(product.ForStore(), query["fields"], s_ofProducts))], query, 50);
    }

    private JsonObject ListShippingOptions(IQueryCollection query) => new()
    {
        // Something is shipped only once there is something.
        ["shipping_options"] = carts.Retrieve(Query.Required(query, "cart_id")).ToJson()["items"] is JsonArray { Count: > 0 }
            ? new JsonArray([.. Shop.ShippingOptions.Select(Shop.ToJson)])
            : [],
    };
}
