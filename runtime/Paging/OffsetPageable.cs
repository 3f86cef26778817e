using System.Runtime.CompilerServices;

namespace Medusa.Runtime;

/// <summary>A list that pages with <c>offset</c>, <c>limit</c> and <c>count</c>.</summary>
internal sealed class OffsetPageable<TPage, TItem>(
    int offset,
    int? limit,
    Func<int, int?, CancellationToken, Task<TPage>> fetch,
    Func<TPage, IReadOnlyList<TItem>> items,
    Func<TPage, int> count,
    CancellationToken ownToken) : AsyncPageable<TItem>
{
    public override IAsyncEnumerable<Page<TItem>> AsPagesAsync(int? pageSize = null, bool prefetch = false)
    {
        if (pageSize is <= 0) throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, "A page has at least one item.");
        return PagesAsync(pageSize ?? limit, prefetch);
    }

    private async IAsyncEnumerable<Page<TItem>> PagesAsync(int? pageSize, bool prefetch, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Cancelled at the end too, so that a page which was fetched ahead and is no longer wanted is given up.
        using CancellationTokenSource enumeration = CancellationTokenSource.CreateLinkedTokenSource(ownToken, cancellationToken);
        Task<Page<TItem>>? ahead = null;
        try
        {
            int next = offset;
            while (true)
            {
                Page<TItem> page = await (ahead ?? FetchAsync(next, pageSize, enumeration.Token, cancellationToken)).ConfigureAwait(false);
                ahead = null;

                // The server may give fewer items than were asked for, so only the count tells the end; an empty page ends a list
                // that has shrunk meanwhile.
                next += page.Items.Count;
                bool last = page.Items.Count == 0 || next >= page.Count;
                if (!last && prefetch) ahead = FetchAsync(next, pageSize, enumeration.Token, cancellationToken);
                if (page.Items.Count > 0 || page.Offset == offset) yield return page;
                if (last) yield break;
            }
        }
        finally
        {
            await enumeration.CancelAsync().ConfigureAwait(false);
            if (ahead is not null) await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Page<TItem>> FetchAsync(int at, int? pageSize, CancellationToken enumeration, CancellationToken cancellationToken)
    {
        try
        {
            TPage page = await fetch(at, pageSize, enumeration).ConfigureAwait(false);
            return new Page<TItem>(items(page), at, count(page));
        }
        catch (OperationCanceledException cause) when (cancellationToken.IsCancellationRequested || ownToken.IsCancellationRequested)
        {
            // Callers tell whose cancellation it was by their own token.
            throw new OperationCanceledException(cause.Message, cause, cancellationToken.IsCancellationRequested ? cancellationToken : ownToken);
        }
    }
}
