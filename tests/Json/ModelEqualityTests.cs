using System.Text.Json.Nodes;

namespace Medusa.Runtime.Json.Tests;

public sealed class ModelEqualityTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,null,"x"]}""", """{"b":[true,null,"x"],"a":1}""")]
    [InlineData("1", "1.0")]
    [InlineData("[100]", "[1e2]")]
    [InlineData("\"\\u0061\"", "\"a\"")]
    public void Equal_json_has_equal_hashes(string a, string b)
    {
        var (left, right) = (JsonNode.Parse(a), JsonNode.Parse(b));
        Assert.True(ModelEquality.Nodes(left, right));
        Assert.Equal(ModelEquality.Hash(left), ModelEquality.Hash(right));
    }

    [Fact]
    public void A_value_made_in_code_equals_the_same_value_read()
    {
        var time = new DateTimeOffset(2023, 11, 27, 10, 20, 30, TimeSpan.Zero);
        JsonNode made = JsonValue.Create(time);
        var read = JsonNode.Parse(made.ToJsonString());
        Assert.True(ModelEquality.Nodes(made, read));
        Assert.Equal(ModelEquality.Hash(made), ModelEquality.Hash(read));
    }

    [Fact]
    public void Lists_and_maps_compare_by_content()
    {
        Assert.True(ModelEquality.Lists<int>([1, 2], new List<int> { 1, 2 }));
        Assert.False(ModelEquality.Lists<int>([1, 2], [2, 1]));
        Assert.False(ModelEquality.Lists<int>([], null));
        Assert.True(ModelEquality.Lists<int[]>([[1]], [[1]], static (a, b) => ModelEquality.Lists(a, b)));

        var map = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        var reversed = new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 };
        Assert.True(ModelEquality.Maps(map, reversed));
        Assert.Equal(ModelEquality.Hash(map), ModelEquality.Hash(reversed));
        Assert.False(ModelEquality.Maps(map, new Dictionary<string, int> { ["a"] = 1, ["c"] = 2 }));
    }

    [Fact]
    public void Values_of_an_unknown_type_compare_by_content()
    {
        static Dictionary<string, object?> Map(string key, object? value) => new() { [key] = value };

        Assert.True(ModelEquality.Values<object>(Map("a", new List<object> { 1, "x" }), Map("a", new List<object> { 1, "x" })));
        Assert.False(ModelEquality.Values<object>(Map("a", 1), Map("a", 2)));
        Assert.False(ModelEquality.Values<object>(Map("a", 1), Map("b", 1)));
        Assert.False(ModelEquality.Values<object>(Map("a", 1), new Dictionary<string, object?>()));
        Assert.False(ModelEquality.Values<object>(new List<object> { 1 }, new List<object> { 2 }));
        Assert.False(ModelEquality.Values<object>(new List<object> { 1 }, new List<object> { 1, 2 }));
        Assert.False(ModelEquality.Values<object>(1, "1"));
        Assert.False(ModelEquality.Values<object>(JsonNode.Parse("12")!, JsonNode.Parse("34")!));
    }

    [Fact]
    public void No_additional_members_are_the_same_as_an_empty_map()
    {
        Assert.True(ModelEquality.Additional(null, new Dictionary<string, JsonNode?>()));
        Assert.Equal(ModelEquality.HashAdditional(null), ModelEquality.HashAdditional(new Dictionary<string, JsonNode?>()));
    }
}
