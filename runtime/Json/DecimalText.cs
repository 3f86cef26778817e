using System.Globalization;

namespace Medusa.Runtime;

/// <summary>Reads the decimal that a JSON number stands for, and says where it would lose digits.</summary>
/// <remarks>
/// A decimal holds 28 digits, of which all may be decimals. What has more of them would be cut, and is refused. What has no more,
/// but reaches beyond the 28th decimal (<c>5.684341886080802e-14</c>, which binary fractions leave behind), is rounded there,
/// unless nothing would be left of it.
/// </remarks>
internal static class DecimalText
{
    private const int MostDigits = 28;

    // So many digits fit into a long, whatever they are.
    private const int ShortLength = 18;

    private const NumberStyles JsonNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public enum Result
    {
        Number,
        TooManyDigits,
        OutOfRange,
        NotANumber,
    }

    public static Result Parse(ReadOnlySpan<byte> text, out decimal value)
    {
        if (TryParseShort(text, out value))
        {
            return Result.Number;
        }

        // A number that isn't longer than a decimal can be is exact.
        var isParsed = decimal.TryParse(text, JsonNumber, CultureInfo.InvariantCulture, out value);
        if (isParsed && text.Length <= MostDigits && !text.ContainsAny((byte)'e', (byte)'E'))
        {
            return Result.Number;
        }

        if (!NumberText.TryParse(text, out var sent))
        {
            return isParsed ? Result.Number : Result.NotANumber;
        }

        if (sent.Count == 0)
        {
            return Result.Number;
        }

        if (!isParsed)
        {
            return Result.OutOfRange;
        }

        Span<byte> held = stackalloc byte[40];
        value.TryFormat(held, out var length, provider: CultureInfo.InvariantCulture);
        if (NumberText.TryParse(held[..length], out var read) && read.Equals(sent))
        {
            return Result.Number;
        }

        if (sent.Count > MostDigits)
        {
            return Result.TooManyDigits;
        }

        return value == 0 ? Result.OutOfRange : Result.Number;
    }

    // Nearly every number is a few digits, perhaps with a sign and a point: those need neither a culture nor a buffer.
    private static bool TryParseShort(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var isNegative = text is [(byte)'-', ..];
        var digits = isNegative ? text[1..] : text;
        if (digits.Length is 0 or > ShortLength)
        {
            return false;
        }

        long sum = 0;
        var point = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[i] - '0';
            if ((uint)digit <= 9)
            {
                sum = (sum * 10) + digit;
            }
            else if (digits[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        var last = digits.Length - 1;
        if (point == 0 || point == last)
        {
            return false;
        }

        var scale = point < 0 ? 0 : last - point;
        value = new decimal((int)sum, (int)(sum >> 32), 0, isNegative, (byte)scale);
        return true;
    }
}
