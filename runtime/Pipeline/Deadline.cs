namespace Medusa.Runtime;

/// <summary>The time that something may take, or the caller's cancellation, whichever comes first.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _either;

    public Deadline(TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        Token = cancellationToken;
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        _timer = new CancellationTokenSource(timeout, clock);
        if (cancellationToken.CanBeCanceled)
        {
            _either = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellationToken);
        }

        Token = (_either ?? _timer).Token;
    }

    public CancellationToken Token { get; }

    public bool HasPassed => _timer is { IsCancellationRequested: true };

    public void Dispose()
    {
        _either?.Dispose();
        _timer?.Dispose();
    }
}
