using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Quickstart.Backend;

/// <summary>
/// As much of a Medusa backend as the sample needs: logging in and batch jobs, on a free port of this machine. It answers as the
/// real one does, its refusals included.
/// </summary>
internal sealed class InMemoryBackend : IAsyncDisposable
{
    public const string Email = "admin@example.com";
    public const string Password = "correct horse battery staple";

    private const string UserId = "usr_01";

    private readonly WebApplication _application;
    private readonly BatchJobStore _jobs = new();
    private readonly string _token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    private InMemoryBackend()
    {
        // The least server there is: no configuration, no logging, no TLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _application = builder.Build();

        _application.MapPost("/admin/auth/token", LogInAsync);
        MapGet("/admin/auth", context => WriteAsync(context, 200, new JsonObject { ["user"] = User() }));
        MapGet("/admin/batch-jobs", context => WriteAsync(context, 200, _jobs.List(context.Request.Query)));
        MapGet("/admin/batch-jobs/{id}", context => WriteAsync(context, 200, _jobs.Retrieve(Id(context))));
        MapPost("/admin/batch-jobs", async context => await WriteAsync(context, 201, _jobs.Create(await BodyAsync(context), UserId)));
        MapPost("/admin/batch-jobs/{id}/confirm", context => WriteAsync(context, 200, _jobs.Confirm(Id(context))));
        MapPost("/admin/batch-jobs/{id}/cancel", context => WriteAsync(context, 200, _jobs.Cancel(Id(context))));
    }

    public Uri Address => new(_application.Urls.Single());

    public static async Task<InMemoryBackend> StartAsync()
    {
        InMemoryBackend backend = new();
        await backend._application.StartAsync();
        return backend;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private void MapGet(string path, RequestDelegate answer) => _application.MapGet(path, Guarded(answer));

    private void MapPost(string path, RequestDelegate answer) => _application.MapPost(path, Guarded(answer));

    private RequestDelegate Guarded(RequestDelegate answer) => async context =>
    {
        if (context.Request.Headers.Authorization != $"Bearer {_token}")
        {
            // Plain text, as the real one has it.
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("Unauthorized");
            return;
        }

        try
        {
            await answer(context);
        }
        catch (RefusedException refusal)
        {
            await WriteAsync(context, refusal.Status, new JsonObject { ["type"] = refusal.Type, ["message"] = refusal.Message });
        }
    };

    private async Task LogInAsync(HttpContext context)
    {
        var credentials = await BodyAsync(context);
        if ((string?)credentials["email"] == Email && (string?)credentials["password"] == Password)
        {
            await WriteAsync(context, 200, new JsonObject { ["access_token"] = _token });
            return;
        }

        context.Response.StatusCode = 401;
        await context.Response.WriteAsync("Unauthorized");
    }

    private static JsonObject User() => new()
    {
        ["id"] = UserId,
        ["email"] = Email,
        ["first_name"] = null,
        ["last_name"] = null,
        ["role"] = "admin",
        ["api_token"] = null,
        ["created_at"] = "2023-11-27T08:00:00.000Z",
        ["updated_at"] = "2023-11-27T08:00:00.000Z",
        ["deleted_at"] = null,
        ["metadata"] = null,
    };

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static async Task<JsonObject> BodyAsync(HttpContext context) =>
        await JsonNode.ParseAsync(context.Request.Body) as JsonObject ?? [];

    private static async Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await using Utf8JsonWriter writer = new(context.Response.Body);
        body.WriteTo(writer);
    }
}
