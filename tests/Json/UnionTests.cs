namespace Medusa.Runtime.Json.Tests;

public sealed class UnionTests
{
    [Fact]
    public void Holds_a_value_of_either_type()
    {
        Union<string, int> text = "a";
        Union<string, int> number = 1;

        Assert.Equal((1, "a"), (text.Index, text.Value));
        Assert.Equal((2, 1), (number.Index, number.Value));
        Assert.True(number.TryGet(out int value));
        Assert.Equal(1, value);
        Assert.False(number.TryGet(out string? _));
        Assert.Equal("number 1", number.Match(t => t, n => $"number {n}"));
        Assert.NotEqual(text, number);
        Assert.Equal(number, new Union<string, int>(1));
        Assert.Equal("1", number.ToString());
    }

    [Fact]
    public void Zero_and_nothing_are_not_the_same()
    {
        Union<string, int>? unset = default(Union<string, int>);
        var nothing = unset.Value;
        Assert.NotEqual(new Union<string, int>(0), nothing);
        Assert.Equal(0, nothing.Index);
        Assert.Throws<InvalidOperationException>(() => nothing.Match(_ => 0, _ => 0));
        Assert.Equal("null", Texts.Write(w => JsonWrite.UnionValue(w, unset, JsonWrite.StringValue, JsonWrite.Int32Value)));
    }

    [Fact]
    public void One_of_three_is_switched_on_and_written_by_its_type()
    {
        Union<string, int, bool>? union = true;
        var seen = "";
        union.Value.Switch(_ => seen = "text", _ => seen = "number", _ => seen = "boolean");
        Assert.Equal("boolean", seen);
        Assert.Equal("true", Texts.Write(w => JsonWrite.UnionValue(w, union, JsonWrite.StringValue, JsonWrite.Int32Value, JsonWrite.BooleanValue)));
    }
}
