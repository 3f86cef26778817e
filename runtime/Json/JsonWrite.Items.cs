using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

public static partial class JsonWrite
{
    /// <summary>Writes an item that is a string.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void StringValue(Utf8JsonWriter w, string? value) => w.WriteStringValue(value);

    /// <summary>Writes an item that is a boolean.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void BooleanValue(Utf8JsonWriter w, bool value) => w.WriteBooleanValue(value);

    /// <summary>Writes an item that is a boolean or <c>null</c>.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void BooleanValue(Utf8JsonWriter w, bool? value)
    {
        if (value is { } boolean)
        {
            BooleanValue(w, boolean);
        }
        else
        {
            w.WriteNullValue();
        }
    }

    /// <summary>Writes an item that is an integer of 32 bits.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int32Value(Utf8JsonWriter w, int value) => w.WriteNumberValue(value);

    /// <summary>Writes an item that is an integer of 32 bits or <c>null</c>.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int32Value(Utf8JsonWriter w, int? value)
    {
        if (value is { } number)
        {
            Int32Value(w, number);
        }
        else
        {
            w.WriteNullValue();
        }
    }

    /// <summary>Writes an item that is an integer of 64 bits.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int64Value(Utf8JsonWriter w, long value) => w.WriteNumberValue(value);

    /// <summary>Writes an item that is an integer of 64 bits or <c>null</c>.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int64Value(Utf8JsonWriter w, long? value)
    {
        if (value is { } number)
        {
            Int64Value(w, number);
        }
        else
        {
            w.WriteNullValue();
        }
    }

    /// <summary>Writes an item that is a number.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DecimalValue(Utf8JsonWriter w, decimal value) => w.WriteNumberValue(WithoutTrailingZeros(value));

    /// <summary>Writes an item that is a number or <c>null</c>.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DecimalValue(Utf8JsonWriter w, decimal? value)
    {
        if (value is { } number)
        {
            DecimalValue(w, number);
        }
        else
        {
            w.WriteNullValue();
        }
    }

    /// <summary>Writes an item that is a date and time.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeValue(Utf8JsonWriter w, DateTimeOffset value)
    {
        Span<byte> utf8 = stackalloc byte[IsoDate.Length];
        IsoDate.Format(value, utf8);
        w.WriteStringValue(utf8);
    }

    /// <summary>Writes an item that is a date and time or <c>null</c>.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void DateTimeValue(Utf8JsonWriter w, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            DateTimeValue(w, time);
        }
        else
        {
            w.WriteNullValue();
        }
    }

    /// <summary>Writes an item that is a string of a known set.</summary>
    /// <typeparam name="T">The enumeration of the known ones.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void EnumValue<T>(Utf8JsonWriter w, StringEnum<T> value)
        where T : struct, Enum =>
        w.WriteStringValue(value.RawValue);

    /// <summary>Writes an item that is a string of a known set or <c>null</c>.</summary>
    /// <typeparam name="T">The enumeration of the known ones.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void EnumValue<T>(Utf8JsonWriter w, StringEnum<T>? value)
        where T : struct, Enum
    {
        if (value is { } text)
        {
            EnumValue(w, text);
        }
        else
        {
            w.WriteNullValue();
        }
    }

    /// <summary>Writes an item that is an object whose members no page describes.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void JsonObjectValue(Utf8JsonWriter w, JsonObject? value) => JsonNodeValue(w, value);

    /// <summary>Writes an item that is any JSON value.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void JsonNodeValue(Utf8JsonWriter w, JsonNode? value)
    {
        if (value is null)
        {
            w.WriteNullValue();
        }
        else
        {
            value.WriteTo(w);
        }
    }

    /// <summary>Writes an item that is a record.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value.</param>
    public static void ModelValue(Utf8JsonWriter w, IJsonWritable? value)
    {
        if (value is null)
        {
            w.WriteNullValue();
        }
        else
        {
            value.WriteJson(w);
        }
    }
}
