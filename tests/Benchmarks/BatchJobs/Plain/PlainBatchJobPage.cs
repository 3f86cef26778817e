namespace Medusa.Benchmarks.BatchJobs.Plain;

/// <summary>A page of batch jobs as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainBatchJobPage<TJson>
    where TJson : class
{
    public required List<PlainBatchJob<TJson>> BatchJobs { get; init; }

    public int Count { get; init; }

    public int Limit { get; init; }

    public int Offset { get; init; }
}
