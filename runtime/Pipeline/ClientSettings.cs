using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Medusa.Runtime;

/// <summary>The API of a client, and its options as they were when it was made.</summary>
internal sealed class ClientSettings
{
    public ClientSettings(MedusaApi api, MedusaClientOptions options, ILoggerFactory? loggers = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        MedusaClientOptionsValidator.ThrowIfInvalid(options, nameof(options));
        var failures = string.Join(" ", api.Failures(options));
        if (failures.Length > 0)
        {
            throw new ArgumentException(failures, nameof(options));
        }

        Api = api;
        BaseUrl = options.BaseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');
        BasePath = options.BaseUrl.AbsolutePath.TrimEnd('/');
        ApiToken = options.ApiToken;
        PublishableApiKey = options.PublishableApiKey;
        Headers = [.. options.Headers];
        Timeout = options.Timeout;
        MaxRetries = options.MaxRetries;
        RetryPosts = options.RetryPosts;
        TokenProvider = options.TokenProvider;
        UseSession = options.UseSession;
        UseCookies = options.UseCookies || options.UseSession;
        Locale = options.Locale;
        MaxResponseSize = options.MaxResponseSize;
        MaxDepth = options.MaxDepth;
        MaxRedirects = options.MaxRedirects;
        TimeProvider = options.TimeProvider ?? clock ?? TimeProvider.System;
        Logger = (options.LoggerFactory ?? loggers ?? NullLoggerFactory.Instance).CreateLogger("Medusa.Client");
    }

    public MedusaApi Api { get; }

    /// <summary>Without a slash at its end.</summary>
    public string BaseUrl { get; }

    /// <summary>The path of <see cref="BaseUrl"/>.</summary>
    public string BasePath { get; }

    public string? ApiToken { get; }

    public string? PublishableApiKey { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    public TimeSpan Timeout { get; }

    public int MaxRetries { get; }

    public bool RetryPosts { get; }

    public MedusaTokenProvider? TokenProvider { get; }

    public bool UseCookies { get; }

    public bool UseSession { get; }

    public string? Locale { get; }

    public int MaxResponseSize { get; }

    public int MaxDepth { get; }

    public int MaxRedirects { get; }

    public TimeProvider TimeProvider { get; }

    public ILogger Logger { get; }

    /// <summary>Whether the user sets this header for all requests.</summary>
    public bool SetsHeader(string name) => Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
