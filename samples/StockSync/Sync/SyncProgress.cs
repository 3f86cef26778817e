namespace StockSync.Sync;

/// <summary>How far a run is.</summary>
/// <param name="Rows">The rows that it has been through.</param>
/// <param name="Total">The rows that it has to go through.</param>
/// <param name="Changed">The rows that differed, and are written.</param>
internal sealed record SyncProgress(int Rows, int Total, int Changed);

/// <summary>What a run has done.</summary>
/// <param name="Earlier">The rows that an earlier run had done.</param>
/// <param name="Changed">The rows that differed, and are written.</param>
/// <param name="Unchanged">The rows that were as they should be.</param>
/// <param name="Refused">The rows that the shop refused.</param>
/// <param name="Invalid">The rows that can't be used.</param>
internal sealed record SyncResult(int Earlier, int Changed, int Unchanged, int Refused, int Invalid);
