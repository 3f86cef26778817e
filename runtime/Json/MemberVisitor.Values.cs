using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <content>Single values.</content>
public ref partial struct MemberVisitor
{
    /// <summary>Visits a member that is a string.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void String(ref string? value, string name, string? property = null) => VisitString(Index, ref value, name, property);

    /// <summary>Visits a member that is a boolean.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Boolean(ref bool? value, string name, string? property = null) => VisitBoolean(Index, ref value, name, property);

    /// <summary>Visits a member that is an integer of 32 bits.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Int32(ref int? value, string name, string? property = null) => VisitInt32(Index, ref value, name, property);

    /// <summary>Visits a member that is an integer of 64 bits.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Int64(ref long? value, string name, string? property = null) => VisitInt64(Index, ref value, name, property);

    /// <summary>Visits a member that is a number.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Decimal(ref decimal? value, string name, string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.Decimal(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.Decimal(_writer, Name, value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    /// <summary>Visits a member that is a date and time.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void DateTime(ref DateTimeOffset? value, string name, string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.DateTime(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.DateTime(_writer, Name, value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    /// <summary>Visits a member that is an object whose members no page describes.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void JsonObject(ref JsonObject? value, string name, string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.JsonObject(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.JsonObject(_writer, Name, value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    /// <summary>Visits a member that is any JSON value.</summary>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void JsonNode(ref JsonNode? value, string name, string? property = null)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.JsonNode(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.JsonNode(_writer, Name, value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    /// <summary>Visits a member that is a string of a known set.</summary>
    /// <typeparam name="T">The enumeration of the known ones.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Enum<T>(ref StringEnum<T>? value, string name, string? property = null)
        where T : struct, Enum
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.Enum<T>(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.Enum(_writer, Name, value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    /// <summary>Visits a member that is a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="value">The member.</param>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="property">The member's name in C#, where it isn't called as usual.</param>
    public void Model<T>(ref T? value, string name, string? property = null)
        where T : ModelRecord, IJsonModel<T>
    {
        if (_purpose == Purpose.Read)
        {
            value = Reader.TokenType == JsonTokenType.Null ? null : T.ReadJson(ref this);
        }
        else if (_purpose == Purpose.Write)
        {
            WriteModel(value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    // The most frequent kinds take the number as an argument, because writing it to the visitor and reading it back costs a request more than the
    // test does whether the member is wanted.
    private void VisitString(int index, ref string? value, string name, string? property)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.String(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            _writer.WriteString(Names[index], value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    private void VisitBoolean(int index, ref bool? value, string name, string? property)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.Boolean(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.Boolean(_writer, Names[index], value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    private void VisitInt32(int index, ref int? value, string name, string? property)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.Int32(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.Int32(_writer, Names[index], value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    private void VisitInt64(int index, ref long? value, string name, string? property)
    {
        if (_purpose == Purpose.Read)
        {
            value = JsonRead.Int64(ref Reader);
        }
        else if (_purpose == Purpose.Write)
        {
            JsonWrite.Int64(_writer, Names[index], value);
        }
        else
        {
            Inspect(name, property, value);
        }
    }

    private void WriteModel(ModelRecord? value)
    {
        if (value is null)
        {
            _writer.WriteNull(Name);
            return;
        }

        _writer.WritePropertyName(Name);
        value.Write(_writer, ref this);
    }
}
