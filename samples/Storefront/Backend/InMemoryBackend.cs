using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Storefront.Backend;

/// <summary>
/// As much of a Medusa backend as the sample needs: a region, products, and carts that become orders, on a free port of this
/// machine. It answers as a Medusa 1.20 does, its refusals included; one of its two ways of paying asks for more.
/// </summary>
internal sealed class InMemoryBackend : IAsyncDisposable
{
    public const string PublishableKey = "pk_01";

    private readonly Lock _lock = new();
    private readonly WebApplication _application;
    private readonly List<FakeCart> _carts = [];

    private InMemoryBackend()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();

        Map("GET", "/store/regions", (_, _) => new JsonObject { ["regions"] = new JsonArray(Shop.Region()) });
        Map("GET", "/store/products", (context, _) => Products(context));
        Map("GET", "/store/products/{id}", (context, _) => new JsonObject
        {
            ["product"] = Shop.Product(Id(context), Priced(context)) ?? throw NotFound("Product with id: " + Id(context)),
        });
        Map("GET", "/store/shipping-options/{id}", (context, _) => new JsonObject
        {
            // Something is shipped only once there is something.
            ["shipping_options"] = Find(context).ToJson()["items"] is JsonArray { Count: > 0 }
                ? new JsonArray([.. Shop.ShippingOptions.Select(Shop.ToJson)])
                : [],
        });
        Map("POST", "/store/carts", (_, _) =>
        {
            _carts.Add(new FakeCart(_carts.Count + 1));
            return Answer(_carts[^1]);
        });
        Map("GET", "/store/carts/{id}", (context, _) => Answer(Find(context)));
        MapCart("", (cart, body) => cart.Update(body));
        MapCart("/line-items", (cart, body) => cart.AddLine(Text(body, "variant_id"), (int?)body["quantity"] ?? throw Invalid("quantity must be an integer number")));
        MapCart("/shipping-methods", (cart, body) => cart.Ship(Text(body, "option_id")));
        MapCart("/payment-sessions", (cart, _) => cart.OpenPaymentSessions());
        MapCart("/payment-session", (cart, body) => cart.SelectPaymentSession(Text(body, "provider_id")));
        Map("POST", "/store/carts/{id}/complete", (context, _) => Find(context).Complete());
    }

    public Uri Address => new(_application.Urls.Single());

    public static async Task<InMemoryBackend> StartAsync()
    {
        InMemoryBackend backend = new();
        await backend._application.StartAsync();
        return backend;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private void MapCart(string path, Action<FakeCart, JsonObject> change) => Map("POST", "/store/carts/{id}" + path, (context, body) =>
    {
        var cart = Find(context);
        change(cart, body);
        return Answer(cart);
    });

    private void Map(string verb, string path, Func<HttpContext, JsonObject, JsonObject> answer) => _application.MapMethods(path, [verb], (RequestDelegate)(async context =>
    {
        var body = context.Request.ContentLength > 0 ? await JsonNode.ParseAsync(context.Request.Body) as JsonObject ?? [] : [];
        var status = 200;
        JsonObject reply;
        try
        {
            lock (_lock)
            {
                reply = answer(context, body);
            }
        }
        catch (RefusedException refusal)
        {
            status = refusal.Status;
            reply = new JsonObject { ["type"] = refusal.Type, ["message"] = refusal.Message };
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await using Utf8JsonWriter writer = new(context.Response.Body);
        reply.WriteTo(writer);
    }));

    private static JsonObject Products(HttpContext context)
    {
        var offset = Number(context, "offset") ?? 0;
        var limit = Number(context, "limit") ?? 100;
        string[] ids = [.. Shop.Variants.Select(variant => variant.ProductId).Distinct()];
        return new JsonObject
        {
            ["products"] = new JsonArray([.. ids.Skip(offset).Take(limit).Select(id => Shop.Product(id, Priced(context)))]),
            ["count"] = ids.Length,
            ["offset"] = offset,
            ["limit"] = limit,
        };
    }

    private static int? Number(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name].ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Priced(HttpContext context) => context.Request.Query["region_id"] == Shop.RegionId;

    private FakeCart Find(HttpContext context) => _carts.Find(cart => cart.Id == Id(context)) ?? throw NotFound("Cart with " + Id(context));

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static string Text(JsonObject body, string name) => (string?)body[name] ?? throw Invalid(name + " must be a string");

    private static JsonObject Answer(FakeCart cart) => new() { ["cart"] = cart.ToJson() };

    private static RefusedException NotFound(string what) => new(404, "not_found", what + " was not found");

    private static RefusedException Invalid(string message) => new(400, "invalid_data", message);
}
