using System.ComponentModel;

namespace Medusa.Runtime;

/// <summary>
/// A version of Medusa's API, for which a client was generated: what the pipeline has to know of it beyond the routes, above all how requests
/// are authenticated.
/// </summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MedusaApi
{
    private protected MedusaApi()
    {
    }

    /// <summary>Medusa v1.</summary>
    public static MedusaApi V1 { get; } = new MedusaV1();

    /// <summary>Medusa v2.</summary>
    public static MedusaApi V2 { get; } = new MedusaV2();

    /// <summary>The member of a log-in's response that is the JSON web token.</summary>
    internal abstract string TokenMember { get; }

    /// <summary>Whether a client has one token for all APIs, and not one for each domain.</summary>
    internal abstract bool HasOneToken { get; }

    /// <summary>The API that custom requests go to.</summary>
    internal abstract TokenDomain CustomRequestDomain { get; }

    /// <summary>How queries are written.</summary>
    internal abstract QueryRules Query { get; }

    /// <summary>Whether the server goes by the header <c>Idempotency-Key</c>.</summary>
    internal abstract bool HonoursIdempotencyKeys { get; }

    /// <summary>The requests that make and end a session, where logging in doesn't make one.</summary>
    internal abstract SessionRequests? Session { get; }

    /// <summary>The API that a path belongs to.</summary>
    internal abstract TokenDomain DomainOf(string path);

    /// <summary>The path of a custom request, from the path that the user gave, which begins with a slash.</summary>
    internal abstract string CustomRequestPath(string path);

    /// <summary>
    /// Whether a <see cref="MedusaTokenProvider"/> is asked for a token to send with a request; not for a log-in, which may be what the provider
    /// itself sends.
    /// </summary>
    internal abstract bool AsksForToken(HttpMethod method, string path);

    /// <summary>Whether a path is one of those to log in, where a <c>code</c> is a secret, and no discount's.</summary>
    internal abstract bool IsLogin(string path);

    /// <summary>Whether cookies go with the current request of a call.</summary>
    internal abstract bool TakesCookies(ApiCall call, ClientSettings settings);

    /// <summary>Adds the credentials that the current request of a call takes, and what else the API wants in headers.</summary>
    internal abstract void AddHeaders(ApiCall call, ClientSettings settings);

    /// <summary>Refuses a call that lacks what the server is known to insist on.</summary>
    /// <exception cref="InvalidOperationException">The client lacks a key.</exception>
    internal abstract void Check(ApiCall call, ClientSettings settings, Sender sender);

    /// <summary>What is wrong with options for a client of this API, in sentences.</summary>
    internal abstract IEnumerable<string> Failures(MedusaClientOptions options);

    /// <summary>Whether requests of this verb have an empty JSON object for a body where the call has none.</summary>
    internal abstract bool SendsEmptyObject(HttpMethod method);

    /// <summary>Whether a request of this verb gets an <c>Idempotency-Key</c> when it may be retried.</summary>
    internal abstract bool SendsIdempotencyKey(HttpMethod method);

    /// <summary>Whether a request of this verb, when it is repeated, may do its work twice.</summary>
    internal abstract bool IsUnsafeToRepeat(HttpMethod method);

    /// <summary>Whether a response of this status is worth another attempt.</summary>
    internal abstract bool IsTransient(int status);
}
