using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace QuickstartV2.Backend;

/// <summary>
/// As much of a Medusa v2 backend as the sample needs: logging in, products, orders, and carts that become orders, on a free port of
/// this machine. It answers as a Medusa 2.13 does, its refusals included; one of its two ways of paying asks for more.
/// </summary>
internal sealed class InMemoryBackend : IAsyncDisposable
{
    public const string Email = "admin@example.com";
    public const string Password = "correct horse battery staple";
    public const string PublishableKey = "pk_in_memory";
    public const string ApiKey = "sk_in_memory";

    // Sent only when `fields` asks for it.
    private static readonly string[] s_ofOrders =
    [
        "email", "currency_code", "region_id", "customer_id", "sales_channel_id", "subtotal", "tax_total", "discount_total",
        "item_subtotal", "item_tax_total", "item_total", "shipping_subtotal", "shipping_tax_total", "shipping_total",
        "shipping_methods", "shipping_address", "billing_address",
    ];
    private static readonly string[] s_ofStoreProducts = ["variants.calculated_price", "variants.inventory_quantity"];
    private static readonly string[] s_ofCarts = ["payment_collection"];

    private readonly Lock _lock = new();
    private readonly WebApplication _application;
    private readonly Catalogue _catalogue = new();
    private readonly List<FakeCart> _carts = [];
    private readonly string _token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    private int _orders;

    private InMemoryBackend()
    {
        // The least server there is: no configuration, no logging, no TLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _application = builder.Build();

        Map("POST", "/auth/{actor}/{provider}", LogIn);

        Map("GET", "/admin/products", (context, _) => ListProducts(context.Request.Query));
        Map("POST", "/admin/products", (context, body) => Product(context, _catalogue.Create(new RequestBody(body))));
        Map("GET", "/admin/products/{id}", (context, _) => Product(context, _catalogue.Retrieve(Id(context))));
        Map("POST", "/admin/products/{id}", (context, body) => Product(context, _catalogue.Update(Id(context), new RequestBody(body))));
        Map("DELETE", "/admin/products/{id}", (context, _) => _catalogue.Delete(Id(context)));
        Map("POST", "/admin/products/{id}/variants/{variant}", (context, body) =>
            Product(context, _catalogue.UpdateVariant(Id(context), (string)context.Request.RouteValues["variant"]!, new RequestBody(body))));
        Map("GET", "/admin/orders", (context, _) => ListOrders(context.Request.Query));

        Map("GET", "/store/regions", (context, _) => Paged("regions", [Shop.Region()], context.Request.Query, 50));
        Map("GET", "/store/products", (context, _) => ListForSale(context.Request.Query));
        Map("GET", "/store/shipping-options", (context, _) => ListShippingOptions(context.Request.Query));
        Map("GET", "/store/payment-providers", (context, _) => ListPaymentProviders(context.Request.Query));
        Map("POST", "/store/carts", (context, _) => Cart(context, NewCart(DateTimeOffset.UtcNow)));
        MapCart("", (cart, body) => cart.Update(body.Only("email", "region_id", "shipping_address", "billing_address", "metadata").Text("email").Valid()));
        MapCart("/line-items", (cart, body) =>
        {
            var line = body.Only("variant_id", "quantity", "metadata").Text("variant_id", required: true).Number("quantity", required: true).Valid();
            cart.AddLine(_catalogue.Variant((string)line["variant_id"]!), (int)line["quantity"]!);
        });
        MapCart("/shipping-methods", (cart, body) => cart.Ship((string)body.Only("option_id", "data").Text("option_id", required: true).Valid()["option_id"]!));
        Map("POST", "/store/carts/{id}/complete", (context, _) => FindCart(Id(context)).Complete());
        Map("POST", "/store/payment-collections", (_, body) =>
        {
            var cart = FindCart((string)new RequestBody(body).Only("cart_id").Text("cart_id", required: true).Valid()["cart_id"]!);
            return new JsonObject { ["payment_collection"] = cart.CreateCollection() };
        });
        Map("POST", "/store/payment-collections/{id}/payment-sessions", (context, body) =>
        {
            var cart = _carts.Find(cart => cart.CollectionId == Id(context)) ?? throw NotFound($"Payment collection with id: {Id(context)} was not found");
            var provider = (string)new RequestBody(body).Only("provider_id", "data").Text("provider_id", required: true).Valid()["provider_id"]!;
            return new JsonObject { ["payment_collection"] = cart.StartPayment(provider) };
        });

        for (var days = 5; days > 0; days--)
        {
            AddOrder(DateTimeOffset.UtcNow.AddDays(-days), quantity: 1 + (days % 2));
        }
    }

    public Uri Address => new(_application.Urls.Single());

