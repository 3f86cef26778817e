using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Tests;

/// <summary>Counts how often reading asks whether it was cancelled, and cancels it at one of these.</summary>
internal sealed class CountingGuard(CancellationTokenSource source, long cancelAt = long.MaxValue) : WorkGuard(source.Token)
{
    private long _allocated = GC.GetAllocatedBytesForCurrentThread();

    public long Checks { get; private set; }

    /// <summary>The most that was allocated between two checks, in bytes.</summary>
    public long LargestGap { get; private set; }

    public override void Check()
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        LargestGap = Math.Max(LargestGap, allocated - _allocated);
        _allocated = allocated;
        if (++Checks == cancelAt)
        {
            source.Cancel();
        }

        base.Check();
    }
}
