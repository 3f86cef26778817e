using System.Buffers;
using System.Text;

namespace Medusa.Runtime;

/// <summary>Makes exceptions of replies.</summary>
internal static class ApiErrors
{
    private const int LongestExcerpt = 1000;
    private const int LongestName = 200;
    private const int LongestMessage = 4000;
    private const int LongestPath = 1000;
    private const int MostToSearch = 64 * 1024;

    /// <summary>The server refused.</summary>
    public static MedusaApiException Refused(ApiCall call, ApiReply reply)
    {
        var mask = SecretMask.Of(call, reply);
        var body = ErrorBody.Read(reply.Body, reply.MediaType, reply.IsCut);
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

    /// <summary>The server agreed, but with JSON that is broken or of another shape.</summary>
    public static MedusaResponseException Unreadable(ApiCall call, ApiReply reply, string problem, string? path, Exception? cause = null)
    {
        var mask = SecretMask.Of(call, reply);
        return new MedusaResponseException(
            call.Operation.Name, reply.Status, mask.Apply(problem, LongestName), mask.Apply(path, LongestPath), innerException: cause is null ? null : mask.Apply(cause));
    }

    // Masked before it is cut, lest half a secret stay.
    private static string Excerpt(ApiReply reply, SecretMask mask)
    {
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
