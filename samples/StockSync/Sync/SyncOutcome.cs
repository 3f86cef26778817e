namespace StockSync.Sync;

/// <summary>How the run ended, for the program's exit code. Until the worker says otherwise, it has failed.</summary>
internal sealed class SyncOutcome
{
    public ExitCode ExitCode { get; set; } = ExitCode.Fault;
}
