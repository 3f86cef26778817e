using System.Text;
using System.Text.Json;

namespace Medusa.Runtime;

/// <summary>What an error's body says: JSON with <c>type</c>, <c>code</c> and <c>message</c>, plain text, or a page of HTML.</summary>
internal readonly struct ErrorBody
{
    private const int LongestMessage = 300;

    private ErrorBody(string? type, string? code, string? message, bool isMessageCut = false)
    {
        IsMessageCut = isMessageCut;
        Type = type;
        Code = code;
        Message = message;
    }

    public string? Type { get; }

    public string? Code { get; }

    public string? Message { get; }

    /// <summary>Whether the message goes on behind what was read.</summary>
    public bool IsMessageCut { get; }

    public static ErrorBody Read(ReadOnlySpan<byte> body, string? mediaType, bool isCut)
    {
        var text = body.Trim(" \t\r\n"u8);
        if (text is [(byte)'{', ..])
        {
            return ReadObject(text);
        }

        var isMessage = mediaType is null or "text/plain" && text.Length is > 0 and <= LongestMessage && text[0] != '<';
        return isMessage ? new ErrorBody(null, null, Encoding.UTF8.GetString(text), isCut) : default;
    }

    // What was read before a broken place counts.
    private static ErrorBody ReadObject(ReadOnlySpan<byte> json)
    {
        string? type = null, code = null, message = null;
        try
        {
            Utf8JsonReader reader = new(json);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("type"u8))
                {
                    type = ReadText(ref reader, json);
                }
                else if (reader.ValueTextEquals("code"u8))
                {
                    code = ReadText(ref reader, json);
                }
                else if (reader.ValueTextEquals("message"u8))
                {
                    message = ReadText(ref reader, json);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Broken: what came before stays.
        }
        return new ErrorBody(type, code, message);
    }

    // Validation errors may have a list of messages, and database errors a number for a code.
    private static string? ReadText(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return reader.TokenType == JsonTokenType.Null ? null : Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
    }
}
