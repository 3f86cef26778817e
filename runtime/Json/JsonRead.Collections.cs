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
        reader.TokenType == JsonTokenType.Null ? null : ModelItem<T>(ref reader);

    /// <summary>Reads a record that may not be <c>null</c>: an item of a list.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    public static T ModelItem<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T>
    {
        var visitor = new MemberVisitor(reader);
        try
        {
            return T.ReadJson(ref visitor);
        }
        finally
        {
            // Also when it fails: where the reader stands tells where.
            reader = visitor.Reader;
        }
    }

    /// <summary>Reads a list of records; those that are <c>null</c> are left out.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The list, or <c>null</c> for JSON <c>null</c>.</returns>
    public static IReadOnlyList<T>? Models<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T>
    {
        var visitor = new MemberVisitor(reader);
        try
        {
            return visitor.ReadModels<T>();
        }
        finally
        {
            reader = visitor.Reader;
        }
    }

    /// <summary>Reads a list of strings; those that are <c>null</c> are left out.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The list, or <c>null</c> for JSON <c>null</c>.</returns>
    public static IReadOnlyList<string>? Strings(ref Utf8JsonReader reader) => List(ref reader, StringItem);

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="nullItems">Whether items can be <c>null</c>; where not, those that are <c>null</c> are left out.</param>
    /// <returns>
    /// The list, or <c>null</c> for JSON <c>null</c>. Where nothing was left out, it is an array of the exact size: the least memory
    /// and the fastest to go through; to write to it takes a deliberate cast.
    /// </returns>
    public static IReadOnlyList<T>? List<T>(ref Utf8JsonReader reader, ItemReader<T> read, bool nullItems = false)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Unexpected(ref reader, "an array");
        }

        var items = new ArrayBuilder<T>();
        try
        {
            ReadItems(ref reader, read, nullItems, ref items);
            return items.ToList();
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>Reads an object whose values are all of one type, by name.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="read">Reads one value.</param>
    /// <param name="nullValues">Whether values can be <c>null</c>; where not, those that are <c>null</c> are left out with their names.</param>
    /// <returns>The map, or <c>null</c> for JSON <c>null</c>.</returns>
    public static IReadOnlyDictionary<string, T>? Map<T>(ref Utf8JsonReader reader, ItemReader<T> read, bool nullValues = false)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader, "an object");
        }

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextMember(ref reader, out var name))
        {
            // The last one of a name counts, also where it is left out.
            var key = Text(name);
            if (reader.TokenType == JsonTokenType.Null && !nullValues)
            {
                map.Remove(key);
            }
            else
            {
                map[key] = read(ref reader);
            }
        }

        return map;
    }

    /// <summary>Reads a single value or a list of values; those of a list that are <c>null</c> are left out.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="read">Reads one value.</param>
    /// <returns>The value or the list, or <c>null</c> for JSON <c>null</c>.</returns>
    public static OneOrMany<T>? OneOrMany<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return new OneOrMany<T>(read(ref reader));
        }

        var items = new ArrayBuilder<T>();
        try
        {
            ReadItems(ref reader, read, nullItems: false, ref items);
            return new OneOrMany<T>(items.ToArray());
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>Goes on to the next item of an array.</summary>
    /// <param name="reader">On the array's start, or on the last token of the item before; then on the item.</param>
    /// <returns>Whether there is one; if not, the reader is on the array's end.</returns>
    internal static bool NextItem(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw TooShort();
        }

        return reader.TokenType != JsonTokenType.EndArray;
    }

    private static void ReadItems<T>(ref Utf8JsonReader reader, ItemReader<T> read, bool nullItems, ref ArrayBuilder<T> items)
    {
        while (NextItem(ref reader))
        {
            if (reader.TokenType == JsonTokenType.Null && !nullItems)
            {
                items.LeaveOut();
            }
            else
            {
                items.Add(read(ref reader));
            }
        }
    }
}
