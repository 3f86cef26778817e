using System.Text;

namespace Medusa.Runtime;

/// <summary>Makes exceptions of replies.</summary>
internal static class ApiErrors
{
    private const int LongestExcerpt = 1000;
    private const int MostToSearch = 64 * 1024;

    /// <summary>The server refused.</summary>
    public static MedusaApiException Refused(ApiCall call, ApiReply reply)
    {
        SecretMask mask = SecretMask.Of(call);
        ErrorBody body = ErrorBody.Read(reply.Body, reply.MediaType);
        return new MedusaApiException(
            call.Operation.Name,
            reply.Status,
            mask.Apply(body.Type),
            mask.Apply(body.Code),
            mask.Apply(body.Message),
            mask.Apply(reply.Header("x-request-id")),
            Excerpt(reply, mask),
            reply.ToResponse(keepBody: true));
    }

    /// <summary>The server agreed, but with something that is no JSON.</summary>
    public static MedusaResponseException NotJson(ApiCall call, ApiReply reply)
        => new(
            call.Operation.Name,
            reply.Status,
            $"it is {(reply.Body.IsEmpty ? "empty" : reply.MediaType ?? "of no media type")}, not JSON",
            bodyExcerpt: Excerpt(reply, SecretMask.Of(call)));

    /// <summary>The server agreed, but with JSON that is broken or of another shape.</summary>
    public static MedusaResponseException Unreadable(ApiCall call, ApiReply reply, string problem, string? path, Exception cause)
    {
        SecretMask mask = SecretMask.Of(call);
        return new MedusaResponseException(
            call.Operation.Name, reply.Status, mask.Apply(problem), mask.Apply(path), innerException: mask.Apply(cause));
    }

    // Masked before it is cut, lest half a secret stay.
    private static string Excerpt(ApiReply reply, SecretMask mask)
    {
        string text = mask.Apply(Encoding.UTF8.GetString(reply.Body[..Math.Min(reply.Body.Length, MostToSearch)]));
        if (text.Length <= LongestExcerpt) return text;
        int end = char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt;
        return text[..end];
    }
}
