using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>Writes JSON as text for people, with <c>***</c> for what its name or looks say is a secret.</summary>
internal static class MaskedJson
{
    public static string Of(JsonNode node)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(node.ToJsonString()), new JsonReaderOptions { MaxDepth = int.MaxValue });
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { MaxDepth = int.MaxValue, SkipValidation = true }))
        {
            while (reader.Read())
            {
                Write(ref reader, writer);
            }
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                WriteName(ref reader, writer);
                break;
            case JsonTokenType.String:
                var text = reader.GetString()!;
                writer.WriteStringValue(SecretNames.IsKey(text) ? SecretMask.Text : text);
                break;
            default:
                // Numbers as they were written.
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    // All that a secret holds is one.
    private static void WriteName(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var name = reader.GetString()!;
        writer.WritePropertyName(name);
        if (SecretNames.IsSecret(name))
        {
            reader.Read();
            reader.Skip();
            writer.WriteStringValue(SecretMask.Text);
        }
    }
}
