namespace Medusa.Runtime;

/// <summary>Reads the integer that a JSON number stands for, exactly: <c>10.0</c> and <c>1e2</c> are integers, <c>10.5</c> is not.</summary>
internal static class IntegerText
{
    // An exponent beyond this is out of range or a fraction whatever the digits are; the bound keeps the arithmetic safe.
    private const int LargestExponent = 1_000_000_000;

    public enum Result
    {
        Integer,
        Fraction,
        OutOfRange,
        NotANumber,
    }

    public static Result Parse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var negative = text.StartsWith("-"u8);
        if (negative) text = text[1..];

        var whole = LeadingDigits(text);
        if (whole.IsEmpty) return Result.NotANumber;
        text = text[whole.Length..];

        var fraction = ReadOnlySpan<byte>.Empty;
        if (text.StartsWith("."u8))
        {
            fraction = LeadingDigits(text[1..]);
            if (fraction.IsEmpty) return Result.NotANumber;
            text = text[(1 + fraction.Length)..];
        }

        var exponent = 0;
        if (!text.IsEmpty && !TryExponent(text, out exponent)) return Result.NotANumber;

        // The number is digits * 10^exponent with neither leading nor trailing zeros among the digits.
        whole = whole.TrimStart((byte)'0');
        fraction = fraction.TrimEnd((byte)'0');
        if (whole.IsEmpty && fraction.IsEmpty) return Result.Integer;

        var power = (long)exponent - fraction.Length;
        if (fraction.IsEmpty)
        {
            var significant = whole.TrimEnd((byte)'0');
            power += whole.Length - significant.Length;
            whole = significant;
        }

        if (power < 0) return Result.Fraction;

        // Negative, because the smallest long has no positive counterpart.
        long sum = 0;
        if (!TryAppend(whole, ref sum) || !TryAppend(fraction, ref sum)) return Result.OutOfRange;
        for (; power > 0; power--)
        {
            if (!TryAppend("0"u8, ref sum)) return Result.OutOfRange;
        }

        if (!negative && sum == long.MinValue) return Result.OutOfRange;
        value = negative ? sum : -sum;
        return Result.Integer;
    }

    private static ReadOnlySpan<byte> LeadingDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text : text[..end];
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        if (text[0] is not ((byte)'e' or (byte)'E')) return false;
        text = text[1..];

        var negative = text.StartsWith("-"u8);
        if (negative || text.StartsWith("+"u8)) text = text[1..];
        if (text.IsEmpty || text.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;

        foreach (var digit in text) exponent = (int)Math.Min(LargestExponent, (exponent * 10L) + (digit - '0'));
        if (negative) exponent = -exponent;
        return true;
    }

    private static bool TryAppend(ReadOnlySpan<byte> digits, ref long sum)
    {
        foreach (var digit in digits)
        {
            if (sum < long.MinValue / 10) return false;
            var shifted = sum * 10;
            var next = digit - '0';
            if (shifted < long.MinValue + next) return false;
            sum = shifted - next;
        }

        return true;
    }
}
