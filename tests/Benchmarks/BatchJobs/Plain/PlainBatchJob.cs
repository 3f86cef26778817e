namespace Medusa.Benchmarks.BatchJobs.Plain;

/// <summary>A batch job as a user would write it by hand for a serializer.</summary>
/// <typeparam name="TJson">A JSON object, in the serializer's own type.</typeparam>
public sealed class PlainBatchJob<TJson>
    where TJson : class
{
    public DateTimeOffset? CanceledAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public required TJson Context { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? CreatedBy { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public bool DryRun { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    public required string Id { get; init; }

    public DateTimeOffset? PreProcessedAt { get; init; }

    public DateTimeOffset? ProcessingAt { get; init; }

    public PlainBatchJobResult? Result { get; init; }

    public required string Status { get; init; }

    public required string Type { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
