namespace Medusa.Runtime.Tests.Support;

/// <summary>
/// A clock whose timers go off at once and are written down: shows how long a client would have waited. Timers of one length can be
/// held until a test lets them go off.
/// </summary>
internal sealed class InstantClock : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];
    private readonly List<ITimer> _held = [];
    private readonly TaskCompletionSource _holds = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>The length of the timers that go off only with <see cref="Expire"/>.</summary>
    public TimeSpan? Held { get; init; }

    /// <summary>Completes when a timer is held.</summary>
    public Task Holds => _holds.Task;

    public IReadOnlyList<double> Seconds
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits.Select(wait => wait.TotalSeconds)];
            }
        }
    }

    /// <summary>Lets all timers that are held go off.</summary>
    public void Expire()
    {
        lock (_held)
        {
            foreach (var timer in _held)
            {
                timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }

            _held.Clear();
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }

        if (dueTime == Held)
        {
            var timer = System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            lock (_held)
            {
                _held.Add(timer);
            }

            _holds.TrySetResult();
            return timer;
        }
        lock (_waits)
        {
            _waits.Add(dueTime);
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
