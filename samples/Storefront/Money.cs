using System.Globalization;

namespace Storefront;

/// <summary>Writes amounts of money. Medusa counts them in the currency's smallest unit: 1982 is 19.82 euros, but 1982 yen.</summary>
internal static class Money
{
    private static readonly HashSet<string> s_withoutDecimals = new(StringComparer.OrdinalIgnoreCase) { "clp", "isk", "jpy", "krw", "pyg", "ugx", "vnd", "xaf", "xof", "xpf" };

    /// <summary>An amount as text. A missing one is not zero.</summary>
    public static string Text(decimal? amount, string currencyCode)
    {
        if (amount is not { } units)
        {
            return "an unknown amount";
        }

        var number = s_withoutDecimals.Contains(currencyCode)
            ? units.ToString("0", CultureInfo.InvariantCulture)
            : (units / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        return $"{number} {currencyCode.ToUpperInvariant()}";
    }
}
