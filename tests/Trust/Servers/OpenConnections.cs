using Microsoft.AspNetCore.Connections;

namespace Medusa.Trust.Tests.Servers;

/// <summary>Counts a server's connections.</summary>
internal sealed class OpenConnections
{
    private readonly Lock _lock = new();

    public int Now { get; private set; }

    public int Most { get; private set; }

    public int Total { get; private set; }

    public ConnectionDelegate Count(ConnectionDelegate next) => async connection =>
    {
        lock (_lock)
        {
            Total++;
            Most = Math.Max(Most, ++Now);
        }
        try
        {
            await next(connection);
        }
        finally
        {
            lock (_lock) Now--;
        }
    };

    /// <summary>Waits until all are closed; gives up in the end.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        for (int i = 0; i < 200 && Now > 0; i++) await Task.Delay(50, cancellationToken);
    }
}
