namespace Medusa;

/// <summary>Waits for work that the server does in the background.</summary>
public static class Polling
{
    // What a timer can wait.
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Repeats a request until a condition holds.</summary>
    /// <param name="fetch">Sends the request: <c>token => medusa.Admin.BatchJobs.RetrieveAsync(id, cancellationToken: token)</c>.</param>
    /// <param name="until">The condition. It should hold for failure too: a failed batch job is an ordinary response.</param>
    /// <param name="interval">The time between a response and the next request, at most 49 days. Default: 1 second.</param>
    /// <param name="timeout">The time limit for the whole, at most 49 days. Default: no limit.</param>
    /// <param name="progress">Receives every response, including the last one.</param>
    /// <param name="timeProvider">The clock. Default: the system's.</param>
    /// <param name="cancellationToken">Cancels the polling.</param>
    /// <returns>The response for which the condition held.</returns>
    /// <exception cref="MedusaTimeoutException">The condition did not hold in time.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the exception carries <paramref name="cancellationToken"/>.</exception>
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
        var wait = interval ?? TimeSpan.FromSeconds(1);
        Check(wait, nameof(interval));
        var limit = timeout ?? Timeout.InfiniteTimeSpan;
        if (limit != Timeout.InfiniteTimeSpan)
        {
            Check(limit, nameof(timeout));
        }

        var clock = timeProvider ?? TimeProvider.System;

        using CancellationTokenSource deadline = new(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            while (true)
            {
                var answer = await fetch(either.Token).ConfigureAwait(false);
                progress?.Report(answer);
                if (until(answer))
                {
                    return answer;
                }

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
