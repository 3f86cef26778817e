using Microsoft.Extensions.Logging;

namespace Medusa;

/// <summary>Options of a client. They are read once, when the client is created; later changes have no effect on it.</summary>
public sealed class MedusaClientOptions
{
    /// <summary>The backend's address, which may hold a path. Default: <c>http://localhost:9000</c>.</summary>
    public Uri BaseUrl { get; set; } = new("http://localhost:9000");

    /// <summary>
    /// Medusa v1: a user's API token, sent with the requests to the admin API (except those for log-in). Medusa v2: a secret API key
    /// (<c>sk_…</c>), sent as HTTP Basic credentials with the requests to the admin API while the client has no token.
    /// </summary>
    public string? ApiToken { get; set; }

    /// <summary>
    /// The publishable API key (<c>pk_…</c>). Medusa v1: sent with every request. Medusa v2: sent with the requests to the store API, which
    /// needs it: without it they are refused with <see cref="InvalidOperationException"/> before anything is sent.
    /// </summary>
    public string? PublishableApiKey { get; set; }

    /// <summary>
    /// Medusa v2: the language that responses are translated to, as a BCP 47 tag (<c>fr-FR</c>); sent as <c>x-medusa-locale</c>.
    /// Default: none, the shop's own.
    /// </summary>
    public string? Locale { get; set; }

    /// <summary>
    /// Headers for every request. They override the client's own, and <see cref="MedusaRequestOptions.Headers"/> overrides them. Values are
    /// printable ASCII, spaces and tabs.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The time that one attempt may take, from connecting to the response's last byte; retries and the waits between them are not
    /// included. Before it, a <see cref="TokenProvider"/> may take as long again. Default: 100 seconds.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it off.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How often a failed attempt is repeated: after a connection failure or timeout, and the statuses 409 and 501 to 599 (for Medusa v2:
    /// 429, 502, 503 and 504, and only GET unless <see cref="RetryPosts"/> is set).
    /// Default: 0, the official client's: a repeated request is the application's decision.
    /// </summary>
    /// <remarks>
    /// The wait is what the response's <c>Retry-After</c> says, and grows from half a second without one. A response that says 0, a date that is past
    /// or more than 300 seconds isn't repeated, as by v1's official client.
    /// An attempt is one request to the HTTP handler. .NET's <see cref="SocketsHttpHandler"/> repeats a request without a body (a GET)
    /// by itself, up to three times, when its connection breaks before the response begins: a server that drops every connection sees
    /// a GET four times per attempt, with 0 retries too. It never repeats a request whose body it has begun to send.
    /// </remarks>
    public int MaxRetries { get; set; }

    /// <summary>
    /// Retries POST and PATCH, and for Medusa v2 DELETE, even though the failed attempt may have reached the server, which may then have done the
    /// work twice. Default: false: they are retried only when no connection was made, or (in v1) with an idempotency key that the server gave.
    /// </summary>
    public bool RetryPosts { get; set; }

    /// <summary>Provides JSON web tokens and refreshes them. Default: none; the token of a login is kept and sent.</summary>
    public MedusaTokenProvider? TokenProvider { get; set; }

    /// <summary>Keeps the server's cookies (the session of <c>CreateSessionAsync</c>), in a cookie container of its own. Default: false.</summary>
    public bool UseCookies { get; set; }

    /// <summary>
    /// Medusa v2: signs in with sessions. After a login the token is exchanged for a session (<c>POST /auth/session</c>), whose cookie the
    /// client keeps and sends, as with <see cref="UseCookies"/>; the token isn't kept. Logging out ends the session. Default: false.
    /// </summary>
    public bool UseSession { get; set; }

    /// <summary>The largest response that is read, in bytes after decompression. Default: 64 MiB.</summary>
    public int MaxResponseSize { get; set; } = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of JSON that is read. Default: 64.</summary>
    public int MaxDepth { get; set; } = 64;

    /// <summary>How many redirects of one request are followed. Default: 5; 0 follows none.</summary>
    public int MaxRedirects { get; set; } = 5;

    // The next two are set by methods: a configuration binder takes each public property for a setting, and warns of types that it can't make.
    internal TimeProvider? TimeProvider { get; private set; }

    internal ILoggerFactory? LoggerFactory { get; private set; }

    /// <summary>Sets the clock of timeouts, retries and durations. Default: the system's, or the container's with dependency injection.</summary>
    /// <returns>The same options.</returns>
    public MedusaClientOptions UseTimeProvider(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        TimeProvider = timeProvider;
        return this;
    }

    /// <summary>Sets where to log. Default: nowhere, or the container's with dependency injection.</summary>
    /// <returns>The same options.</returns>
    public MedusaClientOptions UseLoggerFactory(ILoggerFactory loggerFactory)
    {
        ArgumentNullException.ThrowIfNull(loggerFactory);
        LoggerFactory = loggerFactory;
        return this;
    }

    /// <summary>The names of the options that don't have their defaults.</summary>
    internal IEnumerable<string> ChangedOptions()
    {
        MedusaClientOptions other = new();
        (string Name, bool IsChanged)[] all =
        [
            (nameof(BaseUrl), BaseUrl != other.BaseUrl),
            (nameof(ApiToken), ApiToken is not null),
            (nameof(PublishableApiKey), PublishableApiKey is not null),
            (nameof(Locale), Locale is not null),
            (nameof(Headers), Headers.Count > 0),
            (nameof(Timeout), Timeout != other.Timeout),
            (nameof(MaxRetries), MaxRetries != other.MaxRetries),
            (nameof(RetryPosts), RetryPosts),
            (nameof(TokenProvider), TokenProvider is not null),
            (nameof(UseCookies), UseCookies),
            (nameof(UseSession), UseSession),
            (nameof(MaxResponseSize), MaxResponseSize != other.MaxResponseSize),
            (nameof(MaxDepth), MaxDepth != other.MaxDepth),
            (nameof(MaxRedirects), MaxRedirects != other.MaxRedirects),
            (nameof(TimeProvider), TimeProvider is not null),
            (nameof(LoggerFactory), LoggerFactory is not null),
        ];
        return all.Where(static option => option.IsChanged).Select(static option => option.Name);
    }
}
