namespace Medusa;

/// <summary>Lists for test doubles.</summary>
public static class AsyncPageable
{
    /// <summary>A list of one page that needs no server.</summary>
    public static AsyncPageable<T> Of<T>(params IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new Runtime.OffsetPageable<T[], T>(
            operation: null,
            0,
            null,
            (offset, limit, _) => Task.FromResult(items.Skip(offset).Take(limit ?? int.MaxValue).ToArray()),
            page => page,
            _ => items.Count,
            place: null,
            CancellationToken.None);
    }
}
