using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Medusa.Runtime;

namespace Medusa;

/// <summary>
/// A string of a known set: a member of the enumeration <typeparamref name="T"/>, or any other string that a newer server sends, which is
/// kept as it is.
/// </summary>
/// <typeparam name="T">The enumeration of the known strings.</typeparam>
/// <remarks>
/// <para>The default value is the empty string.</para>
/// <para>
/// A member of the enumeration converts to it implicitly, and compares with it by <c>==</c>. The way back fails for a string that the
/// enumeration lacks, so it is asked for: by <see cref="TryGetValue"/>, or by <see cref="Value"/> or a cast, which throw.
/// </para>
/// <para>
/// In JSON it is its string, in records and in types of your own.
/// </para>
/// </remarks>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The names belong to each enumeration.")]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix",
    Justification = "It stands for an enumeration, and .NET users know it by this name.")]
[JsonConverter(typeof(StringEnumConverterFactory))]
public readonly struct StringEnum<T> : IEquatable<StringEnum<T>>, IEquatable<T>, IStringEnum
    where T : struct, Enum
{
    private readonly string? _rawValue;

    /// <summary>Makes a value of any string, known or not.</summary>
    /// <param name="rawValue">The string as it is on the wire.</param>
    public StringEnum(string rawValue)
    {
        ArgumentNullException.ThrowIfNull(rawValue);
        _rawValue = rawValue;
    }

    /// <summary>Makes a value of a known string.</summary>
    /// <param name="value">The member of the enumeration that stands for the string.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public StringEnum(T value) => _rawValue = StringEnumNames<T>.NameOf(value);

    /// <summary>The string as it is on the wire.</summary>
    public string RawValue => _rawValue ?? string.Empty;

    /// <summary>Whether the string is one of those that the enumeration names.</summary>
    public bool IsKnown => TryGetValue(out _);

    /// <summary>The member of the enumeration that stands for the string.</summary>
    /// <exception cref="InvalidOperationException">The enumeration has none: see <see cref="TryGetValue"/> and <see cref="RawValue"/>.</exception>
    public T Value => TryGetValue(out var value)
        ? value
        : throw new InvalidOperationException(
            $"'{RawValue}' is not a known value of {typeof(T).Name}. Use TryGetValue or RawValue where the server may know more values.");

    /// <summary>Gets the member of the enumeration that stands for the string, if there is one.</summary>
    /// <param name="value">The member; the enumeration's default if there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(out T value) => StringEnumNames<T>.TryGetValue(RawValue, out value);

    /// <summary>Registers how the members of the enumeration are written on the wire. Safe to call at any time and more than once.</summary>
    /// <param name="names">Each member with its string.</param>
    public static void Register(params ReadOnlySpan<(T Value, string Name)> names) => StringEnumNames<T>.Register(names);

    /// <summary>Makes a value of a known string.</summary>
    /// <param name="value">The member of the enumeration.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator StringEnum<T>(T value) => new(value);

    /// <summary>Gets the member of the enumeration: <see cref="Value"/>.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The enumeration has none: see <see cref="TryGetValue"/>.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Value is the alternate.")]
    public static explicit operator T(StringEnum<T> value) => value.Value;

    /// <summary>Compares the strings.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(StringEnum<T> left, StringEnum<T> right) => left.Equals(right);

    /// <summary>Compares the strings.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(StringEnum<T> left, StringEnum<T> right) => !left.Equals(right);

    /// <summary>Tells whether the value is a given member of the enumeration.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">The member.</param>
    public static bool operator ==(StringEnum<T> left, T right) => left.Equals(right);

    /// <summary>Tells whether the value is not a given member of the enumeration.</summary>
    /// <param name="left">The value.</param>
    /// <param name="right">The member.</param>
    public static bool operator !=(StringEnum<T> left, T right) => !left.Equals(right);

    /// <summary>Tells whether the value is a given member of the enumeration.</summary>
    /// <param name="left">The member.</param>
    /// <param name="right">The value.</param>
    public static bool operator ==(T left, StringEnum<T> right) => right.Equals(left);

    /// <summary>Tells whether the value is not a given member of the enumeration.</summary>
    /// <param name="left">The member.</param>
    /// <param name="right">The value.</param>
    public static bool operator !=(T left, StringEnum<T> right) => !right.Equals(left);

    /// <summary>Compares the strings, by ordinal.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(StringEnum<T> other) => string.Equals(RawValue, other.RawValue, StringComparison.Ordinal);

    /// <summary>Tells whether the value is a given member of the enumeration.</summary>
    /// <param name="other">The member.</param>
    public bool Equals(T other) => StringEnumNames<T>.IsName(other, RawValue);

    /// <summary>Compares the strings. A boxed member of the enumeration is never equal, for it has another hash code.</summary>
    /// <param name="obj">The other value.</param>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is StringEnum<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(RawValue, StringComparison.Ordinal);

    JsonConverter IStringEnum.MakeConverter() => new StringEnumConverter<T>();

    /// <summary>Gets <see cref="RawValue"/>.</summary>
    public override string ToString() => RawValue;
}
