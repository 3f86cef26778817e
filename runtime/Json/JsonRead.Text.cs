using System.Text;
using System.Text.Json;

namespace Medusa.Runtime;

public static partial class JsonRead
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a string.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The string, or <c>null</c> for JSON <c>null</c>.</returns>
    public static string? String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.HasValueSequence || reader.ValueIsEscaped ? UnescapedString(ref reader) : Text(reader.ValueSpan);
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        throw Unexpected(ref reader, "a string");
    }

    /// <summary>Reads a string that may not be <c>null</c>: an item of a list.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static string StringItem(ref Utf8JsonReader reader) => String(ref reader) ?? throw Unexpected(ref reader, "a string");

    /// <summary>Reads a string of a known set; one outside of the set is kept as it is.</summary>
    /// <typeparam name="T">The enumeration of the known ones.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The value, or <c>null</c> for JSON <c>null</c>.</returns>
    public static StringEnum<T>? Enum<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (!reader.HasValueSequence && !reader.ValueIsEscaped && StringEnumNames<T>.Find(reader.ValueSpan) is { } known)
            {
                return new StringEnum<T>(known);
            }

            return new StringEnum<T>(String(ref reader)!);
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        throw Unexpected(ref reader, "a string");
    }

    /// <summary>Reads a string of a known set that may not be <c>null</c>: an item of a list.</summary>
    /// <typeparam name="T">The enumeration of the known ones.</typeparam>
    /// <param name="reader">The reader, on the value.</param>
    public static StringEnum<T> EnumItem<T>(ref Utf8JsonReader reader)
        where T : struct, Enum =>
        Enum<T>(ref reader) ?? throw Unexpected(ref reader, "a string");

    /// <summary>Reads a date and time in any ISO 8601 form of calendar date; without an offset it is UTC.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The time with the offset that was sent, or <c>null</c> for JSON <c>null</c>.</returns>
    public static DateTimeOffset? DateTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var text = reader.HasValueSequence || reader.ValueIsEscaped ? CopyText(ref reader) : reader.ValueSpan;
            return IsoDate.TryParse(text, out var time)
                ? time
                : throw new JsonException("Expected a date and time in ISO 8601 form but found another string.");
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        throw Unexpected(ref reader, "a date and time");
    }

    /// <summary>Reads a date and time that may not be <c>null</c>: an item of a list.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static DateTimeOffset DateTimeItem(ref Utf8JsonReader reader) =>
        DateTime(ref reader) ?? throw Unexpected(ref reader, "a date and time");

    private static string Text(ReadOnlySpan<byte> utf8)
    {
        // Nearly every string of the API is short ASCII: checking that and widening it takes less than the UTF-8 decoder.
        return Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Decode(utf8);
    }

    private static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return s_strictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw NotUnicode(e);
        }
    }

    private static string UnescapedString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw NotUnicode(e);
        }
    }

    private static JsonException NotUnicode(Exception? cause) =>
        new("Expected Unicode text but found invalid UTF-8 or half a surrogate pair.", cause);
}
