using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Medusa.Samples.Tests.Support;

/// <summary>Receives what a program sends to OpenTelemetry, as a collector does (OTLP over HTTP).</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, StringBuilder> _received = [];

    private Collector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _application = builder.Build();
        _application.MapPost("/v1/{signal}", (RequestDelegate)(async context =>
        {
            // Names and texts stand in the messages as they are, each byte a character here.
            using StreamReader reader = new(context.Request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync();
            var received = _received.GetOrAdd((string)context.Request.RouteValues["signal"]!, _ => new StringBuilder());
            lock (received)
            {
                received.Append(body);
            }
        }));
    }

    public (string, string)[] Environment =>
        [("OTEL_EXPORTER_OTLP_ENDPOINT", _application.Urls.Single()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];

    public static async Task<Collector> StartAsync()
    {
        Collector collector = new();
        await collector._application.StartAsync();
        return collector;
    }

    /// <summary>What came of one signal: traces, metrics or logs.</summary>
    public string Received(string signal) => _received.TryGetValue(signal, out var received) ? received.ToString() : "";

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
