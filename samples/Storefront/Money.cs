using System.Globalization;

namespace Storefront;

/// <summary>
/// Writes amounts of money. Medusa v2 has decimals in the currency's major unit (19.82 is 19 euros and 82 cents) and doesn't round what it
/// computes: rounding is for what is shown.
/// </summary>
internal static class Money
{
    private static readonly HashSet<string> s_withoutDecimals = new(StringComparer.OrdinalIgnoreCase) { "clp", "isk", "jpy", "krw", "pyg", "ugx", "vnd", "xaf", "xof", "xpf" };

    /// <summary>An amount as text. A missing one is not zero.</summary>
    public static string Text(decimal? amount, string? currencyCode)
    {
        if (amount is not { } known)
        {
            return "an unknown amount";
        }

        var code = currencyCode ?? "";
        var decimals = s_withoutDecimals.Contains(code) ? 0 : 2;
        var number = Math.Round(known, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        return $"{number} {code.ToUpperInvariant()}".TrimEnd();
    }
}
