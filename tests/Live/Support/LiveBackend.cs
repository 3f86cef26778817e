namespace Medusa.Live.Tests.Support;

/// <summary>The backend that the environment names: see README.md beside the project.</summary>
internal static class LiveBackend
{
    public static Uri? Url { get; } = Environment.GetEnvironmentVariable("MEDUSA_BACKEND_URL") is { Length: > 0 } url ? new Uri(url) : null;

    public static string AdminEmail => Variable("MEDUSA_ADMIN_EMAIL");

    public static string AdminPassword => Variable("MEDUSA_ADMIN_PASSWORD");

    public static string CustomerEmail => Variable("MEDUSA_CUSTOMER_EMAIL");

    public static string CustomerPassword => Variable("MEDUSA_CUSTOMER_PASSWORD");

    /// <summary>Skips the test where there is no backend.</summary>
    public static void Require() => Assert.SkipWhen(
        Url is null,
        "MEDUSA_BACKEND_URL names no backend; 'tests/Live/backend/run exec dotnet test --project tests/Live' brings one up.");

    /// <summary>A client without credentials.</summary>
    public static MedusaClient Anonymous(Action<MedusaClientOptions>? configure = null)
    {
        MedusaClientOptions options = new() { BaseUrl = Url!, Timeout = TimeSpan.FromMinutes(1) };
        configure?.Invoke(options);
        return new MedusaClient(options);
    }

    /// <summary>A client of the admin's, by its API token.</summary>
    public static MedusaClient Admin() => Anonymous(options => options.ApiToken = Variable("MEDUSA_API_TOKEN"));

    /// <summary>A client of the shop's front, by its publishable key.</summary>
    public static MedusaClient Storefront() => Anonymous(options => options.PublishableApiKey = Variable("MEDUSA_PUBLISHABLE_KEY"));

    public static AdminPostAuthReq AdminCredentials() => new() { Email = AdminEmail, Password = AdminPassword };

    public static StorePostAuthReq CustomerCredentials() => new() { Email = CustomerEmail, Password = CustomerPassword };

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{name} is not set, though MEDUSA_BACKEND_URL is; source artifacts/live/env.");
}
