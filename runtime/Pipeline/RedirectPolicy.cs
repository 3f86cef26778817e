namespace Medusa.Runtime;

/// <summary>
/// Follows redirects. Credentials, cookies and the user's headers stay with the backend, and so do bodies, which may hold a
/// password: a call that does more than read isn't taken to another origin at all, since a stranger's answer to what is left of it
/// would pass for the backend's. A redirect that isn't followed is the call's result: an error with its status.
/// </summary>
internal sealed class RedirectPolicy(Sender sender, ClientSettings settings) : Policy
{
    public override async ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next)
    {
        var uri = call.Uri;
        var method = call.Operation.Method;
        var withBody = !call.Body.IsEmpty;
        var foreign = call.IsOutside;
        for (var redirects = 0; ; redirects++)
        {
            call.Begin(method, uri, withBody, foreign, redirects);
            ApiReply reply;
            try
            {
                reply = await next.SendAsync(call).ConfigureAwait(false);
            }
            catch (MedusaTransportException error) when (redirects > 0 && !error.MayHaveReachedServer)
            {
                // The backend was reached, or it could not have redirected: it may have done the work.
                throw new MedusaTransportException(error.Operation, error.Message, true, error.InnerException);
            }
            if (redirects == settings.MaxRedirects || Redirect.Of(reply, method, uri) is not { } redirect)
            {
                return reply;
            }

            // Once away, always away: a stranger must not choose what the backend is asked with our credentials.
            foreign = foreign || !Redirect.SameOrigin(redirect.Target, call.Uri);
            if (foreign && (!call.OnlyReads || sender.AddsHeaders))
            {
                return reply;
            }

            withBody = withBody && redirect.KeepsBody;
            if (withBody && !call.Body.IsRepeatable)
            {
                return reply;
            }

            reply.Dispose();
            (uri, method) = (redirect.Target, redirect.Method);
        }
    }
}
