using System.Text.Json;

namespace Medusa.Runtime;

public static partial class JsonWrite
{
    /// <summary>Writes a member that is a list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The list.</param>
    /// <param name="write">Writes one item.</param>
    public static void List<T>(Utf8JsonWriter w, JsonEncodedText name, IReadOnlyList<T>? value, ItemWriter<T> write)
    {
        w.WritePropertyName(name);
        ListValue(w, value, write);
    }

    /// <summary>Writes a member that is a map by name.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The map.</param>
    /// <param name="write">Writes one value.</param>
    public static void Map<T>(Utf8JsonWriter w, JsonEncodedText name, IReadOnlyDictionary<string, T>? value, ItemWriter<T> write)
    {
        w.WritePropertyName(name);
        MapValue(w, value, write);
    }

    /// <summary>Writes a member that is a single value or a list.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value or list.</param>
    /// <param name="write">Writes one value.</param>
    /// <param name="asList">Whether a single value too is written as a list: in a query, where the server accepts only that.</param>
    public static void OneOrMany<T>(Utf8JsonWriter w, JsonEncodedText name, OneOrMany<T>? value, ItemWriter<T> write, bool asList = false)
    {
        w.WritePropertyName(name);
        OneOrManyValue(w, value, write, asList);
    }

    /// <summary>Writes a member that is of one of two types.</summary>
    /// <typeparam name="T1">The first type.</typeparam>
    /// <typeparam name="T2">The second type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value; one that holds nothing is written as <c>null</c>.</param>
    /// <param name="writeFirst">Writes a value of the first type.</param>
    /// <param name="writeSecond">Writes a value of the second type.</param>
    public static void Union<T1, T2>(
        Utf8JsonWriter w, JsonEncodedText name, Union<T1, T2>? value, ItemWriter<T1> writeFirst, ItemWriter<T2> writeSecond)
    {
        w.WritePropertyName(name);
        UnionValue(w, value, writeFirst, writeSecond);
    }

    /// <summary>Writes a member that is of one of three types.</summary>
    /// <typeparam name="T1">The first type.</typeparam>
    /// <typeparam name="T2">The second type.</typeparam>
    /// <typeparam name="T3">The third type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value; one that holds nothing is written as <c>null</c>.</param>
    /// <param name="writeFirst">Writes a value of the first type.</param>
    /// <param name="writeSecond">Writes a value of the second type.</param>
    /// <param name="writeThird">Writes a value of the third type.</param>
    public static void Union<T1, T2, T3>(
        Utf8JsonWriter w, JsonEncodedText name, Union<T1, T2, T3>? value, ItemWriter<T1> writeFirst, ItemWriter<T2> writeSecond,
        ItemWriter<T3> writeThird)
    {
        w.WritePropertyName(name);
        UnionValue(w, value, writeFirst, writeSecond, writeThird);
    }

    /// <summary>Writes an item that is itself a list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="value">The list.</param>
    /// <param name="write">Writes one item.</param>
    public static void ListValue<T>(Utf8JsonWriter w, IReadOnlyList<T>? value, ItemWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            w.WriteNullValue();
            return;
        }

        w.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
        {
            write(w, value[i]);
        }

        w.WriteEndArray();
    }

    /// <summary>Writes an item that is itself a map by name.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="value">The map.</param>
    /// <param name="write">Writes one value.</param>
    public static void MapValue<T>(Utf8JsonWriter w, IReadOnlyDictionary<string, T>? value, ItemWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            w.WriteNullValue();
            return;
        }

        w.WriteStartObject();
        foreach (var (key, item) in value)
        {
            w.WritePropertyName(key);
            write(w, item);
        }

        w.WriteEndObject();
    }

    /// <summary>Writes an item that is a single value or a list.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value or list.</param>
    /// <param name="write">Writes one value.</param>
    /// <param name="asList">Whether a single value too is written as a list.</param>
    public static void OneOrManyValue<T>(Utf8JsonWriter w, OneOrMany<T>? value, ItemWriter<T> write, bool asList = false)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is not { } values)
        {
            w.WriteNullValue();
            return;
        }

        if (values.IsSingle && !asList)
        {
            write(w, values[0]);
            return;
        }

        w.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            write(w, values[i]);
        }

        w.WriteEndArray();
    }

    /// <summary>Writes an item that is of one of two types.</summary>
    /// <typeparam name="T1">The first type.</typeparam>
    /// <typeparam name="T2">The second type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value; one that holds nothing is written as <c>null</c>.</param>
    /// <param name="writeFirst">Writes a value of the first type.</param>
    /// <param name="writeSecond">Writes a value of the second type.</param>
    public static void UnionValue<T1, T2>(Utf8JsonWriter w, Union<T1, T2>? value, ItemWriter<T1> writeFirst, ItemWriter<T2> writeSecond)
    {
        ArgumentNullException.ThrowIfNull(writeFirst);
        ArgumentNullException.ThrowIfNull(writeSecond);
        var union = value.GetValueOrDefault();
        if (union.TryGet(out T1? first))
        {
            writeFirst(w, first);
        }
        else if (union.TryGet(out T2? second))
        {
            writeSecond(w, second);
        }
        else
        {
            w.WriteNullValue();
        }
    }

    /// <summary>Writes an item that is of one of three types.</summary>
    /// <typeparam name="T1">The first type.</typeparam>
    /// <typeparam name="T2">The second type.</typeparam>
    /// <typeparam name="T3">The third type.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="value">The value; one that holds nothing is written as <c>null</c>.</param>
    /// <param name="writeFirst">Writes a value of the first type.</param>
    /// <param name="writeSecond">Writes a value of the second type.</param>
    /// <param name="writeThird">Writes a value of the third type.</param>
    public static void UnionValue<T1, T2, T3>(
        Utf8JsonWriter w, Union<T1, T2, T3>? value, ItemWriter<T1> writeFirst, ItemWriter<T2> writeSecond, ItemWriter<T3> writeThird)
    {
        ArgumentNullException.ThrowIfNull(writeFirst);
        ArgumentNullException.ThrowIfNull(writeSecond);
        ArgumentNullException.ThrowIfNull(writeThird);
        var union = value.GetValueOrDefault();
        if (union.TryGet(out T1? first))
        {
            writeFirst(w, first);
        }
        else if (union.TryGet(out T2? second))
        {
            writeSecond(w, second);
        }
        else if (union.TryGet(out T3? third))
        {
            writeThird(w, third);
        }
        else
        {
            w.WriteNullValue();
        }
    }
}
