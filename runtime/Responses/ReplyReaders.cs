using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Medusa.Runtime;

/// <summary>The ways to read a reply.</summary>
internal static class ReplyReaders
{
    /// <summary>The body does not matter.</summary>
    public static readonly ReplyReader<bool> Nothing = static (_, _, _) => true;

    /// <summary>JSON, or text as a JSON string, or null.</summary>
    public static readonly ReplyReader<JsonNode?> Json = static (call, reply, maxDepth) =>
        IsEmpty(call, reply) ? null
        : LooksLikeJson(reply) ? Unwrap(call, reply, JsonDocumentReader.ReadNode(reply.Body, Options(maxDepth)))
        : JsonValue.Create(Encoding.UTF8.GetString(reply.Body));

    /// <summary>A JSON value that emitted code reads.</summary>
    public static ReplyReader<T> Value<T>(ItemReader<T?> read)
        where T : class
        => (call, reply, maxDepth) => !IsEmpty(call, reply) && LooksLikeJson(reply)
            && Unwrap(call, reply, JsonDocumentReader.Read(reply.Body, read, Options(maxDepth))) is { } value
                ? value
                : throw ApiErrors.NotJson(call, reply);

    /// <summary>A JSON value, such as a number, whose type is a struct.</summary>
    public static ReplyReader<T> StructValue<T>(ItemReader<T?> read)
        where T : struct
    {
        var boxed = Value<StrongBox<T>>((ref reader) => read(ref reader) is { } value ? new StrongBox<T>(value) : null);
        return (call, reply, maxDepth) => boxed(call, reply, maxDepth).Value;
    }

    /// <summary>A value of the user's own type.</summary>
    public static ReplyReader<T?> Typed<T>(JsonTypeInfo<T> type) => (call, reply, _) =>
    {
        if (IsEmpty(call, reply))
        {
            return default;
        }

        if (!LooksLikeJson(reply))
        {
            throw ApiErrors.NotJson(call, reply);
        }

        try
        {
            return JsonSerializer.Deserialize(WithoutMark(reply.Body), type);
        }
        catch (JsonException exception)
        {
            throw ApiErrors.Unreadable(call, reply, "its JSON is broken or of another shape", exception.Path, exception);
        }
    };

    /// <summary>Whether the body is meant to be JSON, whatever its media type says.</summary>
    public static bool LooksLikeJson(ApiReply reply)
        => (reply.MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            || reply.Body.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    // A body that can't be decoded is an error to whoever wants to read it, and to nobody else.
    public static bool IsEmpty(ApiCall call, ApiReply reply)
    {
        if (!reply.Body.IsEmpty && reply.UnknownCoding is not null)
        {
            throw ApiErrors.NotDecoded(call, reply);
        }

        return reply.Body.IsEmpty;
    }

    // The serializer takes a byte order mark for broken JSON.
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8)
        => utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;

    public static JsonReaderOptions Options(int maxDepth) => new() { MaxDepth = maxDepth };

    public static T? Unwrap<T>(ApiCall call, ApiReply reply, JsonReadResult<T> result)
        where T : class
        => result.Error is { } error ? throw ApiErrors.Unreadable(call, reply, error.Message, result.Path, error) : result.Value;
}
