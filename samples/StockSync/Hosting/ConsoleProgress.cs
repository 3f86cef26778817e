using StockSync.Sync;

namespace StockSync.Hosting;

/// <summary>Writes how far the run is, at most twenty times, however many rows there are.</summary>
internal sealed class ConsoleProgress : IProgress<SyncProgress>
{
    private int _twentieths;

    // Called for one row at a time, and in order.
    public void Report(SyncProgress value)
    {
        var twentieths = (int)(20L * value.Rows / value.Total);
        if (twentieths > _twentieths)
        {
            _twentieths = twentieths;
            Console.WriteLine($"  {value.Rows} of {value.Total} rows, {value.Changed} changed");
        }
    }
}
