using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Medusa.Runtime;

public abstract partial class MedusaClientBase
{
    /// <summary>Calls a route of the shop's own, or one that the reference doesn't describe, and reads whatever JSON the response contains.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="path">
    /// The path below the backend's address, such as <c>/store/reviews</c>. It may hold a query. Values in it must be escaped
    /// (<see cref="Uri.EscapeDataString(string)"/>). Credentials are sent as with every other call: for Medusa v2, to the admin, store and auth
    /// routes only.
    /// </param>
    /// <param name="body">What to send.</param>
    /// <param name="query">The query, a JSON object; its members take the place of parameters in the path.</param>
    /// <param name="options">Options for this request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The JSON; text that isn't JSON (<c>OK</c>) as a string; null for an empty body.</returns>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, or contains a segment <c>.</c> or <c>..</c>. Thrown by the call itself.
    /// </exception>
    /// <exception cref="MedusaException">The request failed; see the derived exceptions.</exception>
    public virtual Task<JsonNode?> SendAsync(
        HttpMethod method,
        string path,
        JsonNode? body = null,
        JsonNode? query = null,
        MedusaRequestOptions? options = null,
        CancellationToken cancellationToken = default)
        => Transport.SendAsync(new(method, path, JsonWritable.Of(body), JsonWritable.Of(query)), ReplyReaders.Json, options, cancellationToken);

    /// <summary>Calls a route of the shop's own whose response is a record of this client.</summary>
    /// <typeparam name="TResponse">The record.</typeparam>
    /// <param name="method">The verb.</param>
    /// <param name="path">The path below the backend's address, such as <c>/store/reviews</c>, with values escaped. It may hold a query.</param>
    /// <param name="body">What to send: a record of this client.</param>
    /// <param name="query">The query: a record of this client.</param>
    /// <param name="options">Options for this request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The result. An empty body gives an empty record: reading a member of it throws <see cref="MedusaMissingValueException"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, or contains a segment <c>.</c> or <c>..</c>. Thrown by the call itself.
    /// </exception>
    /// <exception cref="MedusaException">The request failed; see the derived exceptions.</exception>
    public virtual Task<TResponse> SendAsync<TResponse>(
        HttpMethod method,
        string path,
        IJsonWritable? body = null,
        IJsonWritable? query = null,
        MedusaRequestOptions? options = null,
        CancellationToken cancellationToken = default)
        where TResponse : class, IJsonModel<TResponse>
        => Transport.SendAsync(new(method, path, body, query), ReplyReaders<TResponse>.Model, options, cancellationToken);

    /// <summary>Calls a route of the shop's own whose response is a record of this client, with a body or query that is none.</summary>
    /// <inheritdoc cref="SendAsync{TResponse}(HttpMethod, string, IJsonWritable?, IJsonWritable?, MedusaRequestOptions?, CancellationToken)"/>
    public virtual Task<TResponse> SendAsync<TResponse>(
        HttpMethod method,
        string path,
        JsonNode? body,
        JsonNode? query,
        MedusaRequestOptions? options = null,
        CancellationToken cancellationToken = default)
        where TResponse : class, IJsonModel<TResponse>
        => Transport.SendAsync(
            new(method, path, JsonWritable.Of(body), JsonWritable.Of(query)), ReplyReaders<TResponse>.Model, options, cancellationToken);

