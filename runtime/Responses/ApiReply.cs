using System.Net;
using System.Net.Http.Headers;

namespace Medusa.Runtime;

/// <summary>A response that has been read; its body is in a pooled buffer until it is disposed.</summary>
internal sealed class ApiReply(HttpResponseMessage response, PooledBody body) : IDisposable
{
    public HttpStatusCode Status => response.StatusCode;

    public bool IsSuccess => response.IsSuccessStatusCode;

    public HttpResponseMessage Response => response;

    public ReadOnlySpan<byte> Body => body.Span;

    /// <summary>Whether the body goes on behind what was read, as an error's may.</summary>
    public bool IsCut => body.IsCut;

    /// <summary>The media type without parameters: <c>text/plain</c>.</summary>
    public string? MediaType => response.Content.Headers.ContentType?.MediaType;

    /// <summary>The coding that the body is still in, since it can't be decoded; null for a body that can be read.</summary>
    public string? UnknownCoding =>
        ContentCodings.UnknownOf(response.Content) is { } coding && (body.IsUnread || !ContentCodings.IsText(body.Span)) ? coding : null;

    public string? Header(string name) => Headers(name).FirstOrDefault();

    // As they came: .NET's parsers of values can fall over what a server makes up.
    public IEnumerable<string> Headers(string name) => response.Headers.NonValidated.TryGetValues(name, out var values) ? values : [];

    public MedusaResponse ToResponse(bool keepBody)
    {
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((var name, var values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            headers[name] = [.. values];
        }

        return new MedusaResponse(response.StatusCode, headers, keepBody ? body.Span.ToArray() : default);
    }

    public void Dispose()
    {
        body.Dispose();
        response.Dispose();
    }
}
