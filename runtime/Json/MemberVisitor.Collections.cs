using System.Collections;
using System.Text.Json;

namespace Medusa.Runtime;

/// <content>Lists, maps and unions.</content>
public ref partial struct MemberVisitor
{
    /// <summary>Visits a member that is a list of strings.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Strings(ref IReadOnlyList<string>? value, string name, string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.Strings(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            WriteStrings(value);
        }
        else
        {
            Inspect(name, property, Comparable(value));
        }
    }

    /// <summary>Visits a member that is a list of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Models<T>(ref IReadOnlyList<T>? value, string name, string? property = null)
        where T : ModelRecord, IJsonModel<T> =>
        VisitModels(Index, ref value, name, property);

    /// <summary>Visits a member that is a list of something else.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="nullItems">Whether items may be <c>null</c>; if not, those that are <c>null</c> are left out.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void List<T>(
        ref IReadOnlyList<T>? value, string name, ItemReader<T> read, ItemWriter<T> write, bool nullItems = false, string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.List(ref Reader, read, nullItems);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.List(_writer, Name, value, write);
        }
        else
        {
            Inspect(name, property, Comparable(value));
        }
    }

    /// <summary>Visits a member that is a map by name.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="nullValues">Whether values may be <c>null</c>; if not, those that are <c>null</c> are left out.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Map<T>(
        ref IReadOnlyDictionary<string, T>? value, string name, ItemReader<T> read, ItemWriter<T> write, bool nullValues = false,
        string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.Map(ref Reader, read, nullValues);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.Map(_writer, Name, value, write);
        }
        else
        {
            Inspect(name, property, value is null or IDictionary ? value : new Dictionary<string, T>(value, StringComparer.Ordinal));
        }
    }

    /// <summary>Visits a member that is a single value or a list.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="asList">Whether a single value too is written as a list: in a query, where the server accepts only that.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void OneOrMany<T>(
        ref OneOrMany<T>? value, string name, ItemReader<T> read, ItemWriter<T> write, bool asList = false, string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.OneOrMany(ref Reader, read);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.OneOrMany(_writer, Name, value, write, asList);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    /// <summary>Visits a member that is a value, a list of values, or a record.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TOther">The record.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="asList">Whether a single value too is written as a list: in a query, where the server accepts only that.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void OneOrManyOr<T, TOther>(
        ref OneOrManyOr<T, TOther>? value, string name, ItemReader<T> read, ItemWriter<T> write, bool asList = false, string? property = null)
        where TOther : ModelRecord, IJsonModel<TOther>
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.OneOrManyOr<T, TOther>(ref Reader, read);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.OneOrManyOr(_writer, Name, value, write, asList);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    /// <summary>Visits a member that is of one of two types.</summary>
    /// <typeparam name="T1">The first type.</typeparam>
    /// <typeparam name="T2">The second type.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads the member.</param>
    /// <param name="writeFirst">Writes a value of the first type.</param>
    /// <param name="writeSecond">Writes a value of the second type.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Union<T1, T2>(
        ref Union<T1, T2>? value,
        string name,
        ItemReader<Union<T1, T2>?> read,
        ItemWriter<T1> writeFirst,
        ItemWriter<T2> writeSecond,
        string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = read(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.Union(_writer, Name, value, writeFirst, writeSecond);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    /// <summary>Visits a member that is of one of three types.</summary>
    /// <typeparam name="T1">The first type.</typeparam>
    /// <typeparam name="T2">The second type.</typeparam>
    /// <typeparam name="T3">The third type.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads the member.</param>
    /// <param name="writeFirst">Writes a value of the first type.</param>
    /// <param name="writeSecond">Writes a value of the second type.</param>
    /// <param name="writeThird">Writes a value of the third type.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Union<T1, T2, T3>(
        ref Union<T1, T2, T3>? value,
        string name,
        ItemReader<Union<T1, T2, T3>?> read,
        ItemWriter<T1> writeFirst,
        ItemWriter<T2> writeSecond,
        ItemWriter<T3> writeThird,
        string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = read(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.Union(_writer, Name, value, writeFirst, writeSecond, writeThird);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    internal IReadOnlyList<T>? ReadModels<T>()
        where T : class, IJsonModel<T>
    {
        if (Reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (Reader.TokenType != JsonTokenType.StartArray)
        {
            throw JsonRead.Unexpected(ref Reader, "an array");
        }

        var items = new ArrayBuilder<T>();
        try
        {
            while (JsonRead.NextItem(ref Reader))
            {
                if (Reader.TokenType == JsonTokenType.Null)
                {
                    items.LeaveOut();
                }
                else
                {
                    items.Add(T.ReadJson(ref this));
                }
            }

            return items.ToList();
        }
        finally
        {
            items.Dispose();
        }
    }

    // Lists are compared item by item whatever class they are of; those that have no untyped way to their items are copied.
    private static object? Comparable<T>(IReadOnlyList<T>? list) => list is null or IList ? list : list.ToArray();

    private readonly void WriteStrings(IReadOnlyList<string>? list)
    {
        if (list is null)
        {
            _writer.WriteNull(Name);
            return;
        }

        _writer.WriteStartArray(Name);
        for (int i = 0, count = list.Count; i < count; i++)
        {
            _writer.WriteStringValue(list[i]);
        }

        _writer.WriteEndArray();
    }

    private void VisitModels<T>(int index, ref IReadOnlyList<T>? value, string name, string? property)
        where T : ModelRecord, IJsonModel<T>
    {
        if (_purpose == Purpose.Read)
        {
            value = ReadModels<T>();
        }
        else if (_purpose == Purpose.Write)
        {
            WriteModels(in Names[index], value);
        }
        else
        {
            Inspect(name, property, Comparable(value));
        }
    }

    private void WriteModels<T>(ref readonly JsonEncodedText name, IReadOnlyList<T>? list)
        where T : ModelRecord
    {
        if (list is null)
        {
            _writer.WriteNull(name);
            return;
        }

        _writer.WriteStartArray(name);
        ModelRecord.WriteItems(list, _writer, ref this);
        _writer.WriteEndArray();
    }
}
