using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>Makes lists that page with <c>offset</c>, <c>limit</c> and <c>count</c>.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paging
{
    /// <summary>A list that is read page by page.</summary>
    /// <param name="offset">Where to begin; null for the start.</param>
    /// <param name="limit">The size of a page; null for the server's.</param>
    /// <param name="fetch">Gets the page at an offset, of a size.</param>
    /// <param name="items">The page's items.</param>
    /// <param name="count">The whole list's length.</param>
    /// <param name="options">The settings with which pages are fetched.</param>
    /// <param name="cancellationToken">Ends every enumeration.</param>
    /// <exception cref="ArgumentException">The options replace the place or the size of each page.</exception>
    public static AsyncPageable<TItem> Create<TPage, TItem>(
        long? offset,
        int? limit,
        Func<int, int?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>> items,
        Func<TPage, int> count,
        MedusaRequestOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(count);

        // Each page would be the same one, for ever.
        if (options?.Query is { } extra && (extra.ContainsKey("offset") || extra.ContainsKey("limit")))
            throw new ArgumentException(
                "A paged list sets offset and limit itself. Set the start and the page size in the query, not in the request's options.", nameof(options));
        return new OffsetPageable<TPage, TItem>(checked((int)(offset ?? 0)), limit, fetch, items, count, cancellationToken);
    }
}
