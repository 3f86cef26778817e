using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Medusa.Runtime.Tests.Support;

/// <summary>A real server on a free port of the loopback interface, which records what it was asked.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<SeenRequest> _requests = new();

    private Backend(WebApplication application) => _application = application;

    public Uri Url => new(_application.Urls.Single());

    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    public SeenRequest Request => Assert.Single(_requests);

    /// <param name="answer">Answers a request; the number counts them from 1.</param>
    /// <param name="record">Whether to read and keep the request's body before it is answered.</param>
    /// <param name="secure">Whether it is reached over https, with a certificate that nobody vouches for.</param>
    public static async Task<Backend> StartAsync(Func<HttpContext, int, Task> answer, bool record = true, bool secure = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinResponseDataRate = null;
            options.Limits.MinRequestBodyDataRate = null;
            options.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (secure)
                {
                    listen.UseHttps(Certificate());
                }
            });
        });
        var application = builder.Build();
        Backend backend = new(application);
        var count = 0;
        application.Run(async context =>
        {
            if (record)
            {
                backend._requests.Enqueue(await SeenRequest.ReadAsync(context));
            }

            await answer(context, Interlocked.Increment(ref count));
        });
        await application.StartAsync();
        return backend;
    }

    /// <summary>A server that answers every request with the same JSON.</summary>
    public static Task<Backend> AnswerAsync(string json, int status = 200, string contentType = "application/json; charset=utf-8")
        => StartAsync((context, _) => context.AnswerAsync(json, status, contentType));

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource atOnce = new(TimeSpan.Zero);
        await _application.StopAsync(atOnce.Token);
        await _application.DisposeAsync();
    }
}

/// <summary>A request as it arrived.</summary>
internal sealed record SeenRequest(string Method, string Target, IHeaderDictionary Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? this[string header] => Headers.TryGetValue(header, out var values) ? values.ToString() : null;

    public static async Task<SeenRequest> ReadAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        HeaderDictionary headers = new(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase));
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new SeenRequest(context.Request.Method, target, headers, body.ToArray());
    }
}

internal static class Answers
{
    public static async Task AnswerAsync(this HttpContext context, string text, int status = 200, string contentType = "application/json; charset=utf-8")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(text);
    }

    public static Task RedirectAsync(this HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
