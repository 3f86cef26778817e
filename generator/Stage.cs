using Microsoft.CodeAnalysis;

namespace Medusa.Generator;

/// <summary>
/// A stage that gives one value. To the compiler, all that our stages give are objects: its pipeline is generic, and the runtime loads some
/// fifty types anew for each type of value in it, and for each pair and each list of such. The casts are here and in <see cref="Stages{T}"/>.
/// </summary>
internal sealed class Stage<T>(IncrementalValueProvider<object?> values)
    where T : class?
{
    /// <summary>The stage as the compiler has it.</summary>
    public IncrementalValueProvider<object?> Values { get; } = values;

    /// <summary>What comes of the value.</summary>
    public Stage<TResult> Select<TResult>(Func<T, CancellationToken, TResult> select)
        where TResult : class? =>
        new(Values.Select((value, cancellationToken) => (object?)select((T)value!, cancellationToken)));

    /// <summary>What comes of the value and that of another stage.</summary>
    public Stage<TResult> With<TOther, TResult>(Stage<TOther> other, Func<T, TOther, CancellationToken, TResult> join)
        where TOther : class?
        where TResult : class? =>
        new(Values.Combine(other.Values)
            .Select((pair, cancellationToken) => (object?)join((T)pair.Left!, (TOther)pair.Right!, cancellationToken)));

    /// <summary>The values that come of the value.</summary>
    public Stages<TResult> SelectMany<TResult>(Func<T, CancellationToken, IEnumerable<TResult>> select)
        where TResult : class, IEquatable<TResult> =>
        new(Values.SelectMany((value, cancellationToken) => (IEnumerable<object>)select((T)value!, cancellationToken)));

    /// <summary>The values that come of the value and that of another stage.</summary>
    public Stages<TResult> SelectManyWith<TOther, TResult>(Stage<TOther> other, Func<T, TOther, CancellationToken, IEnumerable<TResult>> select)
        where TOther : class?
        where TResult : class, IEquatable<TResult> =>
        new(Values.Combine(other.Values)
            .SelectMany((pair, cancellationToken) => (IEnumerable<object>)select((T)pair.Left!, (TOther)pair.Right!, cancellationToken)));

    /// <summary>Gives the stage the name by which tests find it.</summary>
    public Stage<T> WithTrackingName(string name) => new(Values.WithTrackingName(name));
}

/// <summary>Stages of what the compiler gives.</summary>
internal static class Stage
{
    /// <summary>A value of the compiler's.</summary>
    public static Stage<T> Of<T>(IncrementalValueProvider<T> value)
        where T : class => new(value.Select(static (value, _) => (object?)value));
}
