namespace Medusa.Runtime;

/// <summary>Notices when a list comes back to a page that it gave before, be it in another order.</summary>
/// <remarks>
/// A page is compared with the one before it, and with one that is kept from further and further back (Brent's algorithm): so a
/// circle of any length is found, though no more than two pages are held.
/// </remarks>
internal sealed class PageRepetition<T>
{
    private IReadOnlyList<T>? _previous;
    private IReadOnlyList<T>? _kept;
    private long _distance = 1;
    private long _steps;

    /// <summary>Whether a page is the same as an earlier one.</summary>
    public bool IsRepeated(IReadOnlyList<T> page)
    {
        var isRepeated = IsSame(_previous, page) || IsSame(_kept, page);
        _previous = page;
        if (++_steps == _distance)
        {
            _kept = page;
            _distance *= 2;
            _steps = 0;
        }

        return isRepeated;
    }

    private static bool IsSame(IReadOnlyList<T>? earlier, IReadOnlyList<T> page) =>
        earlier is not null
        && ListWithoutNulls<T>.SentCountOf(earlier) == ListWithoutNulls<T>.SentCountOf(page)
        && earlier.Count == page.Count
        && (ModelEquality.Lists(earlier, page, ModelEquality.Values) || HasSameItems(earlier, page));

    // A database that isn't asked for an order gives one page in several. The first item alone tells most pages apart.
    private static bool HasSameItems(IReadOnlyList<T> earlier, IReadOnlyList<T> page)
    {
        if (page.Count == 0 || !earlier.Any(item => ModelEquality.Values(item, page[0])))
        {
            return false;
        }

        Dictionary<ItemOf, int> items = new(earlier.Count);
        foreach (var item in earlier)
        {
            items[new(item)] = items.GetValueOrDefault(new(item)) + 1;
        }

        foreach (var item in page)
        {
            if (!items.TryGetValue(new(item), out var left) || left == 0)
            {
                return false;
            }

            items[new(item)] = left - 1;
        }
        return true;
    }

    private readonly struct ItemOf(T item) : IEquatable<ItemOf>
    {
        public bool Equals(ItemOf other) => ModelEquality.Values(item, other.Item);

        public override bool Equals(object? obj) => obj is ItemOf other && Equals(other);

        public override int GetHashCode() => ModelEquality.HashOfValue(item);

        private T Item => item;
    }
}
