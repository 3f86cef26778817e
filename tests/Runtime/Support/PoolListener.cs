using System.Buffers;
using System.Diagnostics.Tracing;

namespace Medusa.Runtime.Tests.Support;

/// <summary>Sees what is rented from the array pools of the process while it is there.</summary>
internal sealed class PoolListener : EventListener
{
    private int _largest;
    private volatile bool _isListening;

    public bool IsListening
    {
        get
        {
            ArrayPool<byte>.Shared.Return(ArrayPool<byte>.Shared.Rent(16));
            return _isListening;
        }
    }

    /// <summary>The size of the largest array that was rented.</summary>
    public int Largest => Volatile.Read(ref _largest);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName != "BufferRented" || eventData.PayloadNames?.IndexOf("bufferSize") is not (int index and >= 0))
        {
            return;
        }

        _isListening = true;
        var size = (int)eventData.Payload![index]!;
        for (var seen = Largest; size > seen; seen = Largest)
        {
            Interlocked.CompareExchange(ref _largest, size, seen);
        }
    }
}
