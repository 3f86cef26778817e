namespace Medusa.Runtime;

/// <summary>Headers of every request, which all others override.</summary>
internal sealed class DefaultHeadersPolicy : Policy
{
    private static readonly string s_userAgent = "Medusa.Runtime/" + ThisAssembly.Version;

    public override ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        var request = call.Request!;
        var accept = call.IsStream ? EventStream.MediaType : call.Operation.AcceptsText ? "text/plain" : "application/json";
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("User-Agent", s_userAgent);
        if (call.IdempotencyKey is { } key && !call.IsForeign)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return next.SendAsync(call);
    }
}
