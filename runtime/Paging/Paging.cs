using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>Makes lists that page with <c>offset</c>, <c>limit</c> and <c>count</c>.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paging
{
    /// <summary>A list that is read page by page.</summary>
    /// <param name="operation">The method that lists a page, for errors.</param>
    /// <param name="offset">Where to begin; null for the start.</param>
    /// <param name="limit">The size of a page; null for the server's.</param>
    /// <param name="fetch">Gets the page at an offset, of a size.</param>
    /// <param name="items">The page's items.</param>
    /// <param name="count">The whole list's length.</param>
    /// <param name="place">Where the page stands, as the server says; null where it doesn't.</param>
    /// <param name="options">The settings with which pages are fetched.</param>
    /// <param name="cancellationToken">Ends every enumeration.</param>
    /// <exception cref="ArgumentException">The options replace the place or the size of each page.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The list is to begin before its first item, or a page to have no items.</exception>
    public static AsyncPageable<TItem> Create<TPage, TItem>(
        ApiOperation operation,
        int? offset,
        int? limit,
        Func<int, int?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>> items,
        Func<TPage, int> count,
        Func<TPage, int?>? place,
        MedusaRequestOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(count);

        if (offset < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "A list begins with its item 0 or a later one.");
        }

        if (limit <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "A page has at least one item.");
        }

        // Each page would be the same one, for ever.
        if (options?.Query is { } extra && (extra.ContainsKey("offset") || extra.ContainsKey("limit")))
        {
            throw new ArgumentException(
                "A paged list sets offset and limit itself. Set the start and the page size in the query, not in the request's options.",
                nameof(options));
        }

        return new OffsetPageable<TPage, TItem>(operation, offset ?? 0, limit, fetch, items, count, place, cancellationToken);
    }
}
