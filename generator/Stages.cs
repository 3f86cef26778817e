using System.Collections.Immutable;
using Medusa.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator;

/// <summary>A stage that gives any number of values; objects to the compiler, as with <see cref="Stage{T}"/>.</summary>
internal sealed class Stages<T>(IncrementalValuesProvider<object> values)
    where T : class, IEquatable<T>
{
    /// <summary>The values that a condition holds for.</summary>
    public Stages<T> Where(Func<T, bool> condition) => new(values.Where(value => condition((T)value)));

    /// <summary>What comes of each value.</summary>
    public Stages<TResult> Select<TResult>(Func<T, CancellationToken, TResult> select)
        where TResult : class, IEquatable<TResult> =>
        new(values.Select((value, cancellationToken) => (object)select((T)value, cancellationToken)));

    /// <summary>All values as one list, in the order in which the compiler has them.</summary>
    public Stage<EquatableList<T>> ToList() =>
        new(values.Collect().Select(static (items, _) => (object?)new EquatableList<T>(new EquatableArray<T>(Array(items)))));

    /// <summary>All values as one list, by the order of their keys: the order of the files must not show in the output.</summary>
    public Stage<EquatableList<T>> ToList(Func<T, string> key) =>
        new(values.Collect().Select((items, _) => (object?)new EquatableList<T>(Sorted(Array(items), key))));

    /// <summary>Gives the stage the name by which tests find it.</summary>
    public Stages<T> WithTrackingName(string name) => new(values.WithTrackingName(name));

    /// <summary>Has something put out for each value.</summary>
    public void Output(IncrementalGeneratorInitializationContext context, Action<SourceProductionContext, T> output) =>
        context.RegisterSourceOutput(values, (production, value) => output(production, (T)value));

    /// <summary>Has something put out for each value, by that of another stage.</summary>
    public void Output<TOther>(
        IncrementalGeneratorInitializationContext context, Stage<TOther> other, Action<SourceProductionContext, T, TOther> output)
        where TOther : class =>
        context.RegisterSourceOutput(
            values.Combine(other.Values), (production, pair) => output(production, (T)pair.Left, (TOther)pair.Right!));

    private static T[] Array(ImmutableArray<object> items)
    {
        var array = new T[items.Length];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = (T)items[i];
        }

        return array;
    }

    // The compiler mostly gets its files in order.
    private static EquatableArray<T> Sorted(T[] items, Func<T, string> key)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (string.CompareOrdinal(key(items[i - 1]), key(items[i])) > 0)
            {
                return items.OrderBy(key, StringComparer.Ordinal).ToEquatableArray();
            }
        }

        return new EquatableArray<T>(items);
    }
}
