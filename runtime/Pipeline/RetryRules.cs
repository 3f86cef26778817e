using System.Globalization;

namespace Medusa.Runtime;

/// <summary>When to make another attempt: the official client's rules.</summary>
internal static class RetryRules
{
    /// <summary>The longest that the client waits; a server that asks for more has failed.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(300);

    /// <summary>The wait after the n-th attempt: 0.5, 1.5, 3.5, 7.5 … seconds.</summary>
    public static TimeSpan Backoff(int attempt)
    {
        var seconds = (Math.Pow(2, attempt) - 1) / 2;
        return seconds < LongestWait.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestWait;
    }

    /// <summary>What <c>Retry-After</c> says: null if there is none that can be read.</summary>
    public static TimeSpan? RetryAfter(string? header, DateTimeOffset now)
    {
        if (double.TryParse(header, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && !double.IsNaN(seconds))
        {
            return TimeSpan.FromSeconds(Math.Clamp(seconds, -1, LongestWait.TotalSeconds + 1));
        }
        if (DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date - now;
        }

        return null;
    }
}
