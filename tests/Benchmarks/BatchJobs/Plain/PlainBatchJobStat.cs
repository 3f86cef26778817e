namespace Medusa.Benchmarks.BatchJobs.Plain;

/// <summary>A line of a result as a user would write it by hand for a serializer.</summary>
public sealed class PlainBatchJobStat
{
    public required string Key { get; init; }

    public required string Message { get; init; }

    public required string Name { get; init; }
}
