using System.Collections.Concurrent;

namespace Medusa.Trust.Tests.Servers;

/// <summary>
/// A client's clock on which no time passes by itself: a wait between attempts ends at once, and the time of an attempt is over when
/// the server that stalls it says so. How busy the machine is doesn't matter to any call.
/// </summary>
internal sealed class StallClock : TimeProvider
{
    /// <summary>The timeout that the client must have: timers of this length are those of attempts.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromHours(1);

    private readonly AsyncLocal<string?> _call = new();
    private readonly ConcurrentDictionary<string, AttemptTimer> _timers = new(StringComparer.Ordinal);
    private int _open;

    /// <summary>How many timers of attempts were made and not disposed.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Names the call that the current flow of execution makes.</summary>
    public void Begin(string call) => _call.Value = call;

    /// <summary>Ends the time of the attempt that a call is making.</summary>
    public void Expire(string call)
    {
        if (_timers.TryGetValue(call, out var timer))
        {
            timer.Expire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != AttemptTimeout)
        {
            return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
        }

        var call = _call.Value ?? throw new InvalidOperationException("An attempt of no known call.");
        AttemptTimer timer = new(() => callback(state), () => Interlocked.Decrement(ref _open));
        Interlocked.Increment(ref _open);
        _timers[call] = timer;
        return timer;
    }

    private sealed class AttemptTimer(Action expire, Action close) : ITimer
    {
        private Action? _expire = expire;
        private Action? _close = close;

        public void Expire() => Interlocked.Exchange(ref _expire, null)?.Invoke();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
            _expire = null;
            Interlocked.Exchange(ref _close, null)?.Invoke();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
