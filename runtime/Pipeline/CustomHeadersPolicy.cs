using System.Net.Http.Headers;

namespace Medusa.Runtime;

/// <summary>The headers of the user: those of the client, overridden by those of the call. Both override ours.</summary>
internal sealed class CustomHeadersPolicy(ClientSettings settings) : Policy
{
    public override ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        if (!call.IsForeign)
        {
            foreach ((var name, var value) in settings.Headers)
            {
                // A token that the call was given is for this call alone.
                if (call.BearerToken is null || !name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                {
                    Set(call.Request!, name, value);
                }
            }

            if (call.Options.Headers is { } headers)
            {
                foreach ((var name, var value) in headers)
                {
                    Set(call.Request!, name, value);
                }
            }
        }
        return next.SendAsync(call);
    }

    // A header that is null is none.
    private static void Set(HttpRequestMessage request, string name, string? value)
    {
        // Without a body there is nothing that a header of it could describe.
        HttpHeaders? headers = IsContentHeader(name) ? request.Content?.Headers : request.Headers;
        headers?.Remove(name);
        if (value is not null)
        {
            headers?.TryAddWithoutValidation(name, value);
        }
    }

    // HttpHeaders keeps the two kinds apart and throws when asked for one of the other kind.
    private static bool IsContentHeader(string name)
        => name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Allow", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Expires", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase);
}
