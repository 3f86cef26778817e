using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>The state of a batch job, in the shape of emitted code.</summary>
public enum BatchJobStatus
{
    Created,
    PreProcessed,
    Confirmed,
    Processing,
    Completed,
    Canceled,
    Failed,
}

internal static class BatchJobStatusNames
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "As in emitted code.")]
    internal static void Register() => StringEnum<BatchJobStatus>.Register(
        (BatchJobStatus.Created, "created"),
        (BatchJobStatus.PreProcessed, "pre_processed"),
        (BatchJobStatus.Confirmed, "confirmed"),
        (BatchJobStatus.Processing, "processing"),
        (BatchJobStatus.Completed, "completed"),
        (BatchJobStatus.Canceled, "canceled"),
        (BatchJobStatus.Failed, "failed"));
}
