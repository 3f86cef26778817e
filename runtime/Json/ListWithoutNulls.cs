using System.Collections.ObjectModel;

namespace Medusa.Runtime;

/// <summary>A list of which some items were sent as <c>null</c>, and left out.</summary>
/// <param name="items">The others.</param>
/// <param name="leftOut">How many were left out.</param>
internal sealed class ListWithoutNulls<T>(T[] items, int leftOut) : ReadOnlyCollection<T>(items)
{
    /// <summary>How many items were sent: the place of the next page depends on it.</summary>
    public int SentCount => Count + leftOut;

    /// <summary>How many items of a list were sent.</summary>
    public static int SentCountOf(IReadOnlyList<T> list) => list is ListWithoutNulls<T> some ? some.SentCount : list.Count;
}
