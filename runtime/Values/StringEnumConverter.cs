using System.Text.Json;
using System.Text.Json.Serialization;
using Medusa.Runtime;

namespace Medusa;

/// <summary>Reads and writes a <see cref="StringEnum{T}"/> in a type of your own: as its string. The type brings it with it.</summary>
/// <typeparam name="T">The enumeration of the known strings.</typeparam>
public sealed class StringEnumConverter<T> : JsonConverter<StringEnum<T>>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override StringEnum<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonRead.EnumItem<T>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StringEnum<T> value, JsonSerializerOptions options) =>
        JsonWrite.EnumValue(writer, value);

    /// <inheritdoc/>
    public override StringEnum<T> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, StringEnum<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.RawValue);
    }
}
