using System.Net;
using System.Text;

namespace Medusa;

/// <summary>An unchanged response: status, headers and, if asked for, body.</summary>
public class MedusaResponse
{
    /// <summary>Makes a response, as a test double does: see <see cref="MedusaRequestOptions.OnResponse"/>.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">All headers by name; none by default.</param>
    /// <param name="body">The body after decompression; empty by default.</param>
    public MedusaResponse(
        HttpStatusCode status = HttpStatusCode.OK,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        ReadOnlyMemory<byte> body = default)
    {
        Dictionary<string, IReadOnlyList<string>> byName = new(StringComparer.OrdinalIgnoreCase);
        foreach ((var name, var values) in headers ?? byName)
        {
            byName[name] = byName.TryGetValue(name, out var before) ? [.. before, .. values] : values;
        }
        Status = status;
        Headers = byName;
        Body = body;
    }

    /// <summary>A response with the content of another.</summary>
    private protected MedusaResponse(MedusaResponse other)
    {
        Status = other.Status;
        Headers = other.Headers;
        Body = other.Body;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>All headers by name, which is compared without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The body after decompression; empty if it was not kept.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The server's id for this request, or null.</summary>
    public string? RequestId => Header("x-request-id");

    /// <summary>
    /// The version of what was sent (<c>ETag</c>), or null. Sent as the header <c>If-None-Match</c> with the same request, it makes the server
    /// answer 304 while nothing has changed, which is a <see cref="MedusaNotModifiedException"/>.
    /// </summary>
    public string? ETag => Header("etag");

    /// <summary>
    /// The key that the server gave; sent in <see cref="MedusaRequestOptions.IdempotencyKey"/> it makes the server replay this response.
    /// </summary>
    public string? IdempotencyKey => Header("idempotency-key");

    /// <summary>The body as text (UTF-8).</summary>
    public string GetText() => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The first value of a header, or null.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
}
