using System.Diagnostics;
using System.Net;
using Medusa;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StockSync.Erp;
using StockSync.Hosting;
using StockSync.Shop;

namespace StockSync.Sync;

/// <summary>One run: makes the shop as the export says, row by row, some of them at the same time.</summary>
internal sealed partial class SyncRun(
    IOptions<SyncOptions> options,
    IOptions<ShopOptions> shopOptions,
    ShopReader reader,
    ShopWriter writer,
    SyncTelemetry telemetry,
    IProgress<SyncProgress> progress,
    TimeProvider clock,
    ILogger<SyncRun> log)
{
    private readonly Lock _lock = new();
    private int _changed;
    private int _unchanged;
    private int _refused;

    /// <summary>Runs until all rows are through, the shop fails or the run is cancelled. What is done by then stays in the journal.</summary>
    public async Task<SyncResult> RunAsync(CancellationToken cancellation)
    {
        var path = FindFile(options.Value.File);
        using var run = telemetry.StartRun(Path.GetFileName(path));
        var export = await ErpExport.ReadAsync(path, cancellation);
        foreach (var row in export.InvalidRows)
        {
            telemetry.CountRow("invalid");
            LogInvalid(row.Line, row.Problem);
        }

        JournalHeader header = new(export.Hash, shopOptions.Value.BaseUrl.AbsoluteUri);
        using var journal = Journal.Open(options.Value.Journal ?? path + ".journal", header);
        ErpRow[] left = [.. export.Rows.Where(row => !journal.Has(row.Sku))];
        Console.WriteLine($"{export.Name}: {export.Rows.Count} rows, {journal.Count} of them done by an earlier run.");
        if (left.Length > 0)
        {
            var shop = await reader.ReadAsync(options.Value.StockLocation, cancellation);
            ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellation };
            await Parallel.ForEachAsync(left, parallel, (row, token) => SyncRowAsync(row, shop, journal, left.Length, token));
        }

        return new SyncResult(journal.Count, _changed, _unchanged, _refused, export.InvalidRows.Count);
    }

    private async ValueTask SyncRowAsync(ErpRow row, ShopState shop, Journal journal, int total, CancellationToken cancellation)
    {
        var changes = Comparison.Compare(row, shop);
        if (changes.Count > 0 && !await WriteAsync(row, changes, shop, cancellation))
        {
            Count(ref _refused, "refused", total);
            return;
        }

        journal.Add(new JournalEntry(row.Sku, [.. changes.Select(change => change.Kind)], clock.GetUtcNow()));
        if (changes.Count > 0)
        {
            Count(ref _changed, "changed", total);
        }
        else
        {
            Count(ref _unchanged, "unchanged", total);
        }
    }

    /// <summary>Writes the changes of a row. Returns false if the shop refuses this row; what concerns all rows is an exception.</summary>
    private async Task<bool> WriteAsync(ErpRow row, IReadOnlyList<Change> changes, ShopState shop, CancellationToken cancellation)
    {
        using var activity = telemetry.StartRow(row.Sku);
        foreach (var change in changes)
        {
            try
            {
                await writer.WriteAsync(row, change, shop, cancellation);
            }
            catch (MedusaApiException refusal) when (IsAboutTheRow(refusal.Status))
            {
                activity?.SetStatus(ActivityStatusCode.Error, refusal.Type);
                LogRefused(row.Line, row.Sku, change, refusal.ServerMessage ?? refusal.Message);
                return false;
            }

            telemetry.CountWrite(change.Kind);
            LogWritten(row.Sku, change);
        }

        return true;
    }

    /// <summary>A wrong key (401, 403) or a failing server (5xx) will refuse all other rows too.</summary>
    private static bool IsAboutTheRow(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity;

    private void Count(ref int count, string outcome, int total)
    {
        telemetry.CountRow(outcome);
        lock (_lock)
        {
            count++;
            progress.Report(new SyncProgress(_changed + _unchanged + _refused, total, _changed));
        }
    }

    private static string FindFile(string path)
    {
        var besideTheProgram = Path.Combine(AppContext.BaseDirectory, path);
        return !File.Exists(path) && File.Exists(besideTheProgram) ? besideTheProgram : path;
    }

    [LoggerMessage(1, LogLevel.Warning, "Line {Line} is left out: {Problem}.")]
    private partial void LogInvalid(int line, string problem);

    [LoggerMessage(2, LogLevel.Information, "{Sku}: {Change}")]
    private partial void LogWritten(string sku, Change change);

    [LoggerMessage(3, LogLevel.Warning, "Line {Line}, {Sku}: {Change} was refused: {Reason}")]
    private partial void LogRefused(int line, string sku, Change change, string reason);
}
