namespace Medusa;

/// <summary>Options for one request. What is null is taken from <see cref="MedusaClientOptions"/>.</summary>
public sealed record MedusaRequestOptions
{
    /// <summary>
    /// Headers, which override all others. One whose value is null isn't sent, be it the client's own: <c>["Authorization"] = null</c> makes a
    /// request without a token. Values are printable ASCII, spaces and tabs.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? Headers { get; init; }

    /// <summary>
    /// Further query parameters by name, for those that the reference does not name (<c>region_id</c> of a product). A list is
    /// written as the <c>qs</c> package does; one that the call has too, be it nested (<c>created_at[gt]</c>), is replaced.
    /// </summary>
    public IReadOnlyDictionary<string, OneOrMany<string>>? Query { get; init; }

    /// <summary>The time that one attempt may take; see <see cref="MedusaClientOptions.Timeout"/>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often a failed attempt is repeated; see <see cref="MedusaClientOptions.MaxRetries"/>.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>Retries this call even if it is a POST that may have reached the server; see <see cref="MedusaClientOptions.RetryPosts"/>.</summary>
    public bool? RetryPosts { get; init; }

    /// <summary>The language of the response; see <see cref="MedusaClientOptions.Locale"/>.</summary>
    public string? Locale { get; init; }

    /// <summary>
    /// Medusa v1: sent as <c>Idempotency-Key</c>. Medusa v2 doesn't know such keys, and the call throws <see cref="ArgumentException"/>.
    /// Only a key that the server gave with an earlier response
    /// (<see cref="MedusaResponse.IdempotencyKey"/>) makes it replay that response; Medusa ignores keys that the client makes.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Called with the final response, of an error too, before the result is returned or the exception thrown.
    /// <see cref="Runtime.MedusaClientBase.WithResponseAsync{T}"/> is the shorter way. A test double may call it with a response of its own.
    /// </summary>
    public Action<MedusaResponse>? OnResponse { get; init; }

    /// <summary>Whether <see cref="OnResponse"/> gets the response's body too. Default: false.</summary>
    public bool KeepResponseBody { get; init; }

    /// <summary>
    /// The options for a request that goes with the one that the caller asked for: the query and the response are those of that one alone.
    /// </summary>
    internal MedusaRequestOptions ForFurtherRequest() => this with { Query = null, OnResponse = null };
}
