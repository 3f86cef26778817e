namespace Medusa.Runtime;

/// <summary>What depends on the path of a request.</summary>
internal static class ApiRules
{
    /// <summary>The API that a path belongs to.</summary>
    public static TokenDomain DomainOf(string path)
        => path.StartsWith("/admin", StringComparison.Ordinal) ? TokenDomain.Admin : TokenDomain.Store;

    /// <summary>The API token goes to the admin API, save to the routes of users who are not logged in yet.</summary>
    public static bool TakesApiToken(HttpMethod method, string path)
        => DomainOf(path) == TokenDomain.Admin
            && !(method == HttpMethod.Post
                && path is ("/admin/auth" or "/admin/users/password-token" or "/admin/users/reset-password" or "/admin/invites/accept"));

    /// <summary>Logging in: there is no token to ask a token provider for, which may be what makes this very request.</summary>
    public static bool IsLogin(HttpMethod method, string path)
        => method == HttpMethod.Post && path is ("/admin/auth" or "/admin/auth/token" or "/store/auth" or "/store/auth/token");

    /// <summary>A repeated request of this verb may do its work twice.</summary>
    public static bool IsUnsafeToRepeat(HttpMethod method) => method == HttpMethod.Post || method == HttpMethod.Patch;

    /// <summary>Requests of this verb have a body.</summary>
    public static bool HasBody(HttpMethod method)
        => method == HttpMethod.Post || method == HttpMethod.Put || method == HttpMethod.Patch || method == HttpMethod.Delete;
}
