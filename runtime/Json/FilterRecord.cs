using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>
/// The base of filters: records of operators (<c>$gt</c>, <c>$in</c>) that may instead be a value, or a list of values, to be equal to.
/// </summary>
/// <typeparam name="T">What is compared with.</typeparam>
/// <remarks>
/// It is used by generated code, and isn't meant to be used directly. A filter converts from a value, an array and a list, and can be
/// written as <c>["a", "b"]</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record FilterRecord<T> : ModelRecord
{
    private OneOrMany<T>? _values;

    /// <summary>The value or the values to be equal to; <c>null</c> where the filter has operators.</summary>
    public OneOrMany<T>? Values => _values;

    /// <summary>Compares the values and the operators.</summary>
    /// <param name="other">The other filter.</param>
    public virtual bool Equals(FilterRecord<T>? other) => base.Equals(other) && _values == other._values;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _values);

    /// <summary>Goes through the values: none where the filter has operators.</summary>
    public IEnumerator<T> GetEnumerator() => (_values ?? default).GetEnumerator();

    internal override bool IsFilter => true;

    internal override void Write(Utf8JsonWriter writer, ref MemberVisitor visitor)
    {
        if (_values is not { } values)
        {
            base.Write(writer, ref visitor);
            return;
        }

        if (HasMembers)
        {
            throw new InvalidOperationException(
                $"A filter has either values or operators, but this {KnownMembers.TypeName} has both. Start from a new one instead of 'with'.");
        }

        if (values.IsSingle)
        {
            WriteValue(writer, values[0]);
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            WriteValue(writer, values[i]);
        }

        writer.WriteEndArray();
    }

    internal void SetValues(OneOrMany<T>? values) => _values = values;

    /// <summary>Gives a new filter its values.</summary>
    /// <typeparam name="TSelf">The filter.</typeparam>
    /// <param name="filter">A new filter.</param>
    /// <param name="values">The values.</param>
    /// <returns>The same filter.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static TSelf Of<TSelf>(TSelf filter, OneOrMany<T> values)
        where TSelf : FilterRecord<T>
    {
        ArgumentNullException.ThrowIfNull(filter);
        filter._values = values;
        return filter;
    }

    /// <summary>Writes one value.</summary>
    /// <param name="writer">Where it is written to.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void WriteValue(Utf8JsonWriter writer, T value);

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder)
    {
        if (_values is not { } values)
        {
            return base.PrintMembers(builder);
        }

        new MemberText(builder).Add(nameof(Values), values.IsSingle ? (object?)values[0] : values);
        return true;
    }
}
