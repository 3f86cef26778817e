using Medusa;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StockSync.Sync;

namespace StockSync.Hosting;

/// <summary>Sends traces, metrics and logs to OpenTelemetry.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        // The client reports each request itself, with its route; the instrumentation of HttpClient would report them all once more.
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(SyncTelemetry.Name))
            .WithTracing(tracing => tracing.AddSource(SyncTelemetry.Name, MedusaTelemetry.ActivitySourceName))
            .WithMetrics(metrics => metrics.AddMeter(SyncTelemetry.Name, MedusaTelemetry.MeterName))
            .WithLogging();

        // Where to send it, how often and how are the standard variables OTEL_EXPORTER_OTLP_*. Without them nothing is sent.
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            telemetry.UseOtlpExporter();
        }
    }
}
