using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Medusa.Runtime;

/// <content>JSON that no page describes.</content>
/// <remarks>
/// A node looks at its text only when it is asked, and would throw there at what can't be read. So the text is looked through
/// beforehand: what is no Unicode text, and a number that can't be compared, are errors as elsewhere; and of several members of one
/// name the last one counts, as in records.
/// </remarks>
public static partial class JsonRead
{
    /// <summary>Reads a JSON object whose members no page describes.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The object, which looks at its members only when asked for one; <c>null</c> for JSON <c>null</c>.</returns>
    public static JsonObject? JsonObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader, "an object");
        }

        return (JsonObject)Node(ref reader)!;
    }

    /// <summary>Reads a JSON object that may not be <c>null</c>: an item of a list.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static JsonObject JsonObjectItem(ref Utf8JsonReader reader) => JsonObject(ref reader) ?? throw Unexpected(ref reader, "an object");

    /// <summary>Reads any JSON value.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>The value, or <c>null</c> for JSON <c>null</c>.</returns>
    public static JsonNode? JsonNode(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.StartObject => JsonObject(ref reader),
        _ => Node(ref reader),
    };

    private static JsonNode? Node(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        NodeCheck.Result found;
        try
        {
            found = NodeCheck.Look(ref ahead);
        }
        catch (JsonException)
        {
            // The place of the error is where the check stands.
            reader = ahead;
            throw;
        }

        switch (found)
        {
            // Objects like metadata and context are mostly empty; those need no copy of their text.
            case NodeCheck.Result.EmptyObject:
                reader = ahead;
                return new JsonObject();
            case NodeCheck.Result.MayRepeatNames:
                return WithLastOfEachName(JsonElement.ParseValue(ref reader));
            default:
                return Parse(ref reader, ahead);
        }
    }

    /// <param name="reader">On the value's first token.</param>
    /// <param name="end">On its last.</param>
    private static JsonNode? Parse(ref Utf8JsonReader reader, Utf8JsonReader end)
    {
#if NET10_0_OR_GREATER
        // Where the text is in one piece, nobody need look for the value's end again.
        var options = reader.CurrentState.Options;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            && reader.Position.GetObject() is null
            && options.CommentHandling != JsonCommentHandling.Allow)
        {
            var length = checked((int)(end.BytesConsumed - reader.TokenStartIndex));
            var text = MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetReference(reader.ValueSpan), length);
            var element = JsonElement.Parse(text, new JsonDocumentOptions
            {
                AllowTrailingCommas = options.AllowTrailingCommas,
                CommentHandling = options.CommentHandling,
                MaxDepth = options.MaxDepth,
            });
            reader = end;
            return element.ValueKind == JsonValueKind.Object
                ? System.Text.Json.Nodes.JsonObject.Create(element)
                : JsonArray.Create(element);
        }
#endif
        return System.Text.Json.Nodes.JsonNode.Parse(ref reader);
    }

    private static JsonNode? WithLastOfEachName(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = WithLastOfEachName(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                var items = new JsonArray();
                foreach (var item in element.EnumerateArray())
                {
                    items.Add(WithLastOfEachName(item));
                }

                return items;
            default:
                return JsonValue.Create(element);
        }
    }

    /// <summary>Makes sure that a string is Unicode text.</summary>
    internal static void CheckString(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            CheckUnicode(reader.ValueSpan);
            return;
        }

        // Copying checks it.
        ArrayPool<byte>.Shared.Return(RentCopy(ref reader, out _));
    }

    /// <summary>Makes sure that a member's name is Unicode text, and gets it unescaped.</summary>
    internal static ReadOnlySpan<byte> CheckedName(ref Utf8JsonReader reader)
    {
        var name = reader.HasValueSequence || reader.ValueIsEscaped ? CopyText(ref reader) : reader.ValueSpan;
        CheckUnicode(name);
        return name;
    }

    /// <summary>Makes sure that a number can be compared with others: its exponent has at most nine digits.</summary>
    internal static void CheckNumber(ref Utf8JsonReader reader)
    {
        var text = reader.HasValueSequence ? NumberBytes(ref reader) : reader.ValueSpan;
        var exponent = text.IndexOfAny((byte)'e', (byte)'E');
        if (exponent >= 0 && text[(exponent + 1)..].TrimStart("+-0"u8).Length > 9)
        {
            throw NotInRange("a number");
        }
    }

    private static void CheckUnicode(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            throw NotUnicode(null);
        }
    }
}
