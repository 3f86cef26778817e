using System.Net;
using Medusa;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StockSync.Sync;

/// <summary>Makes one run, says how it ended, and ends the program: a timer or a CronJob starts the next one.</summary>
internal sealed partial class SyncWorker(SyncRun run, SyncOutcome outcome, IHostApplicationLifetime lifetime, ILogger<SyncWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            outcome.ExitCode = await RunAsync(stoppingToken);
        }
        catch (Exception failure)
        {
            LogFault(failure);
            outcome.ExitCode = ExitCode.Fault;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private async Task<ExitCode> RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            var result = await run.RunAsync(stoppingToken);
            Console.WriteLine($"Done: {result.Changed} changed, {result.Unchanged} unchanged, {result.Refused} refused, {result.Invalid} invalid.");
            return result is { Refused: 0, Invalid: 0 } ? ExitCode.Done : ExitCode.RowsLeft;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Console.WriteLine("Stopped. Start it again to go on.");
            return ExitCode.Stopped;
        }
        catch (UnusableException problem)
        {
            LogUnusable(problem.Message);
            return ExitCode.Unusable;
        }
        catch (MedusaApiException refusal) when (refusal.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            LogUnusable(refusal.Message);
            return ExitCode.Unusable;
        }
        catch (MedusaException failure)
        {
            LogUnavailable(failure.Message);
            return ExitCode.ShopUnavailable;
        }
    }

    [LoggerMessage(11, LogLevel.Error, "{Problem}")]
    private partial void LogUnusable(string problem);

    [LoggerMessage(12, LogLevel.Error, "Start it again to go on. The shop fails: {Failure}")]
    private partial void LogUnavailable(string failure);

    [LoggerMessage(13, LogLevel.Critical, "This is a fault of the program.")]
    private partial void LogFault(Exception failure);
}
