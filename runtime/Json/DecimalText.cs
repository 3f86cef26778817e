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
        var isParsed = decimal.TryParse(text, JsonNumber, CultureInfo.InvariantCulture, out value);

        // Nearly every number is short, and then exact.
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
}
