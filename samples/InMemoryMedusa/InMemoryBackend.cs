using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InMemoryMedusa;

/// <summary>
/// As much of a Medusa v2 backend as the samples need, on a free port of this machine: logging in, products, stock, orders, and carts that
/// become orders. It answers as a Medusa 2.13 does, its refusals included; one of its two ways of paying asks for more.
/// </summary>
public sealed class InMemoryBackend : IAsyncDisposable
{
    /// <summary>The admin's e-mail address.</summary>
    public const string Email = "admin@example.com";

    /// <summary>The admin's password.</summary>
    public const string Password = "correct horse battery staple";

    /// <summary>A publishable API key, for the store API.</summary>
    public const string PublishableKey = "pk_in_memory";

    /// <summary>A secret API key, for the admin API.</summary>
    public const string ApiKey = "sk_in_memory";

    /// <summary>The code of a promotion of 10 %.</summary>
    public const string PromotionCode = Shop.PromotionCode;

    private readonly Lock _lock = new();
    private readonly WebApplication _application;
    private readonly string _token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    private InMemoryBackend(Action<IApplicationBuilder>? configure)
    {
        // The least server there is: no configuration, no logging, no TLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _application = builder.Build();
        configure?.Invoke(_application);

        Inventory inventory = new();
        Catalogue catalogue = new(inventory);
        Carts carts = new(catalogue);
        Map("POST", "/auth/{actor}/{provider}", LogIn);
        new AdminRoutes(catalogue, inventory, carts).Map(Map);
        new StoreRoutes(catalogue, carts).Map(Map);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_application.Urls.Single());

    /// <summary>Starts a backend.</summary>
    /// <param name="configure">Adds middleware that sees each request first: to count requests, or to let some of them fail.</param>
    public static async Task<InMemoryBackend> StartAsync(Action<IApplicationBuilder>? configure = null)
    {
        InMemoryBackend backend = new(configure);
        await backend._application.StartAsync();
        return backend;
    }

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private void Map(string verb, string path, Responder respond) => _application.MapMethods(path, [verb], (RequestDelegate)(async context =>
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
            response = refusal.ToJson();
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
}
