using System.Text;

namespace Medusa.Runtime;

/// <summary>Medusa v2, as its JavaScript client speaks to it, save that credentials go only where they are needed.</summary>
internal sealed class MedusaV2 : MedusaApi
{
    /// <summary>The header of the language, which is no secret.</summary>
    internal const string LocaleHeader = "x-medusa-locale";

    private const string PublishableKeyHeader = "x-publishable-api-key";

    private static readonly ApiOperation s_createSession = new("auth.session.create", HttpMethod.Post, "/auth/session");
    private static readonly ApiOperation s_deleteSession = new("auth.logout", HttpMethod.Delete, "/auth/session");

    /// <summary>Asks where a file to import is to be put.</summary>
    internal static ApiOperation PresignedUrl { get; } = new("admin.product.createImport", HttpMethod.Post, "/admin/uploads/presigned-urls");

    /// <summary>Puts a file to import where the server said.</summary>
    internal static ApiOperation PutFile { get; } = new("admin.product.createImport", HttpMethod.Put);

    /// <summary>Uploads a file to import to the server itself.</summary>
    internal static ApiOperation UploadFile { get; } = new("admin.product.createImport", HttpMethod.Post, "/admin/uploads");

    /// <summary>Makes what the payment sessions of a cart belong to.</summary>
    internal static ApiOperation CreatePaymentCollection { get; } =
        new("store.payment.initiatePaymentSession", HttpMethod.Post, "/store/payment-collections");

    internal override string TokenMember => "token";

    internal override bool HasOneToken => true;

    internal override TokenDomain CustomRequestDomain => TokenDomain.Admin;

    internal override QueryRules Query => QueryRules.V2;

    internal override bool HonoursIdempotencyKeys => false;

    // The token of a registration belongs to nobody yet, and is needed as such to create the customer.
    internal override SessionRequests Session { get; } =
        new(s_createSession, s_deleteSession, operation => operation.Route?.EndsWith("/register", StringComparison.Ordinal) != true);

    internal override TokenDomain DomainOf(string path) =>
        IsBelow(path, "/admin") || IsBelow(path, "/auth/user") ? TokenDomain.Admin : TokenDomain.Store;

    internal override string CustomRequestPath(string path) => path;

    internal override bool AsksForToken(HttpMethod method, string path) => TakesToken(method, path);

    internal override bool TakesCookies(ApiCall call, ClientSettings settings) => IsOfApi(CurrentPath(call, settings));

    internal override bool IsLogin(string path) => IsBelow(path, "/auth");

    internal override void AddHeaders(ApiCall call, ClientSettings settings)
    {
        var headers = call.Request!.Headers;
        var path = CurrentPath(call, settings);

        // There is one Authorization, and a user's token is worth more than the key.
        if (call.Token is { } token)
        {
            if (TakesToken(call.Request.Method, path))
            {
                headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            }
        }
        else if (settings.ApiToken is { } key && IsBelow(path, "/admin"))
        {
            headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(key + ":")));
        }

        if (settings.PublishableApiKey is { } publishable && IsBelow(path, "/store"))
        {
            headers.TryAddWithoutValidation(PublishableKeyHeader, publishable);
        }

        if ((call.Options.Locale ?? settings.Locale) is { } locale)
        {
            headers.TryAddWithoutValidation(LocaleHeader, locale);
        }
    }

    internal override void Check(ApiCall call, ClientSettings settings, Sender sender)
    {
        if (settings.PublishableApiKey is not null || !IsBelow(call.Path, "/store"))
        {
            return;
        }

        if (!settings.SetsHeader(PublishableKeyHeader) && !call.SetsHeader(PublishableKeyHeader) && !sender.SetsHeader(PublishableKeyHeader))
        {
            throw new InvalidOperationException(
                $"{call.Operation.Name}: the store API needs a publishable API key. Set {nameof(MedusaClientOptions)}."
                + $"{nameof(MedusaClientOptions.PublishableApiKey)} to one that has a sales channel (Medusa Admin: Settings, Publishable API Keys).");
        }
    }

    internal override IEnumerable<string> Failures(MedusaClientOptions options)
    {
        if (options.UseSession && options.TokenProvider is not null)
        {
            yield return $"{nameof(options.UseSession)} and {nameof(options.TokenProvider)} exclude each other: a session takes the place of tokens.";
        }

        if (options.PublishableApiKey?.StartsWith("sk_", StringComparison.Ordinal) == true)
        {
            yield return $"{nameof(options.PublishableApiKey)} is a secret key: it must not be sent with requests of a storefront. "
                + $"A secret key belongs in {nameof(options.ApiToken)}.";
        }

        if (options.ApiToken?.StartsWith("pk_", StringComparison.Ordinal) == true)
        {
            yield return $"{nameof(options.ApiToken)} is a publishable key, which the admin API refuses: "
                + $"it belongs in {nameof(options.PublishableApiKey)}.";
        }
    }

    internal override bool SendsEmptyObject(HttpMethod method) => false;

    internal override bool SendsIdempotencyKey(HttpMethod method) => false;

    internal override bool IsUnsafeToRepeat(HttpMethod method) => method != HttpMethod.Get && method != HttpMethod.Head;

    internal override bool IsTransient(int status) => status is 429 or 502 or 503 or 504;

    private static bool IsOfApi(string path) => IsBelow(path, "/admin") || IsBelow(path, "/store") || IsBelow(path, "/auth");

    // Who logs in, registers or has forgotten a password is nobody yet.
    private static bool TakesToken(HttpMethod method, string path)
    {
        if (!IsBelow(path, "/auth"))
        {
            return IsOfApi(path);
        }

        // "", "auth", then {actor}/{provider}, and what is done there; the routes for tokens, factors and verifications have names of their own.
        return path.TrimEnd('/').Split('/') switch
        {
            [_, _, "session" or "token" or "mfa" or "verification", ..] => true,
            [_, _, _, "user"] => method == HttpMethod.Post,
            [_, _, _, _, "register" or "callback" or "reset-password"] => false,
            [_, _, _, _] => false,
            _ => true,
        };
    }

    // Where a redirect led, perhaps, and without the base address.
    private static string CurrentPath(ApiCall call, ClientSettings settings)
    {
        if (call.Redirects == 0)
        {
            return call.Path;
        }

        var path = call.CurrentUri.AbsolutePath;
        return path.StartsWith(settings.BasePath + "/", StringComparison.Ordinal) ? path[settings.BasePath.Length..] : string.Empty;
    }

    private static bool IsBelow(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && (path.Length == prefix.Length || path[prefix.Length] == '/');
}
