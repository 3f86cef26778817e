namespace Medusa.Runtime;

/// <summary>Notices when a list comes back to a page that it gave before.</summary>
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
        earlier is not null && ModelEquality.Lists(earlier, page, ModelEquality.Values);
}
