using System.Net;

namespace Medusa.Runtime;

/// <summary>Finds the JSON web token to send; refreshes it once if the server refuses it.</summary>
internal sealed class TokenPolicy(TokenStore tokens, ClientSettings settings) : Policy
{
    private readonly bool _isOverridden = settings.Headers.Any(header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase));

    public override async ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        if (_isOverridden || call.SetsHeader("Authorization")) return await next.SendAsync(call).ConfigureAwait(false);

        bool mayAsk = tokens.CanRefresh && !ApiRules.IsLogin(call.Operation.Method, call.Path);
        call.Token = mayAsk
            ? await tokens.GetAsync(call.Domain, call.CancellationToken).ConfigureAwait(false)
            : tokens.Current(call.Domain);
        ApiReply reply = await next.SendAsync(call).ConfigureAwait(false);
        if (!mayAsk || reply.Status != HttpStatusCode.Unauthorized || call.Token is not { } rejected || !call.Body.IsRepeatable) return reply;

        // Nothing was done for a request that is not authorized, so any may be repeated.
        try
        {
            string? fresh = await tokens.RefreshAsync(call.Domain, rejected, call.CancellationToken).ConfigureAwait(false);
            if (fresh is null || fresh == rejected) return reply;
            call.Token = fresh;
        }
        catch
        {
            reply.Dispose();
            throw;
        }
        reply.Dispose();
        return await next.SendAsync(call).ConfigureAwait(false);
    }
}
