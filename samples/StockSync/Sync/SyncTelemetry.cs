using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StockSync.Sync;

/// <summary>What the service reports about itself: a span for the run and for each row that is written, and two counters.</summary>
internal sealed class SyncTelemetry : IDisposable
{
    /// <summary>The name of the activity source, the meter and the service.</summary>
    public const string Name = "StockSync";

    private readonly ActivitySource _activities = new(Name);
    private readonly Counter<long> _rows;
    private readonly Counter<long> _writes;

    public SyncTelemetry(IMeterFactory meters)
    {
        // The factory disposes of the meter.
        var meter = meters.Create(Name);
        _rows = meter.CreateCounter<long>("stocksync.rows", "{row}", "Rows of exports, by outcome.");
        _writes = meter.CreateCounter<long>("stocksync.writes", "{write}", "Changes that the shop has confirmed, by kind.");
    }

    public Activity? StartRun(string export) => _activities.StartActivity("stocksync.run")?.SetTag("stocksync.export", export);

    public Activity? StartRow(string sku) => _activities.StartActivity("stocksync.row")?.SetTag("stocksync.sku", sku);

    public void CountRow(string outcome) => _rows.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void CountWrite(string kind) => _writes.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Dispose() => _activities.Dispose();
}
