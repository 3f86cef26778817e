using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CsCheck;

namespace Medusa.Runtime.Json.Tests;

public sealed class JsonReadNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("10.0", 10)]
    [InlineData("1e2", 100)]
    [InlineData("1.5E+1", 15)]
    [InlineData("1500e-2", 15)]
    [InlineData("0.00e99999999999999999999", 0)]
    [InlineData("-2147483648.000", int.MinValue)]
    [InlineData("\"42\"", 42)]
    [InlineData("\"42.0\"", 42)]
    [InlineData("\"\\u0034\\u0032\"", 42)]
    [InlineData("null", null)]
    public void Reads_an_integer_in_any_form(string json, int? expected)
    {
        Assert.Equal(expected, Texts.Read(json, JsonRead.Int32));
        Assert.Equal(expected, Texts.Read(json, JsonRead.Int64));
    }

    [Theory]
    [InlineData("1.5", "Expected a 32-bit integer but found a number with a fraction.")]
    [InlineData("1e-40", "Expected a 32-bit integer but found a number with a fraction.")]
    [InlineData("10.00000000000000000000000000000000000001", "Expected a 32-bit integer but found a number with a fraction.")]
    [InlineData("2147483648", "Expected a 32-bit integer but found a number out of its range.")]
    [InlineData("1e99999999999999999999", "Expected a 32-bit integer but found a number out of its range.")]
    [InlineData("\"secret\"", "Expected a 32-bit integer but found a string that holds no number.")]
    [InlineData("\"\"", "Expected a 32-bit integer but found a string that holds no number.")]
    [InlineData("\"1.\"", "Expected a 32-bit integer but found a string that holds no number.")]
    [InlineData("\"1e\"", "Expected a 32-bit integer but found a string that holds no number.")]
    [InlineData("true", "Expected a 32-bit integer but found a boolean.")]
    [InlineData("[]", "Expected a 32-bit integer but found an array.")]
    public void Says_what_is_wrong_with_an_integer(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Texts.Read(json, JsonRead.Int32)).Message);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    [InlineData("922337203685477580.7e1", long.MaxValue)]
    public void Reads_the_largest_integers(string json, long expected) => Assert.Equal(expected, Texts.Read(json, JsonRead.Int64));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("9223372036854775808.0")]
    [InlineData("-9223372036854775809")]
    [InlineData("\"9223372036854775808\"")]
    [InlineData("1e19")]
    public void Refuses_integers_that_are_too_large(string json) =>
        Assert.Throws<JsonException>(() => Texts.Read(json, JsonRead.Int64));

    [Fact]
    public void Reads_exactly_the_integers_among_decimal_numbers() =>
        Gen.Select(Gen.Long, Gen.Int[0, 25], Gen.Int[-30, 30]).Sample((digits, decimals, exponent) =>
        {
            var text = Text(digits, decimals) + "e" + exponent.ToString(CultureInfo.InvariantCulture);
            var power = exponent - decimals;
            var scale = BigInteger.Pow(10, Math.Abs(power));
            var whole = power >= 0 ? digits * scale : BigInteger.Divide(digits, scale);
            var isInteger = (power >= 0 || whole * scale == digits) && whole >= long.MinValue && whole <= long.MaxValue;
            try
            {
                return Texts.Read(text, JsonRead.Int64) == (long)whole && isInteger;
            }
            catch (JsonException)
            {
                return !isInteger;
            }
        });

    [Theory]
    [InlineData("19.99", "19.99")]
    [InlineData("\"19.99\"", "19.99")]
    [InlineData("1e2", "100")]
    [InlineData("\"-1.5e1\"", "-15")]
    [InlineData("0.1", "0.1")]
    public void Reads_a_decimal(string json, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Texts.Read(json, JsonRead.Decimal));

    // What a decimal holds exactly, and what it holds but for a rest too small to be money.
    [Theory]
    [InlineData("333.3333333333333333333333333", "333.3333333333333333333333333")]
    [InlineData("10.00000000000000000000000000000000000000000000", "10")]
    [InlineData("0000012345678901234567890123456789e-2", null)]
    [InlineData("\"000000000012345678901234567890123456.78\"", "12345678901234567890123456.78")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    [InlineData("1.2e-27", "0.0000000000000000000000000012")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("12e27", "12000000000000000000000000000")]
    [InlineData("0e100", "0")]
    [InlineData("0e-100", "0")]
    [InlineData("-0.00e99999999999999999999", "0")]
    [InlineData("5.684341886080802e-14", "0.0000000000000568434188608080")]
    [InlineData("1.2345678901234567e-20", "0.0000000000000000000123456789")]
    public void Reads_a_decimal_of_many_digits(string json, string? expected)
    {
        // A number with zeros in front is none in JSON.
        if (expected is null)
        {
            Assert.ThrowsAny<JsonException>(() => Texts.Read(json, JsonRead.Decimal));
        }
        else
        {
            Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Texts.Read(json, JsonRead.Decimal));
        }
    }

    [Theory]
    [InlineData("333.33333333333333333333333333333")]
    [InlineData("\"333.33333333333333333333333333333\"")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1234567890123456789012345678.95")]
    [InlineData("79228162514264337593543950335.4")]
    [InlineData("1.00000000000000000000000000001")]
    [InlineData("3333333333333333333333333333333333e-30")]
    public void A_decimal_never_loses_one_of_its_digits_in_silence(string json) =>
        Assert.Equal(
            "Expected a decimal number but found one of more than 28 digits.",
            Assert.Throws<JsonException>(() => Texts.Read(json, JsonRead.Decimal)).Message);

    [Fact]
    public void A_decimal_that_was_read_is_the_number_that_was_sent_as_far_as_28_decimals() =>
        Gen.Select(Gen.Long, Gen.Int[0, 25], Gen.Int[-40, 12]).Sample((digits, decimals, exponent) =>
        {
            var power = exponent - decimals;
            var sent = (BigInteger)digits * BigInteger.Pow(10, power + 70);
            var half = BigInteger.Pow(10, 42) / 2;
            try
            {
                var read = Texts.Read(Text(digits, decimals) + "e" + exponent.ToString(CultureInfo.InvariantCulture), JsonRead.Decimal)!.Value;
                return BigInteger.Abs((InSmallestUnits(read) * BigInteger.Pow(10, 42)) - sent) <= half;
            }
            catch (JsonException)
            {
                return BigInteger.Abs(sent) <= half || BigInteger.Abs(sent) > (BigInteger)decimal.MaxValue * BigInteger.Pow(10, 70);
            }
        });

    [Theory]
    [InlineData("1e-29", "Expected a decimal number but found a number out of its range.")]
    [InlineData("-1e-400", "Expected a decimal number but found a number out of its range.")]
    [InlineData("1e400", "Expected a decimal number but found a number out of its range.")]
    [InlineData("1e30", "Expected a decimal number but found a number out of its range.")]
    [InlineData("\"NaN\"", "Expected a decimal number but found a string that holds none.")]
    [InlineData("\" 1\"", "Expected a decimal number but found a string that holds none.")]
    [InlineData("{}", "Expected a number but found an object.")]
    public void Says_what_is_wrong_with_a_decimal(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Texts.Read(json, JsonRead.Decimal)).Message);

    // Down to its sign and its decimals, which decimal.ToString shows: 10.00 isn't 10, and -0.0 isn't 0.
    [Fact]
    public void A_short_number_is_the_decimal_that_dotnet_reads_in_any_text() =>
        Gen.Char["0123456789019-.+e"].Array[0, 21].Select(characters => new string(characters)).Sample(
            text =>
            {
                var isNumber = decimal.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                    CultureInfo.InvariantCulture,
                    out var number);
                try
                {
                    var read = Texts.Read($"\"{text}\"", JsonRead.Decimal)!.Value;
                    return isNumber && decimal.GetBits(read).SequenceEqual(decimal.GetBits(number));
                }
                catch (JsonException)
                {
                    return !isNumber || text.Contains('e', StringComparison.Ordinal);
                }
            },
            iter: 20_000);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("-0.00", "-0.00")]
    [InlineData("10.00", "10.00")]
    [InlineData("-999999999999999999", "-999999999999999999")]
    [InlineData("99999999999999999.9", "99999999999999999.9")]
    [InlineData("0.00000000000000001", "0.00000000000000001")]
    [InlineData("9999999999999999999", "9999999999999999999")]
    [InlineData("\"007.50\"", "007.50")]
    public void A_short_number_keeps_its_sign_and_its_decimals(string json, string expected) =>
        Assert.Equal(decimal.GetBits(decimal.Parse(expected, CultureInfo.InvariantCulture)), decimal.GetBits(Texts.Read(json, JsonRead.Decimal)!.Value));

    [Fact]
    public void Decimals_survive_a_round_trip() =>
        Gen.Decimal.Sample(number => Texts.Read(Texts.Write(w => JsonWrite.DecimalValue(w, number)), JsonRead.Decimal) == number);

    [Theory]
    [InlineData("10.00", "10")]
    [InlineData("450.5", "450.5")]
    [InlineData("4294967296.10", "4294967296.1")]
    [InlineData("429496729.6", "429496729.6")]
    [InlineData("18446744073709551616.0", "18446744073709551616")]
    [InlineData("184467440737095516.16", "184467440737095516.16")]
    [InlineData("1844674407370955162.0", "1844674407370955162")]
    [InlineData("7922816251426433759354395033.5", "7922816251426433759354395033.5")]
    [InlineData("7922816251426433759354395033.0", "7922816251426433759354395033")]
    [InlineData("-2.50", "-2.5")]
    [InlineData("10.50", "10.5")]
    [InlineData("0.00", "0")]
    [InlineData("-0.250", "-0.25")]
    [InlineData("100", "100")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Writes_decimals_as_javascript_does(string number, string expected) =>
        Assert.Equal(expected, Texts.Write(w => JsonWrite.DecimalValue(w, decimal.Parse(number, CultureInfo.InvariantCulture))));

    [Fact]
    public void Writes_any_decimal_without_zeros_at_its_end() =>
        Gen.Select(Gen.Decimal, Gen.Int[0, 28]).Sample(static (digits, decimals) =>
        {
            Span<int> words = stackalloc int[4];
            decimal.GetBits(digits, words);
            var number = new decimal(words[0], words[1], words[2], digits < 0, (byte)decimals);
            var text = number.ToString(CultureInfo.InvariantCulture);
            return Texts.Write(w => JsonWrite.DecimalValue(w, number)) == (decimals == 0 ? text : text.TrimEnd('0').TrimEnd('.'));
        });

    // How often the smallest decimal is in it.
    private static BigInteger InSmallestUnits(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var units = new BigInteger(new decimal(bits[0], bits[1], bits[2], number < 0, 0));
        return units * BigInteger.Pow(10, 28 - number.Scale);
    }

    private static string Text(long digits, int decimals)
    {
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (digits < 0 ? "-" : "") + (decimals == 0 ? text : text[..^decimals] + "." + text[^decimals..]);
    }
}
