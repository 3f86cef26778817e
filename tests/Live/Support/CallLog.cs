using System.Collections.Concurrent;
using System.Diagnostics;

namespace Medusa.Live.Tests.Support;

/// <summary>Every request that the clients send, as their telemetry tells it.</summary>
internal sealed class CallLog : IDisposable
{
    private readonly ConcurrentQueue<(string Operation, int Status)> _calls = [];
    private readonly ActivityListener _listener;

    public CallLog()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MedusaTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => _calls.Enqueue((
                (string)activity.GetTagItem("medusa.operation")!,
                activity.GetTagItem("http.response.status_code") as int? ?? 0)),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>All requests so far: the method's official name, and the status that was answered (0: none).</summary>
    public IReadOnlyList<(string Operation, int Status)> Calls => [.. _calls];

    public void Dispose() => _listener.Dispose();
}
