namespace Medusa.Benchmarks.BatchJobs.Plain;

/// <summary>The result of a batch job as a user would write it by hand for a serializer.</summary>
public sealed class PlainBatchJobResult
{
    public int? AdvancementCount { get; init; }

    public int? Count { get; init; }

    public string? FileKey { get; init; }

    public long? FileSize { get; init; }

    public decimal? Progress { get; init; }

    public List<PlainBatchJobStat>? StatDescriptors { get; init; }
}
