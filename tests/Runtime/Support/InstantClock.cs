namespace Medusa.Runtime.Tests.Support;

/// <summary>A clock whose timers go off at once and are written down: shows how long a client would have waited.</summary>
internal sealed class InstantClock : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];

    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

    public IReadOnlyList<double> Seconds
    {
        get
        {
            lock (_waits) return [.. _waits.Select(wait => wait.TotalSeconds)];
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan) return System.CreateTimer(callback, state, dueTime, period);
        lock (_waits) _waits.Add(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
