using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Medusa.Runtime.Json.Tests;

public sealed class JsonReadDateTests
{
    private static readonly Gen<DateTimeOffset> s_times =
        Gen.Select(Gen.Long[TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)], Gen.Int[-14 * 60, 14 * 60])
            .Select((ticks, minutes) => new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2023-11-27T10:20:30.456Z", "2023-11-27T10:20:30.4560000+00:00")]
    [InlineData("2023-11-27T10:20:30Z", "2023-11-27T10:20:30.0000000+00:00")]
    [InlineData("2023-11-27T10:20:30.4Z", "2023-11-27T10:20:30.4000000+00:00")]
    [InlineData("2023-11-27T10:20:30.123456Z", "2023-11-27T10:20:30.1234560+00:00")]
    [InlineData("2023-11-27T10:20:30.123456789Z", "2023-11-27T10:20:30.1234567+00:00")]
    [InlineData("2023-11-27T10:20:30,5Z", "2023-11-27T10:20:30.5000000+00:00")]
    [InlineData("2023-11-27T10:20:30.456+02:00", "2023-11-27T10:20:30.4560000+02:00")]
    [InlineData("2023-11-27T10:20:30.456-0530", "2023-11-27T10:20:30.4560000-05:30")]
    [InlineData("2023-11-27 10:20:30.456+00", "2023-11-27T10:20:30.4560000+00:00")]
    [InlineData("2023-11-27 10:20:30.456789+05:30", "2023-11-27T10:20:30.4567890+05:30")]
    [InlineData("2023-11-27t10:20:30z", "2023-11-27T10:20:30.0000000+00:00")]
    [InlineData("2023-11-27T10:20Z", "2023-11-27T10:20:00.0000000+00:00")]
    [InlineData("2023-11-27T10:20:30", "2023-11-27T10:20:30.0000000+00:00")]
    [InlineData("2023-11-27", "2023-11-27T00:00:00.0000000+00:00")]
    [InlineData("2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59.9990000+00:00")]
    [InlineData("0001-01-01T00:00:00.000Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.9990000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2023-11-27T10:20:30.456+14:00", "2023-11-27T10:20:30.4560000+14:00")]
    [InlineData("2023-11-27T10:20:30.456-14:00", "2023-11-27T10:20:30.4560000-14:00")]
    public void Reads_every_form_of_date(string text, string expected) =>
        Assert.Equal(expected, Texts.Read($"\"{text}\"", JsonRead.DateTime)?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("2023")]
    [InlineData("2023-11")]
    [InlineData("2023-02-29T00:00:00.000Z")]
    [InlineData("2023-00-10T00:00:00.000Z")]
    [InlineData("2023-13-10T00:00:00.000Z")]
    [InlineData("2023-11-00T00:00:00.000Z")]
    [InlineData("2023-11-27T24:00:00.000Z")]
    [InlineData("2023-11-27T10:60:00.000Z")]
    [InlineData("2023-11-27T10:20:60.000Z")]
    [InlineData("0000-11-27T10:20:30.000Z")]
    [InlineData("2023-11-27T10:20:30.Z")]
    [InlineData("2023-11-27T10:20:30.4x6Z")]
    [InlineData("2023-11-27T1a:20:30.456Z")]
    [InlineData("2023-11-27T1::20:30.456Z")]
    [InlineData("2023-11-27T:1:20:30.456Z")]
    [InlineData("2023-11-27T10:20:30.456Zx")]
    [InlineData("2023-11-27T10:20:30.456+")]
    [InlineData("2023-11-27T10:20:30.456+1")]
    [InlineData("2023-11-27T10:20:30.456+15:00")]
    [InlineData("2023-11-27T10:20:30.456+02:60")]
    [InlineData("2023-11-27T10:20:30.456+14:01")]
    [InlineData("2023-11-27T10:20:30.456+05:3")]
    [InlineData("2023-11-27T10:20:30.456+05:300")]
    [InlineData("2023-11-27T10:20:xxZ")]
    [InlineData("2023-11-27T10:20:3")]
    [InlineData("2023-11-27x10:20:30Z")]
    [InlineData("2023-11-27T")]
    [InlineData("0001-01-01T00:00:00.000+01:00")]
    [InlineData("9999-12-31T23:59:59.999-01:00")]
    [InlineData("yesterday")]
    public void Refuses_what_is_no_date(string text)
    {
        var error = Assert.Throws<JsonException>(() => Texts.Read($"\"{text}\"", JsonRead.DateTime));
        Assert.Equal("Expected a date and time in ISO 8601 form but found another string.", error.Message);
    }

    [Fact]
    public void Reads_null_and_refuses_other_kinds()
    {
        Assert.Null(Texts.Read("null", JsonRead.DateTime));
        Assert.Throws<JsonException>(() => Texts.Read("20231127", JsonRead.DateTime));
    }

    [Fact]
    public void Reads_what_the_framework_writes() =>
        s_times.Sample(time =>
        {
            foreach (var format in (string[])["yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "O", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss.ffffffzz", "yyyy-MM-dd"])
            {
                // Two-digit offsets cannot hold minutes, and a Z says UTC.
                var shown = format.EndsWith("zz", StringComparison.Ordinal) && !format.EndsWith("zzz", StringComparison.Ordinal) || format.EndsWith("'Z'", StringComparison.Ordinal)
                    ? time.ToUniversalTime()
                    : time;
                var text = shown.ToString(format, CultureInfo.InvariantCulture);
                var expected = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                var actual = Texts.Read($"\"{text}\"", JsonRead.DateTime);
                if (actual != expected || actual.Value.Offset != expected.Offset)
                {
                    return false;
                }
            }

            return true;
        });

    [Fact]
    public void Writes_utc_with_milliseconds() =>
        s_times.Sample(time =>
            Texts.Write(w => JsonWrite.DateTimeValue(w, time))
            == $"\"{time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}\"");

    [Fact]
    public void In_a_query_a_date_is_the_text_that_it_is_in_JSON()
    {
        DateTimeOffset time = new(2024, 1, 2, 3, 4, 5, 6, TimeSpan.FromHours(2));

        Assert.Equal(Texts.Write(w => JsonWrite.DateTimeValue(w, time)), $"\"{JsonWrite.DateTimeText(time)}\"");
        Assert.Equal("2024-01-02T01:04:05.006Z", JsonWrite.DateTimeText(time));
        Assert.Null(JsonWrite.DateTimeText(null));
    }

    [Fact]
    public void No_bytes_make_it_fail_otherwise() =>
        Gen.Byte[32, 126].Array[0, 30].Sample(bytes =>
        {
            try
            {
                Texts.Read(JsonSerializer.Serialize(Encoding.ASCII.GetString(bytes)), JsonRead.DateTime);
            }
            catch (JsonException)
            {
                // The only way it may fail.
            }
        });
}
