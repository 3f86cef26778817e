using System.Diagnostics.CodeAnalysis;
using Medusa.Runtime;

namespace Medusa;

/// <summary>A value of one of three types.</summary>
/// <typeparam name="T1">The first type.</typeparam>
/// <typeparam name="T2">The second type.</typeparam>
/// <typeparam name="T3">The third type.</typeparam>
/// <remarks>Converts from each. The default value holds nothing: its <see cref="Index"/> is 0.</remarks>
public readonly struct Union<T1, T2, T3> : IEquatable<Union<T1, T2, T3>>
{
    private readonly T1 _first;
    private readonly T2 _second;
    private readonly T3 _third;
    private readonly byte _index;

    /// <summary>Makes one of the first type.</summary>
    /// <param name="value">The value.</param>
    public Union(T1 value)
    {
        _first = value;
        _second = default!;
        _third = default!;
        _index = 1;
    }

    /// <summary>Makes one of the second type.</summary>
    /// <param name="value">The value.</param>
    public Union(T2 value)
    {
        _first = default!;
        _second = value;
        _third = default!;
        _index = 2;
    }

    /// <summary>Makes one of the third type.</summary>
    /// <param name="value">The value.</param>
    public Union(T3 value)
    {
        _first = default!;
        _second = default!;
        _third = value;
        _index = 3;
    }

    /// <summary>Which type it holds, from 1; 0 when it holds nothing.</summary>
    public int Index => _index;

    /// <summary>The value, whichever type it is of.</summary>
    public object? Value => _index switch { 1 => _first, 2 => _second, 3 => _third, _ => null };

    /// <summary>Makes one of the first type.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator Union<T1, T2, T3>(T1 value) => new(value);

    /// <summary>Makes one of the second type.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator Union<T1, T2, T3>(T2 value) => new(value);

    /// <summary>Makes one of the third type.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator Union<T1, T2, T3>(T3 value) => new(value);

    /// <summary>Compares type and value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Union<T1, T2, T3> left, Union<T1, T2, T3> right) => left.Equals(right);

    /// <summary>Compares type and value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Union<T1, T2, T3> left, Union<T1, T2, T3> right) => !left.Equals(right);

    /// <summary>Gets the value if it is of the first type.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T1 value)
    {
        value = _first;
        return _index == 1;
    }

    /// <summary>Gets the value if it is of the second type.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T2 value)
    {
        value = _second;
        return _index == 2;
    }

    /// <summary>Gets the value if it is of the third type.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T3 value)
    {
        value = _third;
        return _index == 3;
    }

    /// <summary>Makes a result out of the value, by its type.</summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="first">Takes a value of the first type.</param>
    /// <param name="second">Takes a value of the second type.</param>
    /// <param name="third">Takes a value of the third type.</param>
    /// <exception cref="InvalidOperationException">It holds nothing.</exception>
    public TResult Match<TResult>(Func<T1, TResult> first, Func<T2, TResult> second, Func<T3, TResult> third)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        return _index switch { 1 => first(_first), 2 => second(_second), 3 => third(_third), _ => throw UnionErrors.Nothing() };
    }

    /// <summary>Does something with the value, by its type.</summary>
    /// <param name="first">Takes a value of the first type.</param>
    /// <param name="second">Takes a value of the second type.</param>
    /// <param name="third">Takes a value of the third type.</param>
    /// <exception cref="InvalidOperationException">It holds nothing.</exception>
    public void Switch(Action<T1> first, Action<T2> second, Action<T3> third)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        switch (_index)
        {
            case 1: first(_first); break;
            case 2: second(_second); break;
            case 3: third(_third); break;
            default: throw UnionErrors.Nothing();
        }
    }

    /// <summary>Compares type and value.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Union<T1, T2, T3> other) =>
        _index == other._index
        && ModelEquality.Values(_first, other._first)
        && ModelEquality.Values(_second, other._second)
        && ModelEquality.Values(_third, other._third);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T1, T2, T3> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(_index, ModelEquality.HashOfValue(_first), ModelEquality.HashOfValue(_second), ModelEquality.HashOfValue(_third));

    /// <summary>Gets the value's text.</summary>
    public override string ToString() => ModelText.Of(Value);
}
