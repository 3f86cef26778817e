namespace Medusa;

/// <summary>Follows work that the server does in the background.</summary>
public static class Polling
{
    // What a timer can wait.
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Asks again and again until a condition holds.</summary>
    /// <param name="fetch">Asks: <c>token => medusa.Admin.BatchJobs.RetrieveAsync(id, cancellationToken: token)</c>.</param>
    /// <param name="until">The condition. It should hold for failure too: a failed batch job is an ordinary answer.</param>
    /// <param name="interval">The wait between an answer and the next question, of at most 49 days. Default: 1 second.</param>
    /// <param name="timeout">How long all of it may take, at most 49 days. Default: no limit.</param>
    /// <param name="progress">Told every answer, the last one too.</param>
    /// <param name="timeProvider">The clock. Default: the system's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer for which the condition held.</returns>
    /// <exception cref="MedusaTimeoutException">The condition did not hold in time.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; it carries <paramref name="cancellationToken"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval or the timeout is negative, or too long.</exception>
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
        Check(wait, nameof(interval));
        TimeSpan limit = timeout ?? Timeout.InfiniteTimeSpan;
        if (limit != Timeout.InfiniteTimeSpan) Check(limit, nameof(timeout));
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
        catch (OperationCanceledException cause) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cause.Message, cause, cancellationToken);
        }
        catch (OperationCanceledException cause) when (deadline.IsCancellationRequested)
        {
            throw new MedusaTimeoutException("polling", limit, cause);
        }
    }

    private static void Check(TimeSpan time, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, s_longest, name);
    }
}
