using System.Text.Json;

namespace Medusa.Runtime;

public static partial class JsonRead
{
    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The record, or <c>null</c> for JSON <c>null</c>.</returns>
    public static T? Model<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T> =>
        reader.TokenType == JsonTokenType.Null ? null : T.ReadJson(ref reader);

    /// <summary>Reads a list of records, none of them <c>null</c>.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The list, or <c>null</c> for JSON <c>null</c>.</returns>
    public static IReadOnlyList<T>? Models<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T> =>
        List<T>(ref reader, T.ReadJson);

    /// <summary>Reads a list of strings, none of them <c>null</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The list, or <c>null</c> for JSON <c>null</c>.</returns>
    public static IReadOnlyList<string>? Strings(ref Utf8JsonReader reader) => List(ref reader, StringItem);

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="read">Reads one item.</param>
    /// <returns>
    /// The list, or <c>null</c> for JSON <c>null</c>. It is an array of the exact size: the least memory and the fastest to go
    /// through; to write to it takes a deliberate cast.
    /// </returns>
    public static IReadOnlyList<T>? List<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartArray) throw Unexpected(ref reader, "an array");
        return Items(ref reader, read);
    }

    /// <summary>Reads an object whose values are all of one type, by name.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="read">Reads one value.</param>
    /// <returns>The map, or <c>null</c> for JSON <c>null</c>.</returns>
    public static IReadOnlyDictionary<string, T>? Map<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartObject) throw Unexpected(ref reader, "an object");

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextMember(ref reader, out var name))
        {
            var key = Text(name);
            map[key] = read(ref reader);
        }

        return map;
    }

    /// <summary>Reads a single value or a list of values.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="read">Reads one value.</param>
    /// <returns>The value or the list, or <c>null</c> for JSON <c>null</c>.</returns>
    public static OneOrMany<T>? OneOrMany<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return reader.TokenType switch
        {
            JsonTokenType.Null => default(OneOrMany<T>?),
            JsonTokenType.StartArray => new OneOrMany<T>(Items(ref reader, read)),
            _ => new OneOrMany<T>(read(ref reader)),
        };
    }

    private static T[] Items<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        var items = new ArrayBuilder<T>();
        try
        {
            while (true)
            {
                if (!reader.Read()) throw TooShort();
                if (reader.TokenType == JsonTokenType.EndArray) return items.ToArray();
                items.Add(read(ref reader));
            }
        }
        finally
        {
            items.Dispose();
        }
    }
}
