using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>
/// What emitted code calls to read records. Every method finds the reader on a value's first token and leaves it on the last;
/// a value of the wrong kind is a <see cref="JsonException"/> that names what was expected and never quotes the value.
/// </summary>
/// <remarks>
/// It is used by generated code, and isn't meant to be used directly.
/// Nothing here goes deeper than the reader does, so the reader's <see cref="JsonReaderOptions.MaxDepth"/> bounds the recursion.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Each method is named after the type that it reads.")]
public static partial class JsonRead
{
    /// <summary>Makes sure that an object begins here.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="type">The name of the record, for the message.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StartObject(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw NotAnObject(ref reader, type);
        }
    }

    /// <summary>Goes on to the next member of an object.</summary>
    /// <param name="reader">On the object's start, or on the last token of the member before; then on the member's value.</param>
    /// <param name="name">The member's name, unescaped, as UTF-8.</param>
    /// <returns>Whether there is one; if not, the reader is on the object's end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextMember(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        if (!reader.Read())
        {
            throw TooShort();
        }

        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            name = default;
            return false;
        }

        name = reader.HasValueSequence || reader.ValueIsEscaped ? CopyText(ref reader) : reader.ValueSpan;
        if (!reader.Read())
        {
            throw TooShort();
        }

        return true;
    }

    /// <summary>Keeps a member that no page names.</summary>
    /// <param name="reader">The reader, on the member's value.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="additional">What is kept so far; made when the first such member comes.</param>
    public static void Additional(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ref Dictionary<string, JsonNode?>? additional)
    {
        var key = Text(name);
        // As with a known member, the last one of a name counts.
        (additional ??= new Dictionary<string, JsonNode?>(StringComparer.Ordinal))[key] = JsonNode(ref reader);
    }

    /// <summary>Looks ahead for a string member of the object that begins here, to tell the cases of a union apart.</summary>
    /// <param name="readerCopy">A copy of the reader, on the object's start.</param>
    /// <param name="member">The member's name, as UTF-8.</param>
    /// <returns>
    /// The string, of several members of that name the last one's; <c>null</c> when this is no object, or has no such member, or the
    /// member is no string.
    /// </returns>
    public static string? PeekString(Utf8JsonReader readerCopy, scoped ReadOnlySpan<byte> member)
    {
        if (readerCopy.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? text = null;
        while (NextMember(ref readerCopy, out var name))
        {
            if (name.SequenceEqual(member))
            {
                text = readerCopy.TokenType == JsonTokenType.String ? String(ref readerCopy) : null;
            }

            // Not Skip: that refuses a reader whose buffer is not the last one, even when the value is all there.
            if (!readerCopy.TrySkip())
            {
                throw TooShort();
            }
        }

        return text;
    }

    /// <summary>Makes the exception for a value of the wrong kind.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="expected">What was expected, with its article: <c>a string</c>.</param>
    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new($"Expected {expected} but found {Describe(reader.TokenType)}.");

    private static JsonException NotAnObject(ref Utf8JsonReader reader, string type) => Unexpected(ref reader, $"an object ({type})");

    internal static JsonException TooShort() => new("The JSON ends before the value does.");

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.PropertyName => "a property name",
        JsonTokenType.EndObject => "the end of an object",
        JsonTokenType.EndArray => "the end of an array",
        JsonTokenType.Comment => "a comment",
        _ => "nothing",
    };

    // The rare forms of a string or name: with escapes, or spread over two buffers.
    private static byte[] CopyText(scoped ref Utf8JsonReader reader)
    {
        var rented = RentCopy(ref reader, out var length);
        var copy = rented.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return copy;
    }

    // The text, unescaped, at the start of an array of the pool.
    private static byte[] RentCopy(scoped ref Utf8JsonReader reader, out int length)
    {
        var rented = ArrayPool<byte>.Shared.Rent(reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length);
        try
        {
            length = reader.CopyString(rented);
            return rented;
        }
        catch (InvalidOperationException e)
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw NotUnicode(e);
        }
    }
}