    public static async Task<InMemoryBackend> StartAsync()
    {
        InMemoryBackend backend = new();
        await backend._application.StartAsync();
        return backend;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private void MapCart(string path, Action<FakeCart, RequestBody> change) => Map("POST", "/store/carts/{id}" + path, (context, body) =>
    {
        var cart = FindCart(Id(context));
        change(cart, new RequestBody(body));
        return Cart(context, cart);
    });

    private void Map(string verb, string path, Func<HttpContext, JsonObject, JsonObject> respond) => _application.MapMethods(path, [verb], (RequestDelegate)(async context =>
    {
        var status = 200;
        JsonObject response;
        try
        {
            Admit(context.Request);
            var body = context.Request.ContentLength > 0 ? await JsonNode.ParseAsync(context.Request.Body) as JsonObject ?? [] : [];
            lock (_lock)
            {
                response = respond(context, body);
            }
        }
        catch (RefusedException refusal)
        {
            status = refusal.Status;
            response = [];
            if (refusal.Code is not null)
            {
                response["code"] = refusal.Code;
            }

            if (refusal.Type.Length > 0)
            {
                response["type"] = refusal.Type;
            }

            response["message"] = refusal.Message;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await using Utf8JsonWriter writer = new(context.Response.Body);
        response.WriteTo(writer);
    }));

    /// <summary>The admin's routes need a token or a secret key, the store's a publishable key.</summary>
    private void Admit(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/admin") && !IsAdmin(request.Headers.Authorization.ToString()))
        {
            // Without a type, as the real one has it.
            throw new RefusedException(401, "", "Unauthorized");
        }

        if (request.Path.StartsWithSegments("/store"))
        {
            var key = request.Headers["x-publishable-api-key"].ToString();
            if (key != PublishableKey)
            {
                throw new RefusedException(400, "not_allowed", key.Length == 0
                    ? "Publishable API key required in the request header: x-publishable-api-key. You can manage your keys in settings in the dashboard."
                    : "A valid publishable key is required to proceed with the request");
            }
        }
    }

    private bool IsAdmin(string authorization) =>
        authorization == $"Bearer {_token}" || authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(ApiKey + ":"));

    private JsonObject LogIn(HttpContext context, JsonObject body)
    {
        if ((string)context.Request.RouteValues["provider"]! != "emailpass")
        {
            throw new RefusedException(401, "unauthorized", "Unable to retrieve the auth provider");
        }

        return (string?)body["email"] == Email && (string?)body["password"] == Password
            ? new JsonObject { ["token"] = _token }
            : throw new RefusedException(401, "unauthorized", "Invalid email or password");
    }

    private JsonObject ListProducts(IQueryCollection query)
    {
        if (query.ContainsKey("status"))
        {
            throw new RefusedException(400, "invalid_data", "Invalid request: Expected type: 'array' for field 'status', got: 'string'");
        }

        string[] statuses = [.. query.Where(pair => pair.Key.StartsWith("status[", StringComparison.Ordinal)).Select(pair => pair.Value.ToString())];
        var since = query.TryGetValue("created_at[$gte]", out var value)
            ? DateTimeOffset.Parse(value.ToString(), CultureInfo.InvariantCulture)
            : DateTimeOffset.MinValue;
        var found = _catalogue.Products.Where(product => product.CreatedAt >= since && (statuses.Length == 0 || statuses.Contains(product.Status)));
        found = query["order"] == "-created_at" ? found.OrderByDescending(product => product.CreatedAt) : found;
        return Paged("products", [.. found.Select(product => Fields.Select(product.ForAdmin(), query["fields"]))], query, 50);
    }

    private JsonObject ListForSale(IQueryCollection query)
    {
        var found = _catalogue.Products.Where(product => product.Status == "published");
        return Paged("products", [.. found.Select(product => Fields.Select(product.ForStore(), query["fields"], s_ofStoreProducts))], query, 50);
    }

    private JsonObject ListOrders(IQueryCollection query)
    {
        var found = _carts.Select(cart => cart.Ordered()).OfType<JsonObject>();
        found = query["order"] == "-created_at" ? found.OrderByDescending(order => (string)order["created_at"]!, StringComparer.Ordinal) : found;
        return Paged("orders", [.. found.Select(order => Fields.Select(order, query["fields"], s_ofOrders))], query, 15);
    }

    private JsonObject ListShippingOptions(IQueryCollection query) => new()
    {
        // Something is shipped only once there is something.
        ["shipping_options"] = FindCart(Required(query, "cart_id")).ToJson()["items"] is JsonArray { Count: > 0 }
            ? new JsonArray([.. Shop.ShippingOptions.Select(Shop.ToJson)])
            : [],
    };

    private static JsonObject ListPaymentProviders(IQueryCollection query)
    {
        Required(query, "region_id");
        return Paged("payment_providers", [.. Shop.PaymentProviders.Select(id => new JsonObject { ["id"] = id, ["is_enabled"] = true })], query, 20);
    }

    private static JsonObject Paged(string name, IReadOnlyList<JsonObject> all, IQueryCollection query, int defaultLimit)
    {
        var offset = Number(query, "offset") ?? 0;
        var limit = Number(query, "limit") ?? defaultLimit;
        return new JsonObject
        {
            [name] = new JsonArray([.. all.Skip(offset).Take(limit)]),
            ["count"] = all.Count,
            ["offset"] = offset,
            ["limit"] = limit,
        };
    }

    private static JsonObject Product(HttpContext context, FakeProduct product) =>
        new() { ["product"] = Fields.Select(product.ForAdmin(), context.Request.Query["fields"]) };

    private static JsonObject Cart(HttpContext context, FakeCart cart) =>
        new() { ["cart"] = Fields.Select(cart.ToJson(), context.Request.Query["fields"], s_ofCarts) };

    private FakeCart NewCart(DateTimeOffset createdAt)
    {
        FakeCart cart = new(_carts.Count + 1, createdAt, () => ++_orders);
        _carts.Add(cart);
        return cart;
    }

    private void AddOrder(DateTimeOffset createdAt, int quantity)
    {
        var cart = NewCart(createdAt);
        cart.AddLine(_catalogue.Products[0].Variants[0], quantity);
        cart.Update(new JsonObject { ["email"] = "bob@example.com" });
        cart.CreateCollection();
        cart.StartPayment("pp_system_default");
        cart.Complete();
    }

    private FakeCart FindCart(string id) => _carts.Find(cart => cart.Id == id) ?? throw NotFound($"Cart with id '{id}' not found");

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static string Required(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var value)
            ? value.ToString()
            : throw new RefusedException(400, "invalid_data", $"Invalid request: Field '{name}' is required");

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name].ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static RefusedException NotFound(string message) => new(404, "not_found", message);
}
