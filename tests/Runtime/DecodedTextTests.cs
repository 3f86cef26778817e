namespace Medusa.Runtime.Tests;

/// <summary>One layer of encoding: what is decoded, what only looks encoded and stays, and where each character comes from.</summary>
public sealed class DecodedTextTests
{
    [Theory]
    [InlineData(@"\u0041\U0042\x43\X44", "ABCD")]
    [InlineData(@"a\b\f\n\r\t\""\\\/\'\`z", "a\b\f\n\r\t\"\\/'`z")]
    [InlineData("%41%c3%A4z", "A\u00E4z")]
    [InlineData("%u0041%U0042z", "ABz")]
    [InlineData("%F0%9F%94%91%41", "\U0001F511A")]
    [InlineData("&#65;&#066;&#x43;&#X44;z", "ABCDz")]
    [InlineData("&#65", "A")]
    [InlineData("&#65 &#x42 ", "A B ")]
    [InlineData("&lt;&auml;&Auml;&QUOT;z", "<\u00E4\u00C4\"z")]
    [InlineData("a\0b\u00ADc\u200Bd\uFEFFe", "abcde")]
    public void What_is_encoded_is_decoded(string text, string expected) => Assert.Equal(expected, DecodedText.Of(text).Decode()?.Text);

    [Theory]
    [InlineData(@"\")]
    [InlineData(@"\q")]
    [InlineData(@"\u004")]
    [InlineData(@"\u00zz")]
    [InlineData(@"\x4")]
    [InlineData("%")]
    [InlineData("%u")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("%u004")]
    [InlineData("%C3")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("&#;")]
    [InlineData("&#x")]
    [InlineData("&#xD800;")]
    [InlineData("&#x110000;")]
    [InlineData("& lt")]
    [InlineData("&;")]
    [InlineData("&nosuch;")]
    public void What_only_looks_encoded_stays(string text)
    {
        Assert.Null(DecodedText.Of("a" + text).Decode());
        Assert.Equal("nA" + text, DecodedText.Of("n%41" + text).Decode()?.Text);
    }

    [Theory]
    [InlineData("x%F0%9F%94%91y", new[] { 0, 1, 1, 13, 14 })]
    [InlineData(@"a\u0041b\nc", new[] { 0, 1, 7, 8, 10, 11 })]
    [InlineData("&lt;b", new[] { 0, 4, 5 })]
    [InlineData("%2541b", new[] { 0, 3, 4, 5, 6 })]
    public void Characters_keep_the_place_that_they_come_from(string text, int[] expected)
    {
        var decoded = DecodedText.Of(text).Decode()!.Value;

        Assert.Equal(expected, Enumerable.Range(0, decoded.Text.Length + 1).Select(decoded.Start));
    }

    [Fact]
    public void The_places_of_a_second_layer_are_those_of_the_first_text()
    {
        var twice = DecodedText.Of("x%2541y").Decode()!.Value.Decode()!.Value;

        Assert.Equal("xAy", twice.Text);
        Assert.Equal([0, 1, 6, 7], Enumerable.Range(0, 4).Select(twice.Start));
    }

    [Theory]
    [InlineData("ab", null)]
    [InlineData("a b", null)]
    [InlineData("a\r\n \t b c", "ab c")]
    [InlineData(" a\nb ", " ab ")]
    [InlineData("\n a\n", "a")]
    public void Lines_are_joined_without_the_blanks_that_they_begin_with(string text, string? expected) =>
        Assert.Equal(expected, DecodedText.Of(text).Join()?.Text);

    [Fact]
    public void Characters_of_joined_lines_keep_their_places()
    {
        var joined = DecodedText.Of("a\n bc").Join()!.Value;

        Assert.Equal([0, 3, 4, 5], Enumerable.Range(0, 4).Select(joined.Start));
    }
}
