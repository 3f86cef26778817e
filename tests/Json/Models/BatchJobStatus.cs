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
    internal static void Register() => StringEnumRegistry.Register(
        typeof(BatchJobStatus),
        "created",
        "pre_processed",
        "confirmed",
        "processing",
        "completed",
        "canceled",
        "failed");
}
