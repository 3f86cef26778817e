using System.Text.Json.Serialization;

namespace StockSync.Sync;

/// <summary>The journal's first line: what it is the journal of.</summary>
/// <param name="Export">The export's hash.</param>
/// <param name="Shop">The shop's address.</param>
internal sealed record JournalHeader(string Export, string Shop);

/// <summary>A row that is written, or that was as it should be.</summary>
/// <param name="Sku">The row's SKU.</param>
/// <param name="Changes">The kinds of its changes.</param>
/// <param name="At">When.</param>
internal sealed record JournalEntry(string Sku, IReadOnlyList<string> Changes, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JournalHeader))]
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class JournalJson : JsonSerializerContext;
