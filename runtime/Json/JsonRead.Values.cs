using System.Text.Json;

namespace Medusa.Runtime;

public static partial class JsonRead
{
    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The boolean, or <c>null</c> for JSON <c>null</c>.</returns>
    public static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Unexpected(ref reader, "a boolean"),
    };

    /// <summary>Reads a boolean that may not be <c>null</c>: an item of a list.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static bool BooleanItem(ref Utf8JsonReader reader) => Boolean(ref reader) ?? throw Unexpected(ref reader, "a boolean");

    /// <summary>Reads an integer of 32 bits, also one in a string or written as <c>10.0</c> or <c>1e2</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The integer, or <c>null</c> for JSON <c>null</c>.</returns>
    public static int? Int32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value))
        {
            return value;
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return Integer(ref reader, "a 32-bit integer") is var wide and >= int.MinValue and <= int.MaxValue
            ? (int)wide
            : throw NotInRange("a 32-bit integer");
    }

    /// <summary>Reads an integer of 32 bits that may not be <c>null</c>: an item of a list.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static int Int32Item(ref Utf8JsonReader reader) => Int32(ref reader) ?? throw Unexpected(ref reader, "a 32-bit integer");

    /// <summary>Reads an integer of 64 bits, also one in a string or written as <c>10.0</c> or <c>1e2</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The integer, or <c>null</c> for JSON <c>null</c>.</returns>
    public static long? Int64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value))
        {
            return value;
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return Integer(ref reader, "a 64-bit integer");
    }

    /// <summary>Reads an integer of 64 bits that may not be <c>null</c>: an item of a list.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static long Int64Item(ref Utf8JsonReader reader) => Int64(ref reader) ?? throw Unexpected(ref reader, "a 64-bit integer");

    /// <summary>Reads a number, also one in a string.</summary>
    /// <remarks>
    /// A decimal holds 28 digits. A number that has more of them is an error, because it would be cut; so is one that is too large or
    /// too small. Digits beyond the 28th decimal of a shorter number (<c>5.684341886080802e-14</c>) are rounded.
    /// </remarks>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The number, or <c>null</c> for JSON <c>null</c>.</returns>
    public static decimal? Decimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            throw Unexpected(ref reader, "a number");
        }

        var text = reader.HasValueSequence || reader.ValueIsEscaped ? NumberBytes(ref reader) : reader.ValueSpan;
        return DecimalText.Parse(text, out var number) switch
        {
            DecimalText.Result.Number => number,
            DecimalText.Result.TooManyDigits => throw new JsonException("Expected a decimal number but found one of more than 28 digits."),
            DecimalText.Result.OutOfRange => throw NotInRange("a decimal number"),
            _ => throw new JsonException("Expected a decimal number but found a string that holds none."),
        };
    }

    /// <summary>Reads a number that may not be <c>null</c>: an item of a list.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static decimal DecimalItem(ref Utf8JsonReader reader) => Decimal(ref reader) ?? throw Unexpected(ref reader, "a number");

    private static long Integer(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            throw Unexpected(ref reader, expected);
        }

        var text = reader.HasValueSequence || reader.ValueIsEscaped ? NumberBytes(ref reader) : reader.ValueSpan;
        return IntegerText.Parse(text, out var value) switch
        {
            IntegerText.Result.Integer => value,
            IntegerText.Result.Fraction => throw new JsonException($"Expected {expected} but found a number with a fraction."),
            IntegerText.Result.OutOfRange => throw NotInRange(expected),
            _ => throw new JsonException($"Expected {expected} but found a string that holds no number."),
        };
    }

    private static byte[] NumberBytes(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? CopyText(ref reader)
            : System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence);

    private static JsonException NotInRange(string expected) => new($"Expected {expected} but found a number out of its range.");
}
