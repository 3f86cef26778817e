namespace Medusa.Runtime;

/// <summary>A JSON number taken apart: its significant digits, times a power of ten. Equal numbers have equal parts.</summary>
internal readonly ref struct NumberText
{
    // An exponent beyond this is out of any range whatever the digits are; the bound keeps the arithmetic safe.
    private const int LargestExponent = 1_000_000_000;

    private NumberText(bool isNegative, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, long power)
    {
        IsNegative = isNegative;
        Whole = whole;
        Fraction = fraction;
        Power = power;
    }

    public bool IsNegative { get; }

    /// <summary>The first of the significant digits: those before the point.</summary>
    public ReadOnlySpan<byte> Whole { get; }

    /// <summary>The rest of the significant digits.</summary>
    public ReadOnlySpan<byte> Fraction { get; }

    /// <summary>The power of ten that the digits, read as an integer, are multiplied by.</summary>
    public long Power { get; }

    /// <summary>How many significant digits there are; none in zero.</summary>
    public int Count => Whole.Length + Fraction.Length;

    private byte this[int index] => index < Whole.Length ? Whole[index] : Fraction[index - Whole.Length];

    /// <summary>Takes a number apart.</summary>
    /// <returns>Whether the text is a number; zeros in front of it are no matter.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out NumberText number)
    {
        number = default;
        var negative = text.StartsWith("-"u8);
        if (negative)
        {
            text = text[1..];
        }

        var whole = LeadingDigits(text);
        if (whole.IsEmpty)
        {
            return false;
        }

        text = text[whole.Length..];

        var fraction = ReadOnlySpan<byte>.Empty;
        if (text.StartsWith("."u8))
        {
            fraction = LeadingDigits(text[1..]);
            if (fraction.IsEmpty)
            {
                return false;
            }

            text = text[(1 + fraction.Length)..];
        }

        var exponent = 0;
        if (!text.IsEmpty && !TryExponent(text, out exponent))
        {
            return false;
        }

        whole = whole.TrimStart((byte)'0');
        fraction = fraction.TrimEnd((byte)'0');
        var power = (long)exponent - fraction.Length;
        if (whole.IsEmpty)
        {
            fraction = fraction.TrimStart((byte)'0');
        }

        if (fraction.IsEmpty)
        {
            var significant = whole.TrimEnd((byte)'0');
            power += whole.Length - significant.Length;
            whole = significant;
        }

        number = new NumberText(negative, whole, fraction, power);
        return true;
    }

    /// <summary>Whether two numbers are the same.</summary>
    public bool Equals(NumberText other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        if (Count == 0)
        {
            return true;
        }

        if (IsNegative != other.IsNegative || Power != other.Power)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (this[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> LeadingDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text : text[..end];
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        if (text[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        text = text[1..];

        var negative = text.StartsWith("-"u8);
        if (negative || text.StartsWith("+"u8))
        {
            text = text[1..];
        }

        if (text.IsEmpty || text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (var digit in text)
        {
            exponent = (int)Math.Min(LargestExponent, (exponent * 10L) + (digit - '0'));
        }

        if (negative)
        {
            exponent = -exponent;
        }

        return true;
    }
}
