namespace Medusa.Runtime;

/// <summary>The client's keys and tokens, each where it belongs.</summary>
internal sealed class CredentialsPolicy(ClientSettings settings) : Policy
{
    public override ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        if (!call.IsForeign)
        {
            settings.Api.AddCredentials(call, settings);
        }

        return next.SendAsync(call);
    }
}
