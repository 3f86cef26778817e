namespace Medusa.Runtime;

/// <summary>The client's keys and tokens, each where it belongs.</summary>
internal sealed class CredentialsPolicy(ClientSettings settings) : Policy
{
    public override ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        if (!call.IsForeign)
        {
            HttpRequestMessage request = call.Request!;
            if (settings.ApiToken is { } apiToken && ApiRules.TakesApiToken(call.Operation.Method, call.Path))
                request.Headers.TryAddWithoutValidation("x-medusa-access-token", apiToken);
            if (call.Token is { } token)
                request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            if (settings.PublishableApiKey is { } publishable)
                request.Headers.TryAddWithoutValidation("x-publishable-api-key", publishable);
        }
        return next.SendAsync(call);
    }
}
