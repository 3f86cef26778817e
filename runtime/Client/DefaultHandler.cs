using System.Net;

namespace Medusa.Runtime;

/// <summary>The handler of clients that are not given one. TLS is left as the platform has it.</summary>
internal static class DefaultHandler
{
    // Asked for each header when it is written to a connection, and so again when the handler repeats a request by itself.
    private static readonly HeaderEncodingSelector<HttpRequestMessage> s_markSent = (_, request) =>
    {
        SentMark.Set(request);
        return null;
    };

    public static SocketsHttpHandler Create() => new()
    {
        // Redirects and cookies are the pipeline's: handlers are shared between clients and know nothing of credentials.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        RequestHeaderEncodingSelector = s_markSent,
    };

    /// <summary>Whether a handler marks requests as sent (<see cref="SentMark"/>): only ours does.</summary>
    public static bool MarksSent(HttpMessageHandler handler)
        => Innermost(handler) is SocketsHttpHandler sockets && sockets.RequestHeaderEncodingSelector == s_markSent;

    /// <summary>Refuses a handler that would take credentials to wherever a redirect points, or one client's session to another.</summary>
    public static HttpMessageHandler Check(HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var inner = Innermost(handler);
        if (inner is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
        {
            throw new ArgumentException(
                "The handler follows redirects itself and would send credentials to other hosts. "
                + "Set AllowAutoRedirect to false: the client follows redirects safely.",
                nameof(handler));
        }
        if (inner is SocketsHttpHandler { UseCookies: true } or HttpClientHandler { UseCookies: true })
        {
            throw new ArgumentException(
                "The handler keeps cookies itself and would share a session between all clients that use it. "
                + $"Set UseCookies to false on it: each client keeps its own with "
                + $"{nameof(MedusaClientOptions)}.{nameof(MedusaClientOptions.UseCookies)}.",
                nameof(handler));
        }
        return handler;
    }

    private static HttpMessageHandler? Innermost(HttpMessageHandler handler)
    {
        var inner = handler;
        while (inner is DelegatingHandler outer)
        {
            inner = outer.InnerHandler;
        }

        return inner;
    }
}
