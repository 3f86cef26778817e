using System.Net;
using System.Runtime.CompilerServices;

namespace Medusa.Runtime;

/// <summary>A list that pages with <c>offset</c>, <c>limit</c> and <c>count</c>.</summary>
/// <remarks>A server that doesn't go on, for it ignores the offset, say, would be asked for ever: that is an error.</remarks>
internal sealed class OffsetPageable<TPage, TItem>(
    // The method that lists a page, for errors; null for a double, whose pages may be alike.
    ApiOperation? operation,
    int offset,
    int? limit,
    Func<int, int?, CancellationToken, Task<TPage>> fetch,
    Func<TPage, IReadOnlyList<TItem>> items,
    Func<TPage, int> count,
    Func<TPage, int?>? place,
    CancellationToken ownToken) : AsyncPageable<TItem>
{
    public override IAsyncEnumerable<Page<TItem>> AsPagesAsync(int? pageSize = null, bool prefetch = false)
    {
        if (pageSize is <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, "A page has at least one item.");
        }

        return PagesAsync(pageSize ?? limit, prefetch);
    }

    private async IAsyncEnumerable<Page<TItem>> PagesAsync(
        int? pageSize, bool prefetch, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Cancelled at the end too, so that a page which was fetched ahead and is no longer wanted is given up.
        using var enumeration = CancellationTokenSource.CreateLinkedTokenSource(ownToken, cancellationToken);
        Task<(Page<TItem> Page, bool IsPlaced)>? ahead = null;
        try
        {
            PageRepetition<TItem> pages = new();
            var next = offset;
            while (true)
            {
                var (page, isPlaced) = await (ahead ?? FetchAsync(next, pageSize, enumeration.Token, cancellationToken)).ConfigureAwait(false);
                ahead = null;

                // The server may give fewer items than were asked for, so only the count tells the end; an empty page ends a list
                // that has shrunk meanwhile. Items that were sent as null have their places too.
                var sent = ListWithoutNulls<TItem>.SentCountOf(page.Items);
                var after = (long)next + sent;
                var last = sent == 0 || after >= page.Count;
                // Pages of nulls alone are all alike; that the list goes on shows in their places then.
                var canRepeat = sent > 0 && (page.Items.Count > 0 || !isPlaced);
                if (operation is not null && canRepeat && pages.IsRepeated(page.Items))
                {
                    throw Unreadable($"The page at {next} is the same as one before: the server doesn't go on.");
                }

                if (!last)
                {
                    next = (int)after;
                }

                if (!last && prefetch)
                {
                    ahead = FetchAsync(next, pageSize, enumeration.Token, cancellationToken);
                }

                if (page.Items.Count > 0 || page.Offset == offset)
                {
                    yield return page;
                }

                if (last)
                {
                    yield break;
                }
            }
        }
        finally
        {
            await enumeration.CancelAsync().ConfigureAwait(false);
            if (ahead is not null)
            {
                await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<(Page<TItem> Page, bool IsPlaced)> FetchAsync(
        int at, int? pageSize, CancellationToken enumeration, CancellationToken cancellationToken)
    {
        try
        {
            var page = await fetch(at, pageSize, enumeration).ConfigureAwait(false);
            var total = count(page);
            if (total < 0)
            {
                throw Unreadable("Expected the number of items but found a negative one.", "$.count");
            }

            var stated = PlaceOf(page);
            if (stated is { } actual && actual != at)
            {
                throw Unreadable($"Expected the page at {at} but found the one at {actual}.", "$.offset");
            }

            return (new Page<TItem>(items(page), at, total), stated is not null);
        }
        catch (OperationCanceledException cause) when (cancellationToken.IsCancellationRequested || ownToken.IsCancellationRequested)
        {
            // Callers tell whose cancellation it was by their own token.
            throw new OperationCanceledException(cause.Message, cause, cancellationToken.IsCancellationRequested ? cancellationToken : ownToken);
        }
    }

    // What a server leaves out isn't wrong.
    private int? PlaceOf(TPage page)
    {
        try
        {
            return place?.Invoke(page);
        }
        catch (MedusaMissingValueException)
        {
            return null;
        }
    }

    private MedusaResponseException Unreadable(string problem, string? path = null) =>
        new(operation?.Name ?? "list", HttpStatusCode.OK, problem, path);
}
