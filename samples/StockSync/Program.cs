using InMemoryMedusa;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StockSync;
using StockSync.Hosting;
using StockSync.Sync;

// The settings lie beside the program, wherever it is started from; paths in arguments are those of the one who starts it.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });

// A real backend, if the environment names one; else one in memory, so that this runs anywhere.
var isReal = builder.Configuration[ShopOptions.UrlVariable] is { Length: > 0 };
await using var backend = isReal ? null : await InMemoryBackend.StartAsync();
if (backend is not null)
{
    builder.Configuration[ShopOptions.UrlVariable] = backend.Address.AbsoluteUri;
    builder.Configuration[ShopOptions.ApiKeyVariable] = InMemoryBackend.ApiKey;
}

builder.AddConsole();
builder.AddTelemetry();
builder.AddShop();
builder.AddStockSync();

using var host = builder.Build();
var outcome = host.Services.GetRequiredService<SyncOutcome>();
try
{
    // All settings are checked before anything is made from them, so that all problems are seen at once.
    host.Services.GetRequiredService<IStartupValidator>().Validate();

    // Runs until the worker is done, or until Ctrl+C or SIGTERM; then traces, metrics and logs are flushed.
    await host.RunAsync();
    return (int)outcome.ExitCode;
}
catch (Exception failure) when (InvalidSettings.In(failure) is { Length: > 0 } problems)
{
    foreach (var problem in problems)
    {
        Console.Error.WriteLine(problem);
    }

    return (int)ExitCode.Unusable;
}
