using System.Net;

namespace Medusa.Runtime;

/// <summary>
/// Keeps cookies for one client. The handler's own jar would not do: handlers are shared between clients, and with it the
/// session of one user would become that of another.
/// </summary>
internal sealed class CookiePolicy(CookieContainer jar, ClientSettings settings) : Policy
{
    public override async ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        if (call.IsForeign || !settings.Api.TakesCookies(call, settings))
        {
            return await next.SendAsync(call).ConfigureAwait(false);
        }

        var uri = call.CurrentUri;
        var cookies = jar.GetCookieHeader(uri);
        if (cookies.Length > 0)
        {
            call.Request!.Headers.TryAddWithoutValidation("Cookie", cookies);
        }

        var reply = await next.SendAsync(call).ConfigureAwait(false);
        foreach (var cookie in reply.Headers("Set-Cookie"))
        {
            Keep(uri, cookie);
        }

        return reply;
    }

    private void Keep(Uri uri, string cookie)
    {
        // It could not be sent back: every call after this one would fail.
        if (!HeaderRules.IsValue(cookie))
        {
            return;
        }

        try
        {
            jar.SetCookies(uri, cookie);
        }
        catch (CookieException)
        {
            // A cookie for another host, or a malformed one, is ignored, as browsers do.
        }
    }
}
