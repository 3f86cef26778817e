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

    /// <summary>The member of a log-in's response that is the JSON web token.</summary>
    internal abstract string TokenMember { get; }

    /// <summary>The API that custom requests go to.</summary>
    internal abstract TokenDomain CustomRequestDomain { get; }

    /// <summary>The API that a path belongs to.</summary>
    internal abstract TokenDomain DomainOf(string path);

    /// <summary>The path of a custom request, from the path that the user gave, which begins with a slash.</summary>
    internal abstract string CustomRequestPath(string path);

    /// <summary>
    /// Whether a request is a log-in: there is no token to ask a <see cref="MedusaTokenProvider"/> for, which may be what sends this very request.
    /// </summary>
    internal abstract bool IsLogin(HttpMethod method, string path);

    /// <summary>Adds the credentials that the current request of a call takes.</summary>
    internal abstract void AddCredentials(ApiCall call, ClientSettings settings);

    /// <summary>Whether requests of this verb have an empty JSON object for a body where the call has none.</summary>
    internal abstract bool SendsEmptyObject(HttpMethod method);

    /// <summary>Whether a request of this verb gets an <c>Idempotency-Key</c> when it may be retried.</summary>
    internal abstract bool SendsIdempotencyKey(HttpMethod method);

    /// <summary>Whether a request of this verb, when it is repeated, may do its work twice.</summary>
    internal abstract bool IsUnsafeToRepeat(HttpMethod method);

    /// <summary>Whether a response of this status is worth another attempt.</summary>
    internal abstract bool IsTransient(int status);
}
