using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Medusa.Runtime;

/// <summary>Makes any value a query or body.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWritable
{
    /// <summary>A value of the user's own type.</summary>
    /// <returns>Null if <paramref name="value"/> is null.</returns>
    public static IJsonWritable? Of<T>(T? value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return value is null ? null : new TypedValue<T>(value, type);
    }

    /// <summary>Untyped JSON.</summary>
    /// <returns>Null if <paramref name="value"/> is null.</returns>
    public static IJsonWritable? Of(JsonNode? value) => value is null ? null : new NodeValue(value);

    /// <summary>An object with one member, for a route that wants another object than the documented parameter.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The member's value; an object without it if null.</param>
    public static IJsonWritable Wrap(string name, IJsonWritable? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Wrapped(name, value);
    }

    /// <summary>An object with one member that is text.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The member's value; an object without it if null.</param>
    public static IJsonWritable Wrap(string name, string? value) => Wrap(name, value is null ? null : new NodeValue(JsonValue.Create(value)));

    /// <summary>The value of a member of an object, as it is written.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>Null if the object has no such member, or isn't one.</returns>
    public static IJsonWritable? Member(IJsonWritable? value, string name)
    {
        foreach (var (member, json) in Members(value))
        {
            if (member == name)
            {
                return new RawValue(json);
            }
        }

        return null;
    }

    /// <summary>An object without one of its members, which is sent elsewhere.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">The member's name.</param>
    /// <returns>Null if <paramref name="value"/> is null.</returns>
    public static IJsonWritable? Without(IJsonWritable? value, string name) =>
        value is null ? null : new SomeMembers([.. Members(value).Where(member => member.Name != name)]);

    /// <summary>The JSON of a query or body.</summary>
    internal static ReadOnlyMemory<byte> Json(IJsonWritable value)
    {
        // Not pooled: HTTP may go on sending a body after the response has come.
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer, JsonWrite.Options))
        {
            value.WriteJson(writer);
        }

        return buffer.WrittenMemory;
    }

    private static List<(string Name, ReadOnlyMemory<byte> Json)> Members(IJsonWritable? value)
    {
        List<(string, ReadOnlyMemory<byte>)> members = [];
        if (value is null)
        {
            return members;
        }

        var json = Json(value);
        Utf8JsonReader reader = new(json.Span, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            members.Add((name, json[start..(int)reader.BytesConsumed]));
        }

        return members;
    }

    private sealed class TypedValue<T>(T value, JsonTypeInfo<T> type) : IJsonWritable
    {
        public void WriteJson(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, value, type);
    }

    private sealed class NodeValue(JsonNode value) : IJsonWritable
    {
        public void WriteJson(Utf8JsonWriter writer) => value.WriteTo(writer);
    }

    private sealed class RawValue(ReadOnlyMemory<byte> json) : IJsonWritable
    {
        public void WriteJson(Utf8JsonWriter writer) => writer.WriteRawValue(json.Span, skipInputValidation: true);
    }

    private sealed class Wrapped(string name, IJsonWritable? value) : IJsonWritable
    {
        public void WriteJson(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            if (value is not null)
            {
                writer.WritePropertyName(name);
                value.WriteJson(writer);
            }

            writer.WriteEndObject();
        }
    }

    private sealed class SomeMembers(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Json)> members) : IJsonWritable
    {
        public void WriteJson(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            foreach (var (name, json) in members)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json.Span, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }
    }
}
