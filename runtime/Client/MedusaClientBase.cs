namespace Medusa.Runtime;

/// <summary>
/// Base of the client: thread-safe, to be kept for the life of the application. Tokens and cookies belong to the instance, so each
/// user of a web site needs a client of their own (they may share an <see cref="HttpClient"/>).
/// </summary>
public abstract partial class MedusaClientBase : IDisposable
{
    private readonly MedusaTransport? _transport;

    /// <summary>For a test double, which overrides the members that the test uses.</summary>
    protected MedusaClientBase()
    {
    }

    /// <summary>A client with connections of its own.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    protected MedusaClientBase(MedusaApi api, MedusaClientOptions options)
        : this(new MedusaTransport(api, options))
    {
    }

    /// <summary>
    /// A client over the user's <see cref="HttpClient"/>, which is not disposed and whose own timeout applies too. Its handler can't be
    /// looked at: it must have <c>AllowAutoRedirect</c> off, since redirects are followed here, so that credentials stay with the
    /// backend, and <c>UseCookies</c> off, since sessions belong to one client and not to all that share the handler.
    /// </summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    protected MedusaClientBase(MedusaApi api, HttpClient httpClient, MedusaClientOptions options)
        : this(new MedusaTransport(api, httpClient, options))
    {
    }

    /// <summary>A client over the user's handler, which is not disposed.</summary>
    /// <exception cref="ArgumentException">The options are not valid, or the handler follows redirects or keeps cookies itself.</exception>
    protected MedusaClientBase(MedusaApi api, HttpMessageHandler handler, MedusaClientOptions options)
        : this(new MedusaTransport(api, handler, options))
    {
    }

    /// <summary>A client that sends through <paramref name="transport"/>, which it disposes.</summary>
    protected MedusaClientBase(MedusaTransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
    }

    /// <summary>What sends the requests.</summary>
    /// <exception cref="InvalidOperationException">The client was made without one.</exception>
    protected MedusaTransport Transport => _transport ?? throw new InvalidOperationException(
        $"{GetType().Name} was made without a transport. A test double must override every member that the test uses.");

    /// <summary>
    /// Sets the JSON web token that is sent to the server: Medusa v2's one token, or both the store's and the admin API's of Medusa v1.
    /// Null forgets it.
    /// </summary>
    /// <exception cref="ArgumentException">The token is empty, or holds a character that is not printable ASCII.</exception>
    public virtual void SetToken(string? token) => Transport.SetToken(token);

    /// <summary>Sets the JSON web token that is sent to one of the APIs; null forgets it. Medusa v2 has one token for all.</summary>
    /// <exception cref="ArgumentException">The token is empty, or holds a character that is not printable ASCII.</exception>
    public virtual void SetToken(TokenDomain domain, string? token) => Transport.SetToken(domain, token);

    /// <summary>
    /// Makes a call and returns its response beside the result, the body included. With a test double of the client, the response is the one
    /// that the call passes to <see cref="MedusaRequestOptions.OnResponse"/>, or else has the status 200, no headers and no body.
    /// </summary>
    /// <param name="send">Makes the call with the options that it is handed: <c>o => medusa.Admin.BatchJobs.RetrieveAsync(id, o)</c>.</param>
    /// <param name="options">Options of the call.</param>
    /// <exception cref="InvalidOperationException">The call sent no request with the options that it was handed.</exception>
    public virtual async Task<MedusaResponse<T>> WithResponseAsync<T>(Func<MedusaRequestOptions, Task<T>> send, MedusaRequestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(send);
        ResponseCapture capture = new(options);
        var value = await send(capture.Options).ConfigureAwait(false);
        return new MedusaResponse<T>(value, capture.Response(isDouble: _transport is null));
    }

    /// <summary>
    /// Makes a call without a result and returns its response, the body included. With a test double of the client, the response is the one
    /// that the call passes to <see cref="MedusaRequestOptions.OnResponse"/>, or else has the status 200, no headers and no body.
    /// </summary>
    /// <inheritdoc cref="WithResponseAsync{T}"/>
    public virtual async Task<MedusaResponse> WithResponseAsync(Func<MedusaRequestOptions, Task> send, MedusaRequestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(send);
        ResponseCapture capture = new(options);
        await send(capture.Options).ConfigureAwait(false);
        return capture.Response(isDouble: _transport is null);
    }

    /// <summary>Closes the connections, if they are the client's own.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, if they are the client's own.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _transport?.Dispose();
        }
    }
}
