using Microsoft.AspNetCore.Connections;

namespace Medusa.Trust.Tests.Servers;

/// <summary>Counts a server's connections.</summary>
internal sealed class OpenConnections
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Now { get; private set; }

    public int Total { get; private set; }

    public ConnectionDelegate Count(ConnectionDelegate next) => async connection =>
    {
        lock (_lock)
        {
            Total++;
            Now++;
        }
        try
        {
            await next(connection);
        }
        finally
        {
            lock (_lock)
            {
                Now--;
                _closed.TrySetResult();
            }
        }
    };

    /// <summary>Waits until no more than so many are open; a server learns late that its client closed a connection.</summary>
    public async Task SettleAsync(int atMost, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task closed;
            lock (_lock)
            {
                if (Now <= atMost)
                {
                    return;
                }

                if (_closed.Task.IsCompleted)
                {
                    _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                closed = _closed.Task;
            }
            try
            {
                await closed.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
            }
            catch (TimeoutException)
            {
                Assert.Fail($"{Now} connections are still open, where at most {atMost} may be: none has been closed for two minutes.");
            }
        }
    }
}
