using System.Runtime.CompilerServices;

namespace Medusa;

/// <summary>A list that is read page by page while it is enumerated; each enumeration starts from the beginning.</summary>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    /// <summary>The list page by page.</summary>
    /// <param name="pageSize">How many items a page has; by default what the query says, else what the server does.</param>
    /// <param name="prefetch">Whether the next page is requested while this one is worked on.</param>
    public abstract IAsyncEnumerable<Page<T>> AsPagesAsync(int? pageSize = null, bool prefetch = false);

    /// <summary>The list item by item.</summary>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        ItemsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<T> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in AsPagesAsync().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                yield return item;
            }
        }
    }
}
