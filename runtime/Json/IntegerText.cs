namespace Medusa.Runtime;

/// <summary>Reads the integer that a JSON number stands for, exactly: <c>10.0</c> and <c>1e2</c> are integers, <c>10.5</c> is not.</summary>
internal static class IntegerText
{
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
        if (!NumberText.TryParse(text, out var number))
        {
            return Result.NotANumber;
        }

        if (number.Count == 0)
        {
            return Result.Integer;
        }

        if (number.Power < 0)
        {
            return Result.Fraction;
        }

        // Negative, because the smallest long has no positive counterpart.
        long sum = 0;
        if (!TryAppend(number.Whole, ref sum) || !TryAppend(number.Fraction, ref sum))
        {
            return Result.OutOfRange;
        }

        for (var power = number.Power; power > 0; power--)
        {
            if (!TryAppend("0"u8, ref sum))
            {
                return Result.OutOfRange;
            }
        }

        if (!number.IsNegative && sum == long.MinValue)
        {
            return Result.OutOfRange;
        }

        value = number.IsNegative ? sum : -sum;
        return Result.Integer;
    }

    private static bool TryAppend(ReadOnlySpan<byte> digits, ref long sum)
    {
        foreach (var digit in digits)
        {
            if (sum < long.MinValue / 10)
            {
                return false;
            }

            var shifted = sum * 10;
            var next = digit - '0';
            if (shifted < long.MinValue + next)
            {
                return false;
            }

            sum = shifted - next;
        }

        return true;
    }
}
