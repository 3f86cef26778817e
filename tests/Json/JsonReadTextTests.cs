using System.Text;
using System.Text.Json;
using CsCheck;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

public sealed class JsonReadTextTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"é漢😀\"", "é漢😀")]
    [InlineData("\"\\u00e9\\n\\\"\\uD83D\\uDE00\"", "é\n\"😀")]
    [InlineData("null", null)]
    public void Reads_a_string(string json, string? expected) => Assert.Equal(expected, Texts.Read(json, JsonRead.String));

    [Theory]
    [InlineData("1", "Expected a string but found a number.")]
    [InlineData("false", "Expected a string but found a boolean.")]
    [InlineData("{}", "Expected a string but found an object.")]
    public void Says_what_it_found_instead_of_a_string(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Texts.Read(json, JsonRead.String)).Message);

    [Fact]
    public void Text_that_is_not_unicode_is_a_json_error()
    {
        byte[] invalid = [(byte)'"', 0xC3, 0x28, (byte)'"'];
        Assert.Throws<JsonException>(() => Texts.Read(invalid, JsonRead.String));
        Assert.Throws<JsonException>(() => Texts.Read("\"\\uD800\"", JsonRead.String));
        Assert.Throws<JsonException>(() => Texts.Read("{\"\\uD800\":1}", (ref r) => JsonRead.Map(ref r, JsonRead.Int32Item)));
    }

    [Fact]
    public void Strings_survive_a_round_trip() =>
        Gen.String.Where(IsUnicode).Sample(text => Texts.Read(Texts.Write(w => JsonWrite.StringValue(w, text)), JsonRead.String) == text);

    [Fact]
    public void Names_survive_a_round_trip_escaped_or_not() =>
        Gen.Dictionary(Gen.String.Where(IsUnicode), Gen.Int)[0, 8].Sample(map =>
        {
            var relaxed = Texts.Write(w => JsonWrite.MapValue(w, map, JsonWrite.Int32Value));
            var escaped = JsonSerializer.Serialize(map);
            return ModelEquality.Maps(map, Texts.Read(relaxed, ReadMap)) && ModelEquality.Maps(map, Texts.Read(escaped, ReadMap));
        });

    [Fact]
    public void Text_is_written_as_javascript_writes_it() =>
        Assert.Equal("\"é漢 <&'+> \\\" \\\\ \\n\"", Texts.Write(w => JsonWrite.StringValue(w, "é漢 <&'+> \" \\ \n")));

    [Fact]
    public void A_known_string_is_not_allocated_again()
    {
        var first = Texts.Read("\"completed\"", JsonRead.Enum<BatchJobStatus>);
        var second = Texts.Read("\"completed\"", JsonRead.Enum<BatchJobStatus>);
        Assert.Same(first?.RawValue, second?.RawValue);
        Assert.True(first == BatchJobStatus.Completed);
    }

    [Theory]
    [InlineData("\"archived\"", "archived")]
    [InlineData("\"c\\u006fmpleted\"", "completed")]
    public void Strings_outside_of_the_set_and_escaped_ones_are_kept(string json, string expected) =>
        Assert.Equal(expected, Texts.Read(json, JsonRead.Enum<BatchJobStatus>)?.RawValue);

    private static IReadOnlyDictionary<string, int> ReadMap(ref Utf8JsonReader reader) => JsonRead.Map(ref reader, JsonRead.Int32Item)!;

    private static bool IsUnicode(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
