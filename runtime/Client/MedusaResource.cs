using System.ComponentModel;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Medusa.Runtime;

/// <summary>Base of the resources: a group of methods of the API.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MedusaResource
{
    private readonly MedusaTransport? _transport;

    /// <summary>
    /// For a test double, which overrides the methods that the test calls; any other throws <see cref="InvalidOperationException"/>.
    /// </summary>
    protected MedusaResource()
    {
    }

    /// <summary>A resource that sends through <paramref name="transport"/>.</summary>
    protected MedusaResource(MedusaTransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
    }

    /// <summary>What sends the requests.</summary>
    /// <exception cref="InvalidOperationException">The resource was made without one.</exception>
    protected MedusaTransport Transport => _transport ?? throw new InvalidOperationException(
        $"{GetType().Name} was made without a transport. A test double must override every member that the test uses.");

    /// <summary>Sends a request and reads the JSON object that the response contains.</summary>
    /// <returns>The result. An empty body gives an empty model: reading a member of it throws <see cref="MedusaException"/>.</returns>
    /// <exception cref="ArgumentException">A path value can't be sent. Thrown by the call itself, not by the task.</exception>
    /// <exception cref="MedusaException">The call failed.</exception>
    protected Task<T> SendAsync<T>(ApiOperation operation, ApiArguments arguments, MedusaRequestOptions? options, CancellationToken cancellationToken)
        where T : class, IJsonModel<T>
        => Transport.SendAsync(operation, arguments, ReplyReaders<T>.Model, options, cancellationToken);

    /// <summary>Sends a request and reads the JSON value, such as a list, that the response contains.</summary>
    protected Task<T> SendAsync<T>(
        ApiOperation operation, ApiArguments arguments, ItemReader<T?> read, MedusaRequestOptions? options, CancellationToken cancellationToken)
        where T : class
        => Transport.SendAsync(operation, arguments, ReplyReaders.Value(read), options, cancellationToken);

    /// <summary>Sends a request and reads the JSON value, such as a number, that the response contains.</summary>
    protected Task<T> SendValueAsync<T>(
        ApiOperation operation, ApiArguments arguments, ItemReader<T?> read, MedusaRequestOptions? options, CancellationToken cancellationToken)
        where T : struct
        => Transport.SendAsync(operation, arguments, ReplyReaders.StructValue(read), options, cancellationToken);

    /// <summary>Sends a request whose response content isn't read.</summary>
    protected Task SendAsync(ApiOperation operation, ApiArguments arguments, MedusaRequestOptions? options, CancellationToken cancellationToken)
        => Transport.SendAsync(operation, arguments, ReplyReaders.Nothing, options, cancellationToken);

    /// <summary>Sends a request and reads whatever the response contains.</summary>
    /// <returns>The JSON; text that isn't JSON (<c>OK</c>) as a string; null for an empty body.</returns>
    protected Task<JsonNode?> SendForJsonAsync(
        ApiOperation operation, ApiArguments arguments, MedusaRequestOptions? options, CancellationToken cancellationToken)
        => Transport.SendAsync(operation, arguments, ReplyReaders.Json, options, cancellationToken);

    /// <summary>
    /// Sends a login or its like, and keeps the token that it brings; with <see cref="MedusaClientOptions.UseSession"/>, makes a session of it.
    /// </summary>
    /// <exception cref="MedusaResponseException">The response has neither a token nor an address to sign in at.</exception>
    protected Task<MedusaSignInResult> SendSignInAsync(
        ApiOperation operation, ApiArguments arguments, MedusaRequestOptions? options, CancellationToken cancellationToken)
        => SignIn.SendAsync(Transport, operation, arguments, options, cancellationToken);

    /// <summary>Forgets the token; with <see cref="MedusaClientOptions.UseSession"/>, ends the session too.</summary>
    /// <param name="operation">The request that ends a session; null for the API's own.</param>
    /// <param name="options">Options for this request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <remarks>Without a session nothing is sent: a token stays valid on the server until it expires.</remarks>
    protected Task LogOutAsync(ApiOperation? operation, MedusaRequestOptions? options, CancellationToken cancellationToken)
        => SignIn.LogOutAsync(Transport, operation, options, cancellationToken);

    /// <summary>Sends a request to an admin route of the user's own.</summary>
    /// <param name="operation">An operation without a route.</param>
    /// <param name="path">The path; the prefix of the admin API is prepended unless it is there.</param>
    /// <param name="query">See <see cref="JsonWritable"/>.</param>
    /// <param name="body">See <see cref="JsonWritable"/>.</param>
    /// <param name="responseType">How to read the result.</param>
    /// <param name="options">Options for this request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The result; the type's default for an empty body.</returns>
    protected Task<TResponse?> SendCustomAsync<TResponse>(
        ApiOperation operation,
        string path,
        IJsonWritable? query,
        IJsonWritable? body,
        JsonTypeInfo<TResponse> responseType,
        MedusaRequestOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(responseType);
        return Transport.SendCustomAsync(operation, path, query, body, ReplyReaders.Typed(responseType), options, cancellationToken);
    }

    /// <summary>Sends a request to an admin route of the user's own and reads whatever the response contains.</summary>
    protected Task<JsonNode?> SendCustomAsync(
        ApiOperation operation,
        string path,
        IJsonWritable? query,
        IJsonWritable? body,
        MedusaRequestOptions? options,
        CancellationToken cancellationToken)
        => Transport.SendCustomAsync(operation, path, query, body, ReplyReaders.Json, options, cancellationToken);

    /// <summary>Keeps a token that the server gave, for the API that the operation belongs to.</summary>
    /// <exception cref="MedusaResponseException">The token is empty, or holds a character that can't be sent.</exception>
    protected void KeepToken(ApiOperation operation, string token)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var api = Transport.Api;
        if (TokenStore.Problem(token) is not null)
        {
            throw new MedusaResponseException(operation.Name, HttpStatusCode.OK, "it isn't a token that can be sent", "$." + api.TokenMember);
        }

        Transport.SetToken(operation.Route is { } route ? api.DomainOf(route) : api.CustomRequestDomain, token);
    }
}
