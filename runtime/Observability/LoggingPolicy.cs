using Microsoft.Extensions.Logging;

namespace Medusa.Runtime;

/// <summary>Logs each request by its route: no address, header, query or body is logged.</summary>
internal sealed class LoggingPolicy(ClientSettings settings) : Policy
{
    public override ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
        => settings.Logger.IsEnabled(LogLevel.Warning) ? LogAsync(call, next) : next.SendAsync(call);

    private async ValueTask<ApiReply> LogAsync(ApiCall call, Pipeline next)
    {
        var method = call.Request!.Method.Method;
        var route = call.IsForeign ? "(another host)" : call.Operation.Route ?? "(custom)";
        Log.Sending(settings.Logger, call.Operation.Name, method, route);
        var start = settings.TimeProvider.GetTimestamp();
        try
        {
            var reply = await next.SendAsync(call).ConfigureAwait(false);
            var milliseconds = settings.TimeProvider.GetElapsedTime(start).TotalMilliseconds;
            if (reply.IsSuccess)
            {
                Log.Succeeded(settings.Logger, call.Operation.Name, method, route, (int)reply.Status, milliseconds);
            }
            else
            {
                Log.Refused(settings.Logger, call.Operation.Name, method, route, (int)reply.Status, milliseconds);
            }

            return reply;
        }
        catch (MedusaRequestException failure)
        {
            var milliseconds = settings.TimeProvider.GetElapsedTime(start).TotalMilliseconds;
            Log.Failed(settings.Logger, call.Operation.Name, method, route, Telemetry.ErrorType(failure), milliseconds);
            throw;
        }
    }
}
