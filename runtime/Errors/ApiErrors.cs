using System.Buffers;
using System.Net;
using System.Text;

namespace Medusa.Runtime;

/// <summary>Makes exceptions of replies.</summary>
internal static class ApiErrors
{
    private const int LongestExcerpt = 1000;
    private const int LongestName = 200;
    private const int LongestMessage = 4000;
    private const int LongestBroken = 2000;
    private const int LongestPath = 1000;
    private const int MostToSearch = 64 * 1024;

    /// <summary>The server refused, or has nothing newer than what the caller has.</summary>
    public static MedusaRequestException Refused(ApiCall call, ApiReply reply, ClientSettings settings)
    {
        if (reply.Status == HttpStatusCode.NotModified && (call.SetsHeader("If-None-Match") || settings.SetsHeader("If-None-Match")))
        {
            return new MedusaNotModifiedException(call.Operation.Name, reply.ToResponse(keepBody: false));
        }

        var mask = SecretMask.Of(call, reply);
        var body = reply.UnknownCoding is null ? ErrorBody.Read(reply.Body, reply.MediaType, reply.IsCut) : default;
        return new MedusaApiException(
            call.Operation.Name,
            reply.Status,
            mask.Apply(body.Type, LongestName),
            mask.Apply(body.Code, LongestName),
            mask.Apply(body.Message, LongestMessage, body.IsMessageCut),
            mask.Apply(reply.Header("x-request-id"), LongestName),
            Excerpt(reply, mask),
            reply.ToResponse(keepBody: true));
    }

    /// <summary>The server agreed, but with something that is no JSON.</summary>
    public static MedusaResponseException NotJson(ApiCall call, ApiReply reply)
    {
        var mask = SecretMask.Of(call, reply);
        var kind = reply.Body.IsEmpty ? "empty" : mask.Apply(reply.MediaType, LongestName) ?? "of no media type";
        return new MedusaResponseException(call.Operation.Name, reply.Status, $"it is {kind}, not JSON", bodyExcerpt: Excerpt(reply, mask));
    }

    /// <summary>The server agreed, in a compression that can't be read.</summary>
    public static MedusaResponseException NotDecoded(ApiCall call, ApiReply reply)
        => new(
            call.Operation.Name,
            reply.Status,
            $"its Content-Encoding '{SecretMask.Of(call, reply).Apply(reply.UnknownCoding, LongestName)}' isn't supported");

    /// <summary>The server agreed, but with something that is no stream of events.</summary>
    public static MedusaResponseException NotEvents(ApiCall call, ApiReply reply)
        => new(
            call.Operation.Name,
            reply.Status,
            $"it is {SecretMask.Of(call, reply).Apply(reply.MediaType, LongestName) ?? "of no media type"}, not {EventStream.MediaType}");

    /// <summary>The server agreed, but with JSON that is broken or of another shape.</summary>
    public static MedusaResponseException Unreadable(ApiCall call, ApiReply reply, string problem, string? path, Exception? cause = null)
    {
        var mask = SecretMask.Of(call, reply);
        return new MedusaResponseException(
            call.Operation.Name, reply.Status, mask.Apply(problem, LongestName), mask.Apply(path, LongestPath),
            innerException: cause is null ? null : mask.Apply(cause));
    }

    /// <summary>Reading the body of a response failed; null for a failure that is none of ours.</summary>
    public static MedusaRequestException? OfBody(
        ApiCall call, HttpStatusCode status, Exception exception, ClientSettings settings) => exception switch
        {
            BodyTooLargeException => new MedusaResponseException(
                call.Operation.Name, status, $"it is larger than {settings.MaxResponseSize} bytes ({nameof(MedusaClientOptions.MaxResponseSize)})"),

            // Decoders of compressed bodies throw the one or the other.
            InvalidDataException or InvalidOperationException => new MedusaResponseException(
                call.Operation.Name, status, "its compression is broken", innerException: SecretMask.Of(call).Apply(exception)),
            IOException => ConnectionBroke(call, exception),
            _ => null,
        };

    /// <summary>The connection broke after the request was sent, or while it was.</summary>
    public static MedusaTransportException ConnectionBroke(ApiCall call, Exception exception)
        => Broken(call, $"{call.Operation.Name}: the connection broke: {exception.Message}", true, exception);

    /// <summary>There is no response, or no whole one.</summary>
    /// <remarks>HTTP quotes header lines that it can't read, and a server can put into one what it was sent.</remarks>
    public static MedusaTransportException Broken(ApiCall call, string message, bool mayHaveReachedServer, Exception cause)
    {
        var mask = SecretMask.Of(call);
        return new MedusaTransportException(call.Operation.Name, mask.Apply(message, LongestBroken), mayHaveReachedServer, mask.Apply(cause));
    }

    // Masked before it is cut, lest half a secret stay.
    private static string Excerpt(ApiReply reply, SecretMask mask)
    {
        if (reply.UnknownCoding is { } coding)
        {
            return mask.Apply($"(not read: its Content-Encoding '{coding}' isn't supported)", LongestExcerpt);
        }

        var isCut = reply.IsCut || reply.Body.Length > MostToSearch;
        var body = reply.Body[..Math.Min(reply.Body.Length, MostToSearch)];
        return mask.Apply(Encoding.UTF8.GetString(isCut ? WithoutHalfCharacter(body) : body), LongestExcerpt, isCut);
    }

    private static ReadOnlySpan<byte> WithoutHalfCharacter(ReadOnlySpan<byte> utf8)
    {
        for (var half = 0; half < 4 && half < utf8.Length; half++)
        {
            if (Rune.DecodeLastFromUtf8(utf8[..^half], out _, out _) == OperationStatus.Done)
            {
                return utf8[..^half];
            }
        }
        return utf8;
    }
}
