using System.Net;

namespace Medusa.Runtime;

/// <summary>Where a response sends the client, and how.</summary>
internal readonly struct Redirect
{
    private Redirect(Uri target, HttpMethod method, bool keepsBody)
    {
        Target = target;
        Method = method;
        KeepsBody = keepsBody;
    }

    public Uri Target { get; }

    public HttpMethod Method { get; }

    public bool KeepsBody { get; }

    /// <summary>The redirect that a response is, or null. One from https to http is none: it would give the request away.</summary>
    public static Redirect? Of(ApiReply reply, HttpMethod method, Uri from)
    {
        if (reply.Status is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }
        if (reply.Header("Location") is not { } location || Resolve(from, location) is not { } target)
        {
            return null;
        }

        if (target.Scheme != Uri.UriSchemeHttps && (target.Scheme != Uri.UriSchemeHttp || from.Scheme == Uri.UriSchemeHttps))
        {
            return null;
        }

        var becomesGet = reply.Status == HttpStatusCode.SeeOther
            ? method != HttpMethod.Get && method != HttpMethod.Head
            : method == HttpMethod.Post && reply.Status is (HttpStatusCode.MovedPermanently or HttpStatusCode.Found);
        return becomesGet ? new Redirect(target, HttpMethod.Get, false) : new Redirect(target, method, true);
    }

    public static bool SameOrigin(Uri a, Uri b)
        => a.Port == b.Port && a.Scheme == b.Scheme && a.IdnHost.Equals(b.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static Uri? Resolve(Uri from, string location)
    {
        try
        {
            return Uri.TryCreate(from, location, out var target) ? target : null;
        }
        catch (IndexOutOfRangeException)
        {
            // Uri falls over "\\\u202E" and its like, for all that it is only asked to try.
            return null;
        }
    }
}
