namespace Medusa.Runtime;

/// <summary>The headers that the API asks for: the client's keys and tokens, each where it belongs.</summary>
internal sealed class ApiHeadersPolicy(ClientSettings settings) : Policy
{
    public override ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        if (!call.IsForeign)
        {
            settings.Api.AddHeaders(call, settings);
        }

        return next.SendAsync(call);
    }
}
