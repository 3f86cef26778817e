using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Medusa.Runtime;

namespace Medusa;

/// <summary>A single value or a list of values, where the server takes either.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <remarks>
/// Converts from a value, an array and a list, and can be written as <c>["a", "b"]</c>. The default value is an empty list.
/// Two are equal when they hold equal values in the same order and the same form.
/// </remarks>
[CollectionBuilder(typeof(OneOrMany), nameof(OneOrMany.Create))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It may hold a single value.")]
public readonly struct OneOrMany<T> : IReadOnlyList<T>, IEquatable<OneOrMany<T>>
{
    private readonly T _single;
    private readonly T[]? _many;
    private readonly bool _isSingle;

    /// <summary>Makes one of a single value.</summary>
    /// <param name="value">The value.</param>
    public OneOrMany(T value)
    {
        _single = value;
        _isSingle = true;
    }

    /// <summary>Makes one of a list of values.</summary>
    /// <param name="values">The values, which are copied.</param>
    public OneOrMany(IEnumerable<T> values)
        : this((values ?? throw new ArgumentNullException(nameof(values))).ToArray())
    {
    }

    // Keeps the array: only for one that nobody else has.
    internal OneOrMany(T[] values)
    {
        _single = default!;
        _many = values;
    }

    /// <summary>Whether it holds a single value that is not in a list.</summary>
    public bool IsSingle => _isSingle;

    /// <summary>How many values it holds.</summary>
    public int Count => _isSingle ? 1 : Many.Length;

    private T[] Many => _many ?? [];

    /// <summary>Gets one of the values.</summary>
    /// <param name="index">Its place, from 0.</param>
    public T this[int index] => !_isSingle ? Many[index]
        : index == 0 ? _single
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Makes one of a single value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator OneOrMany<T>(T value) => new(value);

    /// <summary>Makes one of a list of values, which are copied.</summary>
    /// <param name="values">The values.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator OneOrMany<T>(T[] values) => new((IEnumerable<T>)values);

    /// <summary>Makes one of a list of values, which are copied.</summary>
    /// <param name="values">The values.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    [SuppressMessage("Design", "CA1002:Do not expose generic lists", Justification = "An operator cannot convert from an interface.")]
    public static implicit operator OneOrMany<T>(List<T> values) => new((IEnumerable<T>)values);

    /// <summary>Compares the values and the form.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(OneOrMany<T> left, OneOrMany<T> right) => left.Equals(right);

    /// <summary>Compares the values and the form.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(OneOrMany<T> left, OneOrMany<T> right) => !left.Equals(right);

    /// <summary>Compares the values and the form.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(OneOrMany<T> other) =>
        _isSingle == other._isSingle
        && (_isSingle ? EqualityComparer<T>.Default.Equals(_single, other._single) : Many.AsSpan().SequenceEqual(other.Many));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is OneOrMany<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _isSingle ? HashCode.Combine(_single) : ModelEquality.Hash<T>(Many);

    /// <summary>Gets the value, or the values in brackets.</summary>
    public override string ToString() => ModelText.Of(_isSingle ? _single : Many);

    /// <summary>Goes through the values.</summary>
    public IEnumerator<T> GetEnumerator() => (_isSingle ? [_single] : (IEnumerable<T>)Many).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
