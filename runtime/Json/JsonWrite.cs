using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>
/// What emitted code calls to write the members of records; a <c>null</c> value is written as <c>null</c>.
/// The methods that take no name write an item of a list, and fit <see cref="ItemWriter{T}"/>.
/// </summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Each method is named after the type that it writes.")]
public static partial class JsonWrite
{
    /// <summary>How bodies are written: without spaces, and without escapes that only HTML needs.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = false,
        // The writers are emitted code that is tested; checking each token again would only cost time.
        SkipValidation = true,
    };

    /// <summary>The name of a member as it is written, looked through once for characters that JSON must escape.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name, to be kept and given to the methods that write.</returns>
    public static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name, Options.Encoder);

    /// <summary>Writes a member that is a boolean.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void Boolean(Utf8JsonWriter w, JsonEncodedText name, bool? value)
    {
        if (value is { } boolean)
        {
            w.WriteBoolean(name, boolean);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    /// <summary>Writes a member that is an integer of 32 bits.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void Int32(Utf8JsonWriter w, JsonEncodedText name, int? value)
    {
        if (value is { } number)
        {
            w.WriteNumber(name, number);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    /// <summary>Writes a member that is an integer of 64 bits.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void Int64(Utf8JsonWriter w, JsonEncodedText name, long? value)
    {
        if (value is { } number)
        {
            w.WriteNumber(name, number);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    /// <summary>Writes a member that is a number; <c>10.00</c> is written as <c>10</c>.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void Decimal(Utf8JsonWriter w, JsonEncodedText name, decimal? value)
    {
        if (value is { } number)
        {
            w.WriteNumber(name, WithoutTrailingZeros(number));
        }
        else
        {
            w.WriteNull(name);
        }
    }

    /// <summary>Writes a member that is a date and time: as UTC with milliseconds, <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void DateTime(Utf8JsonWriter w, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is not { } time)
        {
            w.WriteNull(name);
            return;
        }

        Span<byte> utf8 = stackalloc byte[IsoDate.Length];
        IsoDate.Format(time, utf8);
        w.WriteString(name, utf8);
    }

    /// <summary>A date and time as it stands in JSON, without quotes: for the query.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; <c>null</c> for no value.</returns>
    public static string? DateTimeText(DateTimeOffset? value)
    {
        if (value is not { } time)
        {
            return null;
        }

        Span<byte> utf8 = stackalloc byte[IsoDate.Length];
        IsoDate.Format(time, utf8);
        return Encoding.ASCII.GetString(utf8);
    }

    /// <summary>Writes a member that is a string of a known set.</summary>
    /// <typeparam name="T">The enumeration of the known ones.</typeparam>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void Enum<T>(Utf8JsonWriter w, JsonEncodedText name, StringEnum<T>? value)
        where T : struct, Enum
    {
        if (value is { } text)
        {
            w.WriteString(name, text.RawValue);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    /// <summary>Writes a member that is an object whose members no page describes.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void JsonObject(Utf8JsonWriter w, JsonEncodedText name, JsonObject? value) => JsonNode(w, name, value);

    /// <summary>Writes a member that is any JSON value.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void JsonNode(Utf8JsonWriter w, JsonEncodedText name, JsonNode? value)
    {
        w.WritePropertyName(name);
        JsonNodeValue(w, value);
    }

    /// <summary>Writes a member that is a record.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="name">The member's name: see <see cref="Name"/>.</param>
    /// <param name="value">The value.</param>
    public static void Model(Utf8JsonWriter w, JsonEncodedText name, IJsonWritable? value)
    {
        w.WritePropertyName(name);
        ModelValue(w, value);
    }

    /// <summary>Writes the members of a record that no page names.</summary>
    /// <param name="w">The writer, in the record's object.</param>
    /// <param name="additional">The members.</param>
    internal static void Additional(Utf8JsonWriter w, IReadOnlyDictionary<string, JsonNode?> additional)
    {
        foreach (var (name, value) in additional)
        {
            w.WritePropertyName(name);
            JsonNodeValue(w, value);
        }
    }

    // Dividing by one with all its decimals leaves just the decimals that count. It takes long, and few prices end in a zero.
    private static decimal WithoutTrailingZeros(decimal number) =>
        number.Scale == 0 || LastDigit(number) != 0 ? number : number / 1.0000000000000000000000000000m;

    private static uint LastDigit(decimal number)
    {
        Span<int> words = stackalloc int[4];
        decimal.GetBits(number, words);

        // 2^32 and 2^64 end in 6.
        return (((uint)words[0] % 10) + (6 * ((uint)words[1] % 10)) + (6 * ((uint)words[2] % 10))) % 10;
    }
}
