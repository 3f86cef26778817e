using System.Globalization;
using System.Net;

namespace Medusa;

/// <summary>The server answered with a status other than 2xx.</summary>
public sealed class MedusaApiException : MedusaRequestException
{
    /// <summary>Creates the exception; a test double may do so too.</summary>
    /// <param name="operation">The operation's official name.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="type">The body's <c>type</c>.</param>
    /// <param name="code">The body's <c>code</c>.</param>
    /// <param name="serverMessage">The body's <c>message</c>.</param>
    /// <param name="requestId">The server's id for the request.</param>
    /// <param name="bodyExcerpt">The beginning of the body.</param>
    /// <param name="response">The unchanged response.</param>
    public MedusaApiException(
        string operation,
        HttpStatusCode status,
        string? type = null,
        string? code = null,
        string? serverMessage = null,
        string? requestId = null,
        string bodyExcerpt = "",
        MedusaResponse? response = null)
        : base(operation, Describe(operation, status, type, code, serverMessage, requestId))
    {
        Status = status;
        Type = type;
        Code = code;
        ServerMessage = serverMessage;
        RequestId = requestId;
        BodyExcerpt = bodyExcerpt;
        Response = response;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The body's <c>type</c>: <c>not_found</c>, <c>invalid_data</c>, <c>not_allowed</c>, …; null if the body has none.</summary>
    public string? Type { get; }

    /// <summary>The body's <c>code</c>: <c>invalid_request_error</c>, <c>api_error</c>, …; null if the body has none.</summary>
    public string? Code { get; }

    /// <summary>
    /// The body's <c>message</c>, or a short plain-text body (<c>Unauthorized</c>), at most 4,000 characters; null if there is none.
    /// </summary>
    public string? ServerMessage { get; }

    /// <summary>The server's id for the request (<c>x-request-id</c>), or null.</summary>
    public string? RequestId { get; }

    /// <summary>The beginning of the body, at most 1,000 characters; secrets of the call with 6 characters or more are <c>***</c>.</summary>
    public string BodyExcerpt { get; }

    /// <summary>
    /// The response with its headers (<c>Retry-After</c>) and whole body, unchanged: it contains what the server repeats of the request, secrets
    /// too. Null if a test double made the exception without one.
    /// </summary>
    public MedusaResponse? Response { get; }

    private static string Describe(string operation, HttpStatusCode status, string? type, string? code, string? message, string? requestId)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{operation}: the server answered {(int)status}");
        if ((type ?? code) is { } kind)
        {
            text += $" ({kind})";
        }

        if (message is not null)
        {
            text += $": {message}";
        }

        if (requestId is not null)
        {
            text += $" [request {requestId}]";
        }

        return text;
    }
}
