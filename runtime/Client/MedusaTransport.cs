using System.ComponentModel;
using System.Net;
using System.Net.ServerSentEvents;
using Microsoft.Extensions.Logging;

namespace Medusa.Runtime;

/// <summary>Sends the requests of one client. It is thread-safe; tokens and cookies are its own.</summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MedusaTransport : IDisposable
{
    // The path is escaped already. Left to itself, the address would be tidied up, and name another resource than was meant.
    internal static readonly UriCreationOptions AsIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private static readonly MedusaRequestOptions s_defaults = new();

    private readonly ClientSettings _settings;
    private readonly Sender _sender;
    private readonly TokenStore _tokens;
    private readonly Pipeline _pipeline;

    /// <summary>A transport with connections of its own.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public MedusaTransport(MedusaApi api, MedusaClientOptions options)
        : this(new ClientSettings(api, options), Sender.Of(DefaultHandler.Create(), owned: true))
    {
    }

    /// <summary>
    /// A transport over the user's client, which is not disposed and whose own timeout applies too. Its handler can't be looked at:
    /// it must have <c>AllowAutoRedirect</c> off, since redirects are followed here, so that credentials stay with the backend, and
    /// <c>UseCookies</c> off, since sessions belong to one client and not to all that share the handler.
    /// </summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public MedusaTransport(MedusaApi api, HttpClient httpClient, MedusaClientOptions options)
        : this(new ClientSettings(api, options), Sender.Of(NotNull(httpClient)))
    {
    }

    /// <summary>A transport over the user's handler, which is not disposed.</summary>
    /// <exception cref="ArgumentException">The options are not valid, or the handler follows redirects or keeps cookies itself.</exception>
    public MedusaTransport(MedusaApi api, HttpMessageHandler handler, MedusaClientOptions options)
        : this(new ClientSettings(api, options), Sender.Of(DefaultHandler.Check(handler), owned: false))
    {
    }

    internal MedusaTransport(
        MedusaApi api,
        IHttpClientFactory clients,
        IHttpMessageHandlerFactory handlers,
        string name,
        MedusaClientOptions options,
        ILoggerFactory? loggers,
        TimeProvider? clock)
        : this(
            new ClientSettings(api, options, loggers, clock),
            Sender.Of(clients, name, DefaultHandler.MarksSent(DefaultHandler.Check(handlers.CreateHandler(name)))))
    {
    }

    private MedusaTransport(ClientSettings settings, Sender sender)
    {
        _settings = settings;
        _sender = sender;
        _tokens = new TokenStore(settings.TokenProvider, settings.Api.HasOneToken);
        _pipeline = new Pipeline(
        [
            new RetryPolicy(settings),
            new TokenPolicy(_tokens, settings),
            new RedirectPolicy(sender, settings),
            new DefaultHeadersPolicy(),
            new ApiHeadersPolicy(settings),
            .. settings.UseCookies ? [new CookiePolicy(new CookieContainer(), settings)] : Array.Empty<Policy>(),
            new CustomHeadersPolicy(settings),
            new LoggingPolicy(settings),
            new TelemetryPolicy(settings),
            new SendPolicy(sender, settings),
        ]);
    }

    /// <summary>The API that the requests go to.</summary>
    internal MedusaApi Api => _settings.Api;

    /// <summary>Whether signing in makes a session, and not a token that is kept.</summary>
    internal bool UsesSession => _settings.UseSession;

    /// <summary>Whether the backend is reached over https.</summary>
    internal bool IsSecure => _settings.BaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Closes the connections, if they are the transport's own.</summary>
    public void Dispose() => _sender.Dispose();

    internal void SetToken(TokenDomain domain, string? token) => _tokens.Set(domain, token);

    internal void SetToken(string? token)
    {
        _tokens.Set(TokenDomain.Store, token);
        _tokens.Set(TokenDomain.Admin, token);
    }

    /// <summary>Makes a call; what the caller did wrong is thrown before anything is sent, and not by the task.</summary>
    internal Task<T> SendAsync<T>(
        ApiOperation operation, ApiArguments arguments, ReplyReader<T> read, MedusaRequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var values = arguments.Path ?? [];
        var path = operation.BuildPath(values);
        var rules = operation.WritesNulls ? _settings.Api.Query.WithNulls() : _settings.Api.Query;
        var query = QueryString.Join(QueryString.From(rules, arguments.Query, options?.Query), QueryString.From(arguments.QueryValues));
        var body = RequestBody.Of(_settings.Api, operation, arguments.Body, arguments.Files);
        TokenStore.ThrowIfInvalid(arguments.BearerToken, nameof(ApiArguments.BearerToken));
        return SendAsync(Prepare(operation, path, values, query, body, arguments.BearerToken, options, cancellationToken), read);
    }

    /// <summary>Whether requests to other hosts are free of headers that the user's HTTP client adds, which may be credentials.</summary>
    internal bool CanSendElsewhere => !_sender.AddsHeaders;

    /// <inheritdoc cref="SendAsync{T}(ApiOperation, ApiArguments, ReplyReader{T}, MedusaRequestOptions?, CancellationToken)"/>
    internal Task<T> SendCustomAsync<T>(
        ApiOperation operation,
        string path,
        IJsonWritable? query,
        IJsonWritable? body,
        ReplyReader<T> read,
        MedusaRequestOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        (var route, var ownQuery) = CustomPath.Of(_settings.Api, path);
        var all = QueryString.Join(ownQuery, QueryString.From(_settings.Api.Query, query, options?.Query));
        var content = RequestBody.Of(_settings.Api, operation, body, files: null);
        return SendAsync(Prepare(operation, route, [], all, content, bearerToken: null, options, cancellationToken), read);
    }

    /// <inheritdoc cref="SendAsync{T}(ApiOperation, ApiArguments, ReplyReader{T}, MedusaRequestOptions?, CancellationToken)"/>
    internal Task<T> SendAsync<T>(CustomRequest request, ReplyReader<T> read, MedusaRequestOptions? options, CancellationToken cancellationToken)
        => SendAsync(Prepare(request, options, isStream: false, cancellationToken), read);

    /// <summary>Opens a stream of events for each enumeration; what the caller did wrong is thrown at once.</summary>
    internal IAsyncEnumerable<SseItem<string>> Stream(CustomRequest request, MedusaRequestOptions? options, CancellationToken cancellationToken)
    {
        _ = Prepare(request, options, isStream: true, cancellationToken);
        return new EventStream(_pipeline, _settings, token => Prepare(request, options, isStream: true, token)).ReadAsync(cancellationToken);
    }

    /// <summary>Puts a file at an address that the server gave, elsewhere perhaps: nothing of ours goes with it.</summary>
    internal Task PutFileAsync(
        ApiOperation operation, Uri target, UploadFile file, MedusaRequestOptions? options, CancellationToken cancellationToken)
    {
        options = Checked(options);
        return SendAsync(
            new ApiCall(operation, target.AbsolutePath, target, RequestBody.Of(file), options, cancellationToken)
            {
                Domain = _settings.Api.CustomRequestDomain,
                Timeout = options.Timeout ?? _settings.Timeout,
                MaxRetries = 0,
                RetryPosts = false,
                IsOutside = true,
            },
            ReplyReaders.Nothing);
    }

    private ApiCall Prepare(CustomRequest request, MedusaRequestOptions? options, bool isStream, CancellationToken cancellationToken)
    {
        var operation = CustomRequest.OperationOf(request.Method);
        (var route, var ownQuery) = CustomPath.Of(request.Path);
        var query = QueryString.Merge(ownQuery, QueryString.From(_settings.Api.Query, request.Query, options?.Query));
        var body = RequestBody.Of(_settings.Api, operation, request.Body, files: null);
        return Prepare(operation, route, [], query, body, bearerToken: null, options, cancellationToken, isStream);
    }

    private ApiCall Prepare(
        ApiOperation operation,
        string path,
        IReadOnlyList<string> pathValues,
        string query,
        RequestBody body,
        string? bearerToken,
        MedusaRequestOptions? options,
        CancellationToken cancellationToken,
        bool isStream = false)
    {
        options = Checked(options);
        Uri uri = new(_settings.BaseUrl + (query.Length == 0 ? path : $"{path}?{query}"), AsIs);
        var retries = options.MaxRetries ?? _settings.MaxRetries;
        var call = new ApiCall(operation, path, uri, body, options, cancellationToken)
        {
            BearerToken = bearerToken,
            IsStream = isStream,
            Domain = _settings.Api.DomainOf(path),
            PathValues = pathValues,
            IsLogin = _settings.Api.IsLogin(path),
            Timeout = options.Timeout ?? _settings.Timeout,
            MaxRetries = retries,
            RetryPosts = options.RetryPosts ?? _settings.RetryPosts,
            IdempotencyKey = options.IdempotencyKey
                ?? (retries > 0 && _settings.Api.SendsIdempotencyKey(operation.Method) ? Guid.NewGuid().ToString() : null),
        };
        _settings.Api.Check(call, _settings, _sender);
        return call;
    }

    private MedusaRequestOptions Checked(MedusaRequestOptions? options)
    {
        if (options is null)
        {
            return s_defaults;
        }

        if (options.Timeout is { } timeout && !MedusaClientOptionsValidator.IsTimeout(timeout))
        {
            throw new ArgumentException($"{nameof(MedusaRequestOptions.Timeout)} must be positive, or infinite.", nameof(options));
        }

        if (options.MaxRetries is { } retries && !MedusaClientOptionsValidator.IsRetries(retries))
        {
            throw new ArgumentException($"{nameof(MedusaRequestOptions.MaxRetries)} is out of range.", nameof(options));
        }

        if (options.Locale is { } locale && !LocaleTag.IsValid(locale))
        {
            throw new ArgumentException($"{nameof(MedusaRequestOptions.Locale)} must be a language tag such as 'fr-FR', or null.", nameof(options));
        }

        if (options.IdempotencyKey is { } key)
        {
            if (!_settings.Api.HonoursIdempotencyKeys)
            {
                throw new ArgumentException(
                    $"{nameof(MedusaRequestOptions.IdempotencyKey)} is for Medusa v1: v2 ignores such keys and would do the work twice. "
                    + $"A server that has been taught to honour them gets the header by {nameof(MedusaRequestOptions.Headers)}.",
                    nameof(options));
            }

            HeaderRules.ThrowIfInvalid("Idempotency-Key", key, nameof(options));
        }

        foreach ((var name, var value) in options.Headers ?? new Dictionary<string, string?>())
        {
            HeaderRules.ThrowIfInvalid(name, value, nameof(options));
        }

        return options;
    }

    private async Task<T> SendAsync<T>(ApiCall call, ReplyReader<T> read)
    {
        call.CancellationToken.ThrowIfCancellationRequested();
        using var reply = await _pipeline.SendAsync(call).ConfigureAwait(false);
        call.Options.OnResponse?.Invoke(reply.ToResponse(call.Options.KeepResponseBody));
        return reply.IsSuccess ? read(call, reply, _settings.MaxDepth) : throw ApiErrors.Refused(call, reply, _settings);
    }

    private static HttpClient NotNull(HttpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client;
    }
}
