using System.Net;

namespace Medusa.Runtime;

/// <summary>Finds the JSON web token to send; refreshes it once if the server refuses it.</summary>
internal sealed class TokenPolicy(TokenStore tokens, ClientSettings settings) : Policy
{
    private readonly bool _isOverridden = settings.SetsHeader("Authorization");

    public override async ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        if (call.BearerToken is { } own)
        {
            call.Token = own;
            return await next.SendAsync(call).ConfigureAwait(false);
        }

        if (_isOverridden || call.IsOutside || call.OverridesHeader("Authorization"))
        {
            return await next.SendAsync(call).ConfigureAwait(false);
        }

        var mayAsk = tokens.CanRefresh && settings.Api.AsksForToken(call.Operation.Method, call.Path);
        call.Token = tokens.Current(call.Domain) ?? (mayAsk ? await AskAsync(call, rejected: null).ConfigureAwait(false) : null);
        var reply = await next.SendAsync(call).ConfigureAwait(false);
        if (!mayAsk || reply.Status != HttpStatusCode.Unauthorized || call.Token is not { } rejected)
        {
            return reply;
        }

        // Another host was not even shown the token, so it can't have refused it.
        if (call.IsForeign)
        {
            return reply;
        }

        if (!call.CanBeRepeated)
        {
            tokens.Reject(call.Domain, rejected);
            return reply;
        }

        // Nothing was done for a request that is not authorized, so any that was not redirected may be repeated.
        try
        {
            var fresh = await AskAsync(call, rejected).ConfigureAwait(false);
            if (fresh is null || fresh == rejected)
            {
                return reply;
            }

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

    // Only a call that its caller cancelled may look cancelled.
    private async ValueTask<string?> AskAsync(ApiCall call, string? rejected)
    {
        var name = call.Operation.Name;
        using Deadline deadline = new(call.Timeout, settings.TimeProvider, call.CancellationToken);
        try
        {
            return await tokens.AskAsync(call.Domain, rejected, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (call.CancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{name} was cancelled.", exception, call.CancellationToken);
        }
        catch (OperationCanceledException exception) when (deadline.HasPassed)
        {
            throw new MedusaTimeoutException(name, call.Timeout, SecretMask.Of(call).Apply(exception));
        }
        catch (OperationCanceledException exception)
        {
            throw new MedusaTransportException(
                name, $"{name}: the token provider was cancelled", mayHaveReachedServer: rejected is not null, SecretMask.Of(call).Apply(exception));
        }
    }
}
