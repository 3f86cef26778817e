namespace Medusa;

/// <summary>A page of a list.</summary>
public sealed class Page<T>
{
    /// <summary>Makes a page; a test double may do so too.</summary>
    /// <param name="items">The page's items.</param>
    /// <param name="offset">The number of items before the page.</param>
    /// <param name="count">How many items the whole list has.</param>
    public Page(IReadOnlyList<T> items, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
        Offset = offset;
        Count = count;
    }

    /// <summary>The page's items.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The number of items of the list before this page.</summary>
    public int Offset { get; }

    /// <summary>How many items the whole list had when this page was read.</summary>
    public int Count { get; }
}
