using System.Diagnostics;

namespace Medusa.Runtime;

/// <summary>Reports each request: as an activity and a measurement.</summary>
internal sealed class TelemetryPolicy(ClientSettings settings) : Policy
{
    public override ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
        => Telemetry.IsHeard ? ReportAsync(call, next) : next.SendAsync(call);

    private async ValueTask<ApiReply> ReportAsync(ApiCall call, Pipeline next)
    {
        // Begun in here, since the current activity is forgotten when an async method ends: the next request is no child of this.
        var activity = Telemetry.Start(call);
        var start = settings.TimeProvider.GetTimestamp();
        ApiReply? reply = null;
        Exception? failure = null;
        try
        {
            return reply = await next.SendAsync(call).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            if (Telemetry.Measures)
            {
                Telemetry.Measure(call, settings.TimeProvider.GetElapsedTime(start), reply, failure);
            }

            if (activity is not null)
            {
                Telemetry.Stop(activity, reply, failure);
            }
        }
    }
}
