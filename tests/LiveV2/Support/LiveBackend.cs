namespace Medusa.LiveV2.Tests.Support;

/// <summary>The backend that the environment names: see tests/Live/README.md.</summary>
internal static class LiveBackend
{
    public static Uri? Url { get; } = Environment.GetEnvironmentVariable("MEDUSA_V2_BACKEND_URL") is { Length: > 0 } url ? new Uri(url) : null;

    public static string Version => Variable("MEDUSA_V2_VERSION");

    /// <summary>Whether the backend is of the version that the client's pages document.</summary>
    public static bool IsDocumented => Version == "2.13.3";

    /// <summary>Whether an admin may do only what a role allows: the server's feature flag <c>rbac</c>.</summary>
    public static bool HasRoles { get; } = Environment.GetEnvironmentVariable("MEDUSA_V2_RBAC") == "true";

    public static string ApiKey => Variable("MEDUSA_V2_API_KEY");

    public static string PublishableKey => Variable("MEDUSA_V2_PUBLISHABLE_KEY");

    public static string AdminEmail => Variable("MEDUSA_V2_ADMIN_EMAIL");

    public static string AdminPassword => Variable("MEDUSA_V2_ADMIN_PASSWORD");

    public static string CustomerEmail => Variable("MEDUSA_V2_CUSTOMER_EMAIL");

    public static string CustomerPassword => Variable("MEDUSA_V2_CUSTOMER_PASSWORD");

    /// <summary>Skips the test where there is no backend, or one whose seeded admin may do nothing.</summary>
    public static void Require()
    {
        RequireAny();
        Assert.SkipWhen(HasRoles, "The backend has roles, and the seeded admin has none.");
    }

    /// <summary>Skips the test unless there is a backend with roles.</summary>
    public static void RequireRoles()
    {
        RequireAny();
        Assert.SkipUnless(
            HasRoles, "'tests/Live/backend/run --api v2 --rbac exec dotnet test --project tests/LiveV2' brings up a backend with roles.");
    }

    /// <summary>Whether a file is this backend's: one that was started before, with the same data, had another port.</summary>
    public static bool Has(string file) => Url!.IsBaseOf(new Uri(file));

    /// <summary>A client without credentials.</summary>
    public static MedusaClient Anonymous(Action<MedusaClientOptions>? configure = null)
    {
        var options = new MedusaClientOptions { BaseUrl = Url!, Timeout = TimeSpan.FromMinutes(1) };
        configure?.Invoke(options);
        return new MedusaClient(options);
    }

    /// <summary>A client of the admin's, by API key.</summary>
    public static MedusaClient Admin() => Anonymous(options => options.ApiToken = ApiKey);

    /// <summary>A client of the shop's front, by its publishable key.</summary>
    public static MedusaClient Storefront() => Anonymous(options => options.PublishableApiKey = PublishableKey);

    private static void RequireAny() => Assert.SkipWhen(
        Url is null,
        "MEDUSA_V2_BACKEND_URL names no backend; 'tests/Live/backend/run --api v2 exec dotnet test --project tests/LiveV2' brings one up.");

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{name} is not set, though MEDUSA_V2_BACKEND_URL is; source artifacts/live/v2/env.");
}
