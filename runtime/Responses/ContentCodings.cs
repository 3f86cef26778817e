using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Medusa.Runtime;

/// <summary>
/// What a response's <c>Content-Encoding</c> still says when it comes from the handler. Ours decodes the last of <c>gzip</c>, <c>deflate</c>
/// and <c>br</c>; a server may use several, or an old name, and a user's handler may decode nothing.
/// </summary>
internal static class ContentCodings
{
    // Nobody needs more, and each costs memory.
    private const int MostLayers = 4;

    // A short text can take more when it is encoded.
    private const int LeastEncoded = 64 * 1024;

    /// <summary>How many bytes of a body tell whether it is text.</summary>
    public const int MostToLookAt = 256;

    /// <summary>The coding in which the body stays since it can't be decoded, or null.</summary>
    public static string? UnknownOf(HttpContent content) => UnknownIn(Of(content));

    /// <summary>A body without its codings; with them if one isn't known, or if it is text in spite of them.</summary>
    /// <param name="stream">The body.</param>
    /// <param name="content">Whose body it is.</param>
    /// <param name="limit">
    /// The most bytes of the decoded body that will be read. No coding below it gets more either: a few bytes can stand for any number that
    /// stand for nothing.
    /// </param>
    public static Stream Decode(Stream stream, HttpContent content, int limit)
    {
        // In the order in which they were applied.
        var codings = Of(content);
        return codings.Length == 0 || UnknownIn(codings) is not null
            ? stream
            : new DecodedStream(stream, body => Decode(body, codings, Math.Max(limit, LeastEncoded)));
    }

    /// <summary>Whether a body is text, which no compression makes of one, whatever is said of it.</summary>
    public static bool IsText(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, MostToLookAt)];
        while (!start.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(start, out var rune, out var used);
            if (status == OperationStatus.NeedMoreData)
            {
                // A character that goes on behind what there is to look at.
                break;
            }

            if (status != OperationStatus.Done || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n')))
            {
                return false;
            }

            start = start[used..];
        }

        return true;
    }

    private static Stream Decode(Stream body, string[] codings, int limit)
    {
        for (var i = codings.Length - 1; i >= 0; i--)
        {
            body = Decode(new BoundedReadStream(body, limit), codings[i]);
        }

        return body;
    }

    private static Stream Decode(Stream stream, string coding) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
        "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
        _ => new BrotliStream(stream, CompressionMode.Decompress),
    };

    private static string? UnknownIn(string[] codings)
        => Array.Find(codings, static coding => !IsKnown(coding)) ?? (codings.Length > MostLayers ? string.Join(", ", codings) : null);

    private static bool IsKnown(string coding) => coding is "gzip" or "x-gzip" or "deflate" or "br";

    // A charset is none, though servers say it here.
    private static bool IsNone(string coding) => coding is "" or "identity" or "none" or "utf-8" or "utf8";

    private static string[] Of(HttpContent content)
        => content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values)
            ? Array.FindAll(
                values.ToString().ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries), static coding => !IsNone(coding))
            : [];
}
