using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

/// <summary>
/// Which C# type a <c>number</c> has. The pages say <c>number</c> for all, so the name decides:
/// <list type="bullet">
/// <item>counts, limits, offsets, quantities, ranks, sequence numbers, durations, numbers that are names: <c>int</c>;</item>
/// <item>money, an integer in the currency's smallest unit (and a file's size): <c>long</c>, because totals in
/// currencies without decimals outgrow 32 bits;</item>
/// <item>all others (rates, measures, a share of progress, raw totals before rounding): <c>decimal</c>.</item>
/// </list>
/// </summary>
internal static class NumberRule
{
    private static readonly HashSet<string> s_counts = new(StringComparer.Ordinal)
    {
        "limit", "offset", "count", "quantity", "rank", "display_id", "take", "skip", "timeout",
        "numberOfRetries", "response_code", "id", "num_code",
    };

    private static readonly string[] s_countEndings = ["_count", "_quantity", "_limit", "_rank", "_offset"];

    private static readonly HashSet<string> s_amounts = new(StringComparer.Ordinal)
    {
        "amount", "total", "subtotal", "price", "balance", "value", "difference_due", "file_size", "size",
        "calculated_tax", "original_tax", "amount_refunded", "refundAmount", "refundable",
    };

    private static readonly string[] s_amountEndings = ["_amount", "_total", "_price", "_subtotal", "_incl_tax"];

    public static PrimitiveKind KindOf(string member)
    {
        if (s_counts.Contains(member) || HasEnding(member, s_countEndings))
        {
            return PrimitiveKind.Int32;
        }

        if (s_amounts.Contains(member)
            || (HasEnding(member, s_amountEndings) && !member.StartsWith("raw_", StringComparison.Ordinal)))
        {
            return PrimitiveKind.Int64;
        }

        return PrimitiveKind.Decimal;
    }

    private static bool HasEnding(string member, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (member.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
