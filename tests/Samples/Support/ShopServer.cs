using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using InMemoryMedusa;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Medusa.Samples.Tests.Support;

/// <summary>The samples' backend, in the test's own process: it keeps what it was asked for, and the test may answer first.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ShopRequest> _requests = [];
    private readonly HttpClient _http = new();
    private InMemoryBackend _backend = null!;
    private int _writes;

    /// <summary>Whether a write, counted from 1, is answered by the test. Reads are never.</summary>
    public Func<HttpContext, int, Task<bool>>? Intercept { get; set; }

    public Uri Address => _backend.Address;

    public (string, string)[] Environment =>
        [("MEDUSA_BACKEND_URL", Address.AbsoluteUri), ("MEDUSA_API_KEY", InMemoryBackend.ApiKey)];

    /// <summary>All requests since the last call, in the order of their answers.</summary>
    public ShopRequest[] TakeRequests()
    {
        List<ShopRequest> taken = [];
        while (_requests.TryDequeue(out var request))
        {
            taken.Add(request);
        }

        return [.. taken];
    }

    public static async Task<ShopServer> StartAsync()
    {
        ShopServer server = new();
        server._backend = await InMemoryBackend.StartAsync(application => application.Use(server.ServeAsync));
        server._http.BaseAddress = server.Address;
        server._http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(InMemoryBackend.ApiKey + ":")));
        return server;
    }

    /// <summary>Asks the shop itself, past the sample.</summary>
    public async Task<JsonArray> ListAsync(string path, string name) =>
        (JsonArray)JsonNode.Parse(await _http.GetStringAsync(path, TestContext.Current.CancellationToken))![name]!;

    public async Task PostAsync(string path, JsonObject body)
    {
        using StringContent content = new(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(path, content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _backend.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        var isWrite = HttpMethods.IsPost(context.Request.Method);
        if (!isWrite || Intercept is not { } intercept || !await intercept(context, Interlocked.Increment(ref _writes)))
        {
            await next(context);
        }

        _requests.Enqueue(new ShopRequest(isWrite, $"{context.Request.Method} {context.Request.Path}", context.Response.StatusCode));
    }
}

/// <summary>A request and its answer.</summary>
internal sealed record ShopRequest(bool IsWrite, string Line, int Status)
{
    public bool IsDone => IsWrite && Status == 200;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line} {Status}");
}
