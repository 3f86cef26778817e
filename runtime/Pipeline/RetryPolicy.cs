namespace Medusa.Runtime;

/// <summary>Repeats attempts that failed in passing.</summary>
internal sealed class RetryPolicy(ClientSettings settings) : Policy
{
    private readonly bool _setsKey = settings.SetsHeader("Idempotency-Key");

    public override async ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                var reply = await next.SendAsync(call).ConfigureAwait(false);
                if (WaitAfter(call, attempt, reply) is not { } asked)
                {
                    return reply;
                }

                wait = asked;
                Log.RetryAfterStatus(settings.Logger, call.Operation.Name, (int)reply.Status, wait.TotalSeconds, attempt);
                reply.Dispose();
            }
            catch (MedusaRequestException failure) when (IsWorthAnother(call, attempt, failure))
            {
                wait = RetryRules.Backoff(attempt);
                Log.RetryAfterFailure(settings.Logger, call.Operation.Name, Telemetry.ErrorType(failure), wait.TotalSeconds, attempt);
            }
            await Task.Delay(wait, settings.TimeProvider, call.CancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan? WaitAfter(ApiCall call, int attempt, ApiReply reply)
    {
        if (attempt > call.MaxRetries || !settings.Api.IsTransient((int)reply.Status))
        {
            return null;
        }

        if (!MayRepeat(call, mayHaveReachedServer: true, reply.Header("Idempotency-Key")))
        {
            return null;
        }

        var asked = RetryRules.RetryAfter(reply.Header("Retry-After"), settings.TimeProvider.GetUtcNow());
        return asked is { } wait && (wait <= TimeSpan.Zero || wait > RetryRules.LongestWait) ? null : asked ?? RetryRules.Backoff(attempt);
    }

    private bool IsWorthAnother(ApiCall call, int attempt, MedusaRequestException failure)
        => attempt <= call.MaxRetries
            && failure is (MedusaTimeoutException or MedusaTransportException)
            && MayRepeat(call, failure is not MedusaTransportException { MayHaveReachedServer: false }, serversKey: null);

    private bool MayRepeat(ApiCall call, bool mayHaveReachedServer, string? serversKey)
    {
        if (!call.CanBeRepeated)
        {
            return false;
        }

        if (!mayHaveReachedServer || call.RetryPosts || !settings.Api.IsUnsafeToRepeat(call.Operation.Method))
        {
            return true;
        }

        // The server goes by its own keys only; with one, it takes up where it was. A key that the user set is never replaced.
        if (!settings.Api.HonoursIdempotencyKeys)
        {
            return false;
        }

        if (string.IsNullOrEmpty(serversKey) || !HeaderRules.IsValue(serversKey) || _setsKey || call.OverridesHeader("Idempotency-Key"))
        {
            return false;
        }

        if (call.Options.IdempotencyKey is { } own && own != serversKey)
        {
            return false;
        }

        call.IdempotencyKey = serversKey;
        return true;
    }
}
