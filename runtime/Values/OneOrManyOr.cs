using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Medusa;

/// <summary>A single value, a list of values, or a value of another type: a filter by value, by values or by comparison.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TOther">The other type, an object in JSON.</typeparam>
/// <remarks>
/// Converts from a value, an array, a list and a value of the other type, and can be written as <c>["a", "b"]</c>. The
/// default value is an empty list.
/// </remarks>
[CollectionBuilder(typeof(OneOrManyOr), nameof(OneOrManyOr.Create))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It may hold no list.")]
public readonly struct OneOrManyOr<T, TOther> : IEquatable<OneOrManyOr<T, TOther>>
    where TOther : class
{
    private readonly OneOrMany<T> _values;
    private readonly TOther? _other;

    /// <summary>Makes one of a value or a list.</summary>
    /// <param name="values">The value or the list.</param>
    public OneOrManyOr(OneOrMany<T> values) => _values = values;

    /// <summary>Makes one of the other type.</summary>
    /// <param name="other">The value.</param>
    public OneOrManyOr(TOther other) => _other = other ?? throw new ArgumentNullException(nameof(other));

    /// <summary>Whether it holds a value of the other type.</summary>
    [MemberNotNullWhen(true, nameof(Other))]
    public bool IsOther => _other is not null;

    /// <summary>The value of the other type, or <c>null</c>.</summary>
    public TOther? Other => _other;

    /// <summary>The values: one, several, or none where it holds the other type.</summary>
    public OneOrMany<T> Values => _values;

    /// <summary>Makes one of a single value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator OneOrManyOr<T, TOther>(T value) => new(new OneOrMany<T>(value));

    /// <summary>Makes one of a list of values, which are copied.</summary>
    /// <param name="values">The values.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator OneOrManyOr<T, TOther>(T[] values) => new((OneOrMany<T>)values);

    /// <summary>Makes one of a list of values, which are copied.</summary>
    /// <param name="values">The values.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    [SuppressMessage("Design", "CA1002:Do not expose generic lists", Justification = "An operator cannot convert from an interface.")]
    public static implicit operator OneOrManyOr<T, TOther>(List<T> values) => new((OneOrMany<T>)values);

    /// <summary>Makes one of the other type.</summary>
    /// <param name="other">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator OneOrManyOr<T, TOther>(TOther other) => new(other);

    /// <summary>Compares the values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(OneOrManyOr<T, TOther> left, OneOrManyOr<T, TOther> right) => left.Equals(right);

    /// <summary>Compares the values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(OneOrManyOr<T, TOther> left, OneOrManyOr<T, TOther> right) => !left.Equals(right);

    /// <summary>Goes through the values: none where it holds the other type.</summary>
    public IEnumerator<T> GetEnumerator() => _values.GetEnumerator();

    /// <summary>Compares the values.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(OneOrManyOr<T, TOther> other) =>
        EqualityComparer<TOther?>.Default.Equals(_other, other._other) && _values.Equals(other._values);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is OneOrManyOr<T, TOther> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _other is null ? _values.GetHashCode() : _other.GetHashCode();

    /// <summary>Gets what it holds, as text.</summary>
    public override string ToString() => _other?.ToString() ?? _values.ToString();
}

/// <summary>Makes <see cref="OneOrManyOr{T, TOther}"/>.</summary>
public static class OneOrManyOr
{
    /// <summary>Makes one of a list of values; the compiler calls it for <c>["a", "b"]</c>.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TOther">The other type.</typeparam>
    /// <param name="values">The values, which are copied.</param>
    public static OneOrManyOr<T, TOther> Create<T, TOther>(ReadOnlySpan<T> values)
        where TOther : class => new(OneOrMany.Create(values));
}
