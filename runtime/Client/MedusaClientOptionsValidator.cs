using Microsoft.Extensions.Options;

namespace Medusa.Runtime;

/// <summary>Checks options: with dependency injection when the host starts, otherwise when a client is made.</summary>
internal sealed class MedusaClientOptionsValidator : IValidateOptions<MedusaClientOptions>
{
    // The delay before the hundredth retry is capped, but nobody waits for it.
    private const int MostRetries = 100;

    public ValidateOptionsResult Validate(string? name, MedusaClientOptions options)
    {
        List<string> failures = [.. Failures(options)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>Refuses options that are not valid.</summary>
    public static void ThrowIfInvalid(MedusaClientOptions options, string parameter)
    {
        var failures = string.Join(" ", Failures(options));
        if (failures.Length > 0)
        {
            throw new ArgumentException(failures, parameter);
        }
    }

    // No failure quotes a value that may be a secret.
    private static IEnumerable<string> Failures(MedusaClientOptions options)
    {
        var url = options.BaseUrl;
        if (url is null || !url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            yield return $"{nameof(options.BaseUrl)} must be an absolute http or https address.";
        }
        else if (url.UserInfo.Length > 0)
        {
            yield return $"{nameof(options.BaseUrl)} must not hold a user name or password.";
        }
        else if (url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            yield return $"{nameof(options.BaseUrl)} must not hold a query or fragment.";
        }

        if (options.ApiToken is { } token && !IsSecret(token))
        {
            yield return $"{nameof(options.ApiToken)} must be printable ASCII, without spaces, and not empty.";
        }

        if (options.PublishableApiKey is { } key && !IsSecret(key))
        {
            yield return $"{nameof(options.PublishableApiKey)} must be printable ASCII, without spaces, and not empty.";
        }

        if (options.Locale is { } locale && !LocaleTag.IsValid(locale))
        {
            yield return $"{nameof(options.Locale)} must be a language tag such as 'fr-FR', or null.";
        }

        foreach ((var header, var value) in options.Headers)
        {
            if (HeaderRules.Problem(header, value) is { } problem)
            {
                yield return $"{nameof(options.Headers)}: {problem}";
            }
        }

        if (!IsTimeout(options.Timeout))
        {
            yield return $"{nameof(options.Timeout)} must be positive, or infinite.";
        }

        if (options.MaxRetries is < 0 or > MostRetries)
        {
            yield return $"{nameof(options.MaxRetries)} must be from 0 to {MostRetries}.";
        }

        if (options.MaxRedirects is < 0 or > 50)
        {
            yield return $"{nameof(options.MaxRedirects)} must be from 0 to 50.";
        }

        if (options.MaxResponseSize < 1 || options.MaxResponseSize > Array.MaxLength)
        {
            yield return $"{nameof(options.MaxResponseSize)} must be from 1 to {Array.MaxLength}.";
        }

        if (options.MaxDepth is < 1 or > 1000)
        {
            yield return $"{nameof(options.MaxDepth)} must be from 1 to 1000.";
        }
    }

    /// <summary>What a <see cref="CancellationTokenSource"/> takes.</summary>
    public static bool IsTimeout(TimeSpan timeout)
        => timeout == Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout.TotalMilliseconds <= uint.MaxValue - 1);

    public static bool IsRetries(int retries) => retries is >= 0 and <= MostRetries;

    private static bool IsSecret(string value) => value.Length > 0 && HeaderRules.IsValue(value) && !value.AsSpan().ContainsAny(' ', '\t');
}
