using System.Collections.Immutable;
using Medusa.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator;

/// <summary>
/// Joins the stages. Objects alone pass from one to the next, and no lists or tuples of other tuples: the compiler's pipeline is generic, and
/// the runtime compiles it anew for each kind of value in it, which would take a quarter of a first run.
/// </summary>
internal static class Providers
{
    /// <summary>What comes of two values.</summary>
    public static IncrementalValueProvider<TResult> With<TLeft, TRight, TResult>(
        this IncrementalValueProvider<TLeft> left,
        IncrementalValueProvider<TRight> right,
        Func<TLeft, TRight, CancellationToken, TResult> join)
        where TLeft : class?
        where TRight : class?
        where TResult : class? =>
        left.Combine(right).Select((pair, cancellationToken) => join(pair.Left, pair.Right, cancellationToken));

    /// <summary>All values as one list, by the order of their keys: the order of the files must not show in the output.</summary>
    public static IncrementalValueProvider<EquatableList<T>> ToList<T>(this IncrementalValuesProvider<T> values, Func<T, string> key)
        where T : class, IEquatable<T> =>
        values.Collect().Select((items, _) => new EquatableList<T>(Sorted(items, key)));

    // The compiler mostly gets its files in order.
    private static EquatableArray<T> Sorted<T>(ImmutableArray<T> items, Func<T, string> key)
        where T : class, IEquatable<T>
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (string.CompareOrdinal(key(items[i - 1]), key(items[i])) > 0)
            {
                return items.OrderBy(key, StringComparer.Ordinal).ToEquatableArray();
            }
        }

        return items.ToEquatableArray();
    }
}
