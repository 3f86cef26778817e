namespace Medusa;

/// <summary>Follows work that the server does in the background.</summary>
public static class Polling
{
    /// <summary>Asks again and again until a condition holds.</summary>
    /// <param name="fetch">Asks: <c>token => medusa.Admin.BatchJobs.RetrieveAsync(id, cancellationToken: token)</c>.</param>
    /// <param name="until">The condition. It should hold for failure too: a failed batch job is an ordinary answer.</param>
    /// <param name="interval">The wait between an answer and the next question. Default: 1 second.</param>
    /// <param name="timeout">How long all of it may take. Default: no limit.</param>
    /// <param name="progress">Told every answer, the last one too.</param>
    /// <param name="timeProvider">The clock. Default: the system's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer for which the condition held.</returns>
    /// <exception cref="MedusaTimeoutException">The condition did not hold in time.</exception>
    public static async Task<T> UntilAsync<T>(
        Func<CancellationToken, Task<T>> fetch,
        Func<T, bool> until,
        TimeSpan? interval = null,
        TimeSpan? timeout = null,
        IProgress<T>? progress = null,
        TimeProvider? timeProvider = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(until);
        TimeSpan wait = interval ?? TimeSpan.FromSeconds(1);
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero, nameof(interval));
        TimeSpan limit = timeout ?? Timeout.InfiniteTimeSpan;
        TimeProvider clock = timeProvider ?? TimeProvider.System;

        using CancellationTokenSource deadline = new(limit, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            while (true)
            {
                T answer = await fetch(either.Token).ConfigureAwait(false);
                progress?.Report(answer);
                if (until(answer)) return answer;
                await Task.Delay(wait, clock, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException cause) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new MedusaTimeoutException("polling", limit, cause);
        }
    }
}
