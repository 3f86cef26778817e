using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

/// <summary>
/// Which C# type a <c>number</c> has. The pages say <c>number</c> for all, so the name decides:
/// <list type="bullet">
/// <item>counts, limits, offsets, quantities, ranks, sequence numbers, durations, numbers that are names: <c>int</c>;</item>
/// <item>money that is stored, an integer in the currency's smallest unit (and a file's size): <c>long</c>, because amounts in
/// currencies without decimals outgrow 32 bits;</item>
/// <item>all others: <c>decimal</c>. Among them is money that is computed (totals, taxes, prices with taxes, what can be refunded):
/// a discount over several lines and a shop's own tax strategy leave fractions.</item>
/// </list>
/// Where a member of a type differs from its name's rule (<c>LineItemAdjustment.amount</c>), a correction says so.
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
        "amount", "price", "unit_price", "balance", "value", "file_size", "size",
        "amount_refunded", "authorized_amount", "refund_amount", "refundAmount",
    };

    private static readonly Dictionary<string, PrimitiveKind> s_named = new(StringComparer.Ordinal)
    {
        ["int"] = PrimitiveKind.Int32,
        ["long"] = PrimitiveKind.Int64,
        ["decimal"] = PrimitiveKind.Decimal,
    };

    /// <summary>The number that a correction names by its C# type; null for any other name.</summary>
    public static PrimitiveKind? Named(string type) => s_named.TryGetValue(type, out var kind) ? kind : null;

    public static PrimitiveKind KindOf(string member)
    {
        if (s_counts.Contains(member) || HasEnding(member, s_countEndings))
        {
            return PrimitiveKind.Int32;
        }

        return s_amounts.Contains(member) ? PrimitiveKind.Int64 : PrimitiveKind.Decimal;
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
