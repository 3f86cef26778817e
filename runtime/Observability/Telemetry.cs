using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Medusa.Runtime;

/// <summary>The activities and measurements of requests, by OpenTelemetry's conventions for HTTP clients.</summary>
internal static class Telemetry
{
    private static readonly ActivitySource s_source = new(MedusaTelemetry.ActivitySourceName, ThisAssembly.Version);
    private static readonly Meter s_meter = new(MedusaTelemetry.MeterName, ThisAssembly.Version);

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram(
        "http.client.request.duration",
        unit: "s",
        description: "Duration of HTTP client requests.",
        tags: null,
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        });

    /// <summary>Whether anybody measures.</summary>
    public static bool Measures => s_duration.Enabled;

    /// <summary>Whether there is anybody to report to.</summary>
    public static bool IsHeard => Measures || s_source.HasListeners();

    /// <summary>Begins the activity of a call's current request; null if nobody listens.</summary>
    public static Activity? Start(ApiCall call)
    {
        if (!s_source.HasListeners())
        {
            return null;
        }

        var method = call.Request!.Method.Method;
        var template = Template(call);

        // Given at the start, since samplers decide by them.
        TagList tags = new()
        {
            { "http.request.method", method },
            { "server.address", Host(call) },
            { "server.port", call.CurrentUri.Port },
            { "url.full", Address(call, template) },
            { "url.scheme", call.CurrentUri.Scheme },
            { "medusa.operation", call.Operation.Name },
        };
        if (template is not null)
        {
            tags.Add("url.template", template);
        }

        if (call.ResendCount > 0)
        {
            tags.Add("http.request.resend_count", call.ResendCount);
        }

        return s_source.StartActivity(ActivityKind.Client, tags: tags, name: template is null ? method : $"{method} {template}");
    }

    /// <summary>Ends an activity with the response, or the failure.</summary>
    public static void Stop(Activity activity, ApiReply? reply, Exception? failure)
    {
        if (reply is not null)
        {
            activity.SetTag("http.response.status_code", (int)reply.Status);
            activity.SetTag("network.protocol.version", Protocol(reply));
        }
        if (ErrorType(reply, failure) is { } error)
        {
            activity.SetTag("error.type", error);
            activity.SetStatus(ActivityStatusCode.Error);
        }
        activity.Dispose();
    }

    /// <summary>Measures a request.</summary>
    public static void Measure(ApiCall call, TimeSpan duration, ApiReply? reply, Exception? failure)
    {
        TagList tags = new()
        {
            { "http.request.method", call.Request!.Method.Method },
            { "server.address", Host(call) },
            { "server.port", call.CurrentUri.Port },
            { "url.scheme", call.CurrentUri.Scheme },
        };
        if (Template(call) is { } template)
        {
            tags.Add("url.template", template);
        }

        if (reply is not null)
        {
            tags.Add("http.response.status_code", (int)reply.Status);
            tags.Add("network.protocol.version", Protocol(reply));
        }
        if (ErrorType(reply, failure) is { } error)
        {
            tags.Add("error.type", error);
        }

        s_duration.Record(duration.TotalSeconds, tags);
    }

    /// <summary>A failure in a word, as <c>error.type</c> wants it.</summary>
    public static string ErrorType(Exception failure) => failure switch
    {
        MedusaTimeoutException => "timeout",
        MedusaTransportException { InnerException: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http } =>
            SnakeCase(http.HttpRequestError),
        _ => failure.GetType().FullName!,
    };

    private static string? ErrorType(ApiReply? reply, Exception? failure)
        => failure is not null ? ErrorType(failure)
            : reply is not null && (int)reply.Status >= 400 ? ((int)reply.Status).ToString(CultureInfo.InvariantCulture)
            : null;

    // The address without what may be an e-mail address or a gift card code: the values in the path, and the query.
    private static string Address(ApiCall call, string? template)
    {
        var server = call.CurrentUri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        if (call.IsForeign && Host(call) is var host && host != call.CurrentUri.IdnHost)
        {
            return $"{call.CurrentUri.Scheme}://{host}:{call.CurrentUri.Port}/*";
        }

        if (template is null)
        {
            return server + "/*";
        }

        var path = call.Uri.AbsolutePath;
        var prefix = path.EndsWith(call.Path, StringComparison.Ordinal) ? path[..^call.Path.Length] : string.Empty;
        return server + prefix + template + (call.CurrentUri.Query.Length > 0 ? "?*" : string.Empty);
    }

    // Where a redirect leads, a server has written: it may have put into the host what it was sent.
    private static string Host(ApiCall call) => call.IsForeign ? SecretMask.Of(call).Host(call.CurrentUri) : call.CurrentUri.IdnHost;

    // A redirect to elsewhere goes by other routes than ours.
    private static string? Template(ApiCall call) => call.IsForeign ? null : call.Operation.Route;

    private static string Protocol(ApiReply reply) => reply.Response.Version switch
    {
        { Major: 1, Minor: 0 } => "1.0",
        { Major: 1 } => "1.1",
        { Major: 2 } => "2",
        _ => "3",
    };

    // The names that System.Net.Http gives these errors.
    private static string SnakeCase(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
        HttpRequestError.VersionNegotiationError => "version_negotiation_error",
        HttpRequestError.UserAuthenticationError => "user_authentication_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
        _ => error.ToString(),
    };
}
