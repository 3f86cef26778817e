namespace Medusa.Trust.Tests.Servers;

/// <summary>A clock whose timers run many times faster: waits and timeouts keep their proportions and a test ends today.</summary>
internal sealed class HurriedClock(int times) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => System.CreateTimer(callback, state, Hurry(dueTime), Hurry(period));

    private TimeSpan Hurry(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / times;
}
