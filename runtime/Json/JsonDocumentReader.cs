using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime;

/// <summary>Reads a whole JSON text into a record; a text that cannot be read is a result and no exception.</summary>
internal static class JsonDocumentReader
{
    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="utf8">The text; after the value only white space may follow.</param>
    /// <param name="options">The bound on depth, and what else is allowed.</param>
    public static JsonReadResult<T> Read<T>(ReadOnlySpan<byte> utf8, JsonReaderOptions options = default)
        where T : class, IJsonModel<T> =>
        Read<T>(utf8, JsonRead.Model<T>, options);

    /// <summary>Reads any JSON value.</summary>
    /// <param name="utf8">The text; after the value only white space may follow.</param>
    /// <param name="options">The bound on depth, and what else is allowed.</param>
    public static JsonReadResult<JsonNode> ReadNode(ReadOnlySpan<byte> utf8, JsonReaderOptions options = default) =>
        Read(utf8, JsonRead.JsonNode, options);

    /// <summary>Reads a value, such as a list.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="utf8">The text; after the value only white space may follow.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="options">The bound on depth, and what else is allowed.</param>
    public static JsonReadResult<T> Read<T>(ReadOnlySpan<byte> utf8, ItemReader<T?> read, JsonReaderOptions options)
        where T : class
    {
        // Proxies and files put a byte order mark before the text, which is no part of JSON.
        var text = utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
        var reader = new Utf8JsonReader(text, options);
        try
        {
            reader.Read();
            var value = read(ref reader);
            // Throws if anything follows.
            reader.Read();
            return new JsonReadResult<T>(value);
        }
        catch (JsonException e)
        {
            var offset = reader.TokenStartIndex;
            return new JsonReadResult<T>(e, JsonPathFinder.Find(text, offset, options), offset + (utf8.Length - text.Length));
        }
    }
}
