using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Medusa.Runtime;

/// <summary>Makes any value a query or body: for custom requests.</summary>
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

    private sealed class TypedValue<T>(T value, JsonTypeInfo<T> type) : IJsonWritable
    {
        public void WriteJson(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, value, type);
    }

    private sealed class NodeValue(JsonNode value) : IJsonWritable
    {
        public void WriteJson(Utf8JsonWriter writer) => value.WriteTo(writer);
    }
}
