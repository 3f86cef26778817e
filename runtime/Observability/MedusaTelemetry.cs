namespace Medusa;

/// <summary>What the client reports to <c>System.Diagnostics</c>, and so to OpenTelemetry.</summary>
/// <remarks>
/// Each HTTP request (a retry and a redirect too) is an activity of kind client, and a measurement of
/// <c>http.client.request.duration</c> in seconds, with the attributes of OpenTelemetry's conventions for HTTP clients. They are reported
/// beside those of <see cref="HttpClient"/> itself (<c>System.Net.Http</c>), and know the route, where those know the address only:
/// subscribe to one of the two. Path values and queries, which may be e-mail addresses or gift card codes, are never reported:
/// <c>url.full</c> has the route in their place.
/// </remarks>
public static class MedusaTelemetry
{
    /// <summary>The name of the activity source: <c>Medusa</c>.</summary>
    public const string ActivitySourceName = "Medusa";

    /// <summary>The name of the meter: <c>Medusa</c>.</summary>
    public const string MeterName = "Medusa";
}
