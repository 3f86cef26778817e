using System.Diagnostics.CodeAnalysis;

namespace Medusa.Runtime;

/// <summary>A call on its way through the pipeline, which handles it one request after the other.</summary>
internal sealed class ApiCall(
    ApiOperation operation, string path, Uri uri, RequestBody body, MedusaRequestOptions options, CancellationToken cancellationToken)
{
    private List<SentRequest>? _earlier;

    public ApiOperation Operation => operation;

    /// <summary>The escaped path without base and query, which the rules about tokens go by.</summary>
    public string Path => path;

    /// <summary>What stands for the route's placeholders, unescaped.</summary>
    public IReadOnlyList<string> PathValues { get; init; } = [];

    /// <summary>Whether it is sent to log in.</summary>
    public bool IsLogin { get; init; }

    /// <summary>The address of the first request.</summary>
    public Uri Uri { get; } = uri;

    public RequestBody Body => body;

    public MedusaRequestOptions Options => options;

    public CancellationToken CancellationToken => cancellationToken;

    public required TokenDomain Domain { get; init; }

    public required TimeSpan Timeout { get; init; }

    public required int MaxRetries { get; init; }

    public required bool RetryPosts { get; init; }

    /// <summary>Replaced by the server's own once it has given one.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>The token that this call was given, in place of the client's.</summary>
    public string? BearerToken { get; init; }

    /// <summary>Whether the response is a stream of events, which is read while it comes.</summary>
    public bool IsStream { get; init; }

    /// <summary>Whether it goes to an address that isn't the backend's, from the beginning.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The JSON web token to send.</summary>
    public string? Token { get; set; }

    /// <summary>How many requests went out before the current one: retries, redirects and after a refreshed token.</summary>
    public int ResendCount { get; private set; } = -1;

    /// <summary>The current request.</summary>
    public HttpRequestMessage? Request { get; private set; }

    /// <summary>Where the current request goes; a handler may change the request's own address.</summary>
    public Uri CurrentUri { get; private set; } = uri;

    /// <summary>All requests from the first to the current one.</summary>
    public IEnumerable<SentRequest> Sent => Request is null ? [] : (_earlier ?? []).Append(Current);

    /// <summary>How many redirects led to the current request.</summary>
    public int Redirects { get; private set; }

    /// <summary>
    /// Whether the call may be sent anew after a failure. Unless it only reads, one that was redirected may not: the server has taken the
    /// request and may have done the work, whatever is answered where the redirect leads.
    /// </summary>
    public bool CanBeRepeated => body.IsRepeatable && (Redirects == 0 || OnlyReads);

    /// <summary>
    /// Whether it asks for something and brings nothing. A request that does work may have no body: <c>POST /store/carts/{id}/complete</c>.
    /// </summary>
    public bool OnlyReads => body.IsEmpty && (operation.Method == HttpMethod.Get || operation.Method == HttpMethod.Head);

    /// <summary>The current request goes where a redirect led, away from the backend: nothing of ours that could be secret goes with it.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Begins the next request.</summary>
    [MemberNotNull(nameof(Request))]
    public void Begin(HttpMethod method, Uri target, bool withBody, bool foreign, int redirects)
    {
        if (Request is not null)
        {
            (_earlier ??= []).Add(Current);
            Request.Dispose();
        }
        Request = new HttpRequestMessage(method, target) { Content = withBody ? body.ToContent() : null };
        CurrentUri = target;
        IsForeign = foreign;
        Redirects = redirects;
        ResendCount++;
    }

    private SentRequest Current => new(Request!, CurrentUri, Redirects > 0, IsForeign);

    /// <summary>Whether the caller sets this header with the call.</summary>
    public bool SetsHeader(string name) => HasHeader(name, orNull: false);

    /// <summary>Whether the caller sets this header with the call, or leaves it out.</summary>
    public bool OverridesHeader(string name) => HasHeader(name, orNull: true);

    private bool HasHeader(string name, bool orNull)
    {
        if (options.Headers is null)
        {
            return false;
        }

        foreach ((var header, var value) in options.Headers)
        {
            if ((orNull || value is not null) && header.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
