using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StockSync.Sync;

namespace StockSync.Hosting;

/// <summary>Registers the service itself.</summary>
internal static class SyncRegistration
{
    public static void AddStockSync(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SyncOptions>().BindConfiguration("StockSync").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SyncOptions>, SyncOptionsValidator>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SyncOutcome>();
        builder.Services.AddSingleton<SyncTelemetry>();
        builder.Services.AddSingleton<SyncRun>();
        builder.Services.AddSingleton<IProgress<SyncProgress>, ConsoleProgress>();
        builder.Services.AddHostedService<SyncWorker>();
    }
}
