namespace Medusa.Runtime;

/// <summary>Medusa v1, as its JavaScript client speaks to it.</summary>
internal sealed class MedusaV1 : MedusaApi
{
    private const string AdminPrefix = "/admin";

    internal override string TokenMember => "access_token";

    internal override bool HasOneToken => false;

    internal override TokenDomain CustomRequestDomain => TokenDomain.Admin;

    internal override QueryRules Query => QueryRules.V1;

    internal override bool HonoursIdempotencyKeys => true;

    internal override SessionRequests? Session => null;

    internal override TokenDomain DomainOf(string path) =>
        path.StartsWith(AdminPrefix, StringComparison.Ordinal) ? TokenDomain.Admin : TokenDomain.Store;

    internal override string CustomRequestPath(string path) =>
        path.StartsWith(AdminPrefix, StringComparison.Ordinal) ? path : AdminPrefix + path;

    internal override bool AsksForToken(HttpMethod method, string path) =>
        method != HttpMethod.Post || path is not ("/admin/auth" or "/admin/auth/token" or "/store/auth" or "/store/auth/token");

    internal override bool TakesCookies(ApiCall call, ClientSettings settings) => true;

    internal override bool IsLogin(string path) =>
        path.StartsWith("/admin/auth", StringComparison.Ordinal) || path.StartsWith("/store/auth", StringComparison.Ordinal);

    internal override void AddHeaders(ApiCall call, ClientSettings settings)
    {
        var headers = call.Request!.Headers;
        if (settings.ApiToken is { } apiToken && TakesApiToken(call.Operation.Method, call.Path))
        {
            headers.TryAddWithoutValidation("x-medusa-access-token", apiToken);
        }

        if (call.Token is { } token)
        {
            headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        if (settings.PublishableApiKey is { } publishable)
        {
            headers.TryAddWithoutValidation("x-publishable-api-key", publishable);
        }
    }

    // A publishable key is needed only where the shop's own settings say so.
    internal override void Check(ApiCall call, ClientSettings settings, Sender sender)
    {
    }

    internal override IEnumerable<string> Failures(MedusaClientOptions options)
    {
        if (options.Locale is not null)
        {
            yield return $"{nameof(options.Locale)} is for Medusa v2: v1 has no translations.";
        }

        if (options.UseSession)
        {
            yield return $"{nameof(options.UseSession)} is for Medusa v2: in v1, set {nameof(options.UseCookies)} and create a session.";
        }
    }

    internal override bool SendsEmptyObject(HttpMethod method) =>
        method == HttpMethod.Post || method == HttpMethod.Put || method == HttpMethod.Patch || method == HttpMethod.Delete;

    internal override bool SendsIdempotencyKey(HttpMethod method) => method == HttpMethod.Post;

    internal override bool IsUnsafeToRepeat(HttpMethod method) => method == HttpMethod.Post || method == HttpMethod.Patch;

    internal override bool IsTransient(int status) => status is 409 or (>= 501 and <= 599);

    // The API token goes to the admin API, save to the routes of users who are not logged in yet.
    private bool TakesApiToken(HttpMethod method, string path) =>
        DomainOf(path) == TokenDomain.Admin
        && !(method == HttpMethod.Post
            && path is ("/admin/auth" or "/admin/users/password-token" or "/admin/users/reset-password" or "/admin/invites/accept"));
}