    /// <summary>Calls a route of the shop's own whose response is of a type of yours.</summary>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="method">The verb.</param>
    /// <param name="path">The path below the backend's address, such as <c>/store/reviews</c>, with values escaped. It may hold a query.</param>
    /// <param name="responseType">How to read the result, from a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>.</param>
    /// <param name="query">The query, a JSON object; its members take the place of parameters in the path.</param>
    /// <param name="options">Options for this request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The result; the type's default for an empty body.</returns>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, or contains a segment <c>.</c> or <c>..</c>. Thrown by the call itself.
    /// </exception>
    /// <exception cref="MedusaException">The request failed; see the derived exceptions.</exception>
    public virtual Task<TResponse?> SendAsync<TResponse>(
        HttpMethod method,
        string path,
        JsonTypeInfo<TResponse> responseType,
        JsonNode? query = null,
        MedusaRequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responseType);
        return Transport.SendAsync(new(method, path, null, JsonWritable.Of(query)), ReplyReaders.Typed(responseType), options, cancellationToken);
    }

    /// <summary>Calls a route of the shop's own whose body and response are of types of yours.</summary>
    /// <typeparam name="TBody">The type of the body.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="method">The verb.</param>
    /// <param name="path">The path below the backend's address, such as <c>/store/reviews</c>, with values escaped. It may hold a query.</param>
    /// <param name="body">What to send.</param>
    /// <param name="bodyType">How to write the body, from a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>.</param>
    /// <param name="responseType">How to read the result.</param>
    /// <param name="query">The query, a JSON object; its members take the place of parameters in the path.</param>
    /// <param name="options">Options for this request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The result; the type's default for an empty body.</returns>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, or contains a segment <c>.</c> or <c>..</c>. Thrown by the call itself.
    /// </exception>
    /// <exception cref="MedusaException">The request failed; see the derived exceptions.</exception>
    public virtual Task<TResponse?> SendAsync<TBody, TResponse>(
        HttpMethod method,
        string path,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TResponse> responseType,
        JsonNode? query = null,
        MedusaRequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responseType);
        return Transport.SendAsync(
            new(method, path, JsonWritable.Of(body, bodyType), JsonWritable.Of(query)), ReplyReaders.Typed(responseType), options, cancellationToken);
    }

    /// <summary>Receives the server-sent events of a route.</summary>
    /// <param name="path">The path below the backend's address. It may hold a query. Values in it must be escaped.</param>
    /// <param name="query">The query, a JSON object; its members take the place of parameters in the path.</param>
    /// <param name="options">
    /// Options for this request. The timeout is for the beginning of the response, which Medusa sends together with the first event; the stream
    /// itself may take as long as it does. Retries are for the beginning, too: a stream that breaks isn't resumed.
    /// </param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>
    /// The events as they come, with <see cref="SseItem{T}.Data"/> as text. Each enumeration sends a request; ending it closes the connection.
    /// It ends when the server ends the response.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, or contains a segment <c>.</c> or <c>..</c>. Thrown by the call itself.
    /// </exception>
    /// <exception cref="MedusaApiException">The server refused the request. Thrown by the enumeration.</exception>
    /// <exception cref="MedusaTransportException">The connection broke. Thrown by the enumeration.</exception>
    /// <exception cref="MedusaResponseException">The response isn't a stream of events, or an event is larger than a response may be.</exception>
    public virtual IAsyncEnumerable<SseItem<string>> StreamAsync(
        string path, JsonNode? query = null, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => StreamAsync(HttpMethod.Get, path, null, query, options, cancellationToken);

    /// <summary>Receives the server-sent events with which a route responds to a body.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="path">The path below the backend's address, such as <c>/store/reviews</c>, with values escaped. It may hold a query.</param>
    /// <param name="body">What to send.</param>
    /// <param name="query">The query, a JSON object; its members take the place of parameters in the path.</param>
    /// <param name="options">
    /// Options for this request; see <see cref="StreamAsync(string, JsonNode?, MedusaRequestOptions?, CancellationToken)"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The events as they come. Each enumeration sends a request; ending it closes the connection.</returns>
    /// <exception cref="ArgumentException">
    /// The path is a whole address, or contains a segment <c>.</c> or <c>..</c>. Thrown by the call itself.
    /// </exception>
    /// <exception cref="MedusaException">The request failed; see the derived exceptions.</exception>
    public virtual IAsyncEnumerable<SseItem<string>> StreamAsync(
        HttpMethod method,
        string path,
        JsonNode? body = null,
        JsonNode? query = null,
        MedusaRequestOptions? options = null,
        CancellationToken cancellationToken = default)
        => Transport.Stream(new(method, path, JsonWritable.Of(body), JsonWritable.Of(query)), options, cancellationToken);
}
