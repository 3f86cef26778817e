using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <content>
/// Members of requests, each with its number: they are visited if they are wanted. The test is inlined into the request, so a member that wasn't
/// given costs no call.
/// </content>
public ref partial struct MemberVisitor
{
    /// <summary>Says that the value of a request's member that comes next must never show in a text.</summary>
    /// <param name="index">The member's number, below 64.</param>
    public void Secret(int index) => _secret = IsWanted(index);

    /// <summary>Visits a request's member that is a string.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(int index, ref string? value, string name, string? property = null)
    {
        if (IsWanted(index))
        {
            VisitString(index, ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is a boolean.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(int index, ref bool? value, string name, string? property = null)
    {
        if (IsWanted(index))
        {
            VisitBoolean(index, ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is an integer of 32 bits.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(int index, ref int? value, string name, string? property = null)
    {
        if (IsWanted(index))
        {
            VisitInt32(index, ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is an integer of 64 bits.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(int index, ref long? value, string name, string? property = null)
    {
        if (IsWanted(index))
        {
            VisitInt64(index, ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is a number.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(int index, ref decimal? value, string name, string? property = null)
    {
        if (Wants(index))
        {
            Decimal(ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is a date and time.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void DateTime(int index, ref DateTimeOffset? value, string name, string? property = null)
    {
        if (Wants(index))
        {
            DateTime(ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is an object whose members no page describes.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void JsonObject(int index, ref JsonObject? value, string name, string? property = null)
    {
        if (Wants(index))
        {
            JsonObject(ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is any JSON value.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void JsonNode(int index, ref JsonNode? value, string name, string? property = null)
    {
        if (Wants(index))
        {
            JsonNode(ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is a string of a known set.</summary>
    /// <typeparam name="T">The enumeration of the known ones.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<T>(int index, ref StringEnum<T>? value, string name, string? property = null)
        where T : struct, Enum
    {
        if (Wants(index))
        {
            Enum(ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Model<T>(int index, ref T? value, string name, string? property = null)
        where T : ModelRecord, IJsonModel<T>
    {
        if (Wants(index))
        {
            Model(ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is a list of strings.</summary>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Strings(int index, ref IReadOnlyList<string>? value, string name, string? property = null)
    {
        if (Wants(index))
        {
            Strings(ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is a list of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Models<T>(int index, ref IReadOnlyList<T>? value, string name, string? property = null)
        where T : ModelRecord, IJsonModel<T>
    {
        if (IsWanted(index))
        {
            VisitModels(index, ref value, name, property);
        }
    }

    /// <summary>Visits a request's member that is a list of something else.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="nullItems">Whether items may be <c>null</c>; if not, those that are <c>null</c> are left out.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void List<T>(
        int index,
        ref IReadOnlyList<T>? value,
        string name,
        ItemReader<T> read,
        ItemWriter<T> write,
        bool nullItems = false,
        string? property = null)
    {
        if (Wants(index))
        {
            List(ref value, name, read, write, nullItems, property);
        }
    }

    /// <summary>Visits a request's member that is a map by name.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="nullValues">Whether values may be <c>null</c>; if not, those that are <c>null</c> are left out.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Map<T>(
        int index,
        ref IReadOnlyDictionary<string, T>? value,
        string name,
        ItemReader<T> read,
        ItemWriter<T> write,
        bool nullValues = false,
        string? property = null)
    {
        if (Wants(index))
        {
            Map(ref value, name, read, write, nullValues, property);
        }
    }

    /// <summary>Visits a request's member that is a single value or a list.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="asList">Whether a single value too is written as a list: in a query, where the server accepts only that.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OneOrMany<T>(
        int index,
        ref OneOrMany<T>? value,
        string name,
        ItemReader<T> read,
        ItemWriter<T> write,
        bool asList = false,
        string? property = null)
    {
        if (Wants(index))
        {
            OneOrMany(ref value, name, read, write, asList, property);
        }
    }

    /// <summary>Visits a request's member that is a value, a list of values, or a record.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <typeparam name="TOther">The record.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="asList">Whether a single value too is written as a list: in a query, where the server accepts only that.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OneOrManyOr<T, TOther>(
        int index,
        ref OneOrManyOr<T, TOther>? value,
        string name,
        ItemReader<T> read,
        ItemWriter<T> write,
        bool asList = false,
        string? property = null)
        where TOther : ModelRecord, IJsonModel<TOther>
    {
        if (Wants(index))
        {
            OneOrManyOr(ref value, name, read, write, asList, property);
        }
    }

    /// <summary>Visits a request's member that is of one of two types.</summary>
    /// <typeparam name="T1">The first type.</typeparam>
    /// <typeparam name="T2">The second type.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads the member.</param>
    /// <param name="writeFirst">Writes a value of the first type.</param>
    /// <param name="writeSecond">Writes a value of the second type.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Union<T1, T2>(
        int index,
        ref Union<T1, T2>? value,
        string name,
        ItemReader<Union<T1, T2>?> read,
        ItemWriter<T1> writeFirst,
        ItemWriter<T2> writeSecond,
        string? property = null)
    {
        if (Wants(index))
        {
            Union(ref value, name, read, writeFirst, writeSecond, property);
        }
    }

    /// <summary>Visits a request's member that is of one of three types.</summary>
    /// <typeparam name="T1">The first type.</typeparam>
    /// <typeparam name="T2">The second type.</typeparam>
    /// <typeparam name="T3">The third type.</typeparam>
    /// <param name="index">The member's number, below 64.</param>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="read">Reads the member.</param>
    /// <param name="writeFirst">Writes a value of the first type.</param>
    /// <param name="writeSecond">Writes a value of the second type.</param>
    /// <param name="writeThird">Writes a value of the third type.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Union<T1, T2, T3>(
        int index,
        ref Union<T1, T2, T3>? value,
        string name,
        ItemReader<Union<T1, T2, T3>?> read,
        ItemWriter<T1> writeFirst,
        ItemWriter<T2> writeSecond,
        ItemWriter<T3> writeThird,
        string? property = null)
    {
        if (Wants(index))
        {
            Union(ref value, name, read, writeFirst, writeSecond, writeThird, property);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsWanted(int index) => (Wanted & (1UL << index)) != 0;

    // For the methods that find the member's name by the number in the visitor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Wants(int index)
    {
        if (!IsWanted(index))
        {
            return false;
        }

        Index = index;
        return true;
    }
}
