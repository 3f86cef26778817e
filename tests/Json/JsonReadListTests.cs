using System.Text;
using System.Text.Json;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

public sealed class JsonReadListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void A_list_has_all_items_and_no_more(int count)
    {
        var expected = Enumerable.Range(0, count).Select(i => $"item {i}").ToArray();
        var list = Texts.Read(JsonSerializer.Serialize(expected), JsonRead.Strings);
        Assert.Equal(expected, Assert.IsType<string[]>(list));
    }

    [Fact]
    public void A_list_may_be_null() => Assert.Null(Texts.Read("null", JsonRead.Strings));

    // Users hold lists of items that aren't nullable; the compiler would not have them look for null.
    [Theory]
    [InlineData("[null]", "")]
    [InlineData("[null,\"a\",null,\"b\",null]", "a b")]
    public void Null_items_are_left_out(string json, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Texts.Read(json, JsonRead.Strings)!));
        Assert.Equal(expected, string.Join(' ', Texts.Read(json, (ref r) => JsonRead.OneOrMany(ref r, JsonRead.StringItem))!.Value));
        Assert.Equal(expected, string.Join(' ', Texts.Read(json, (ref r) => JsonRead.OneOrManyOr<string, BatchJobResult>(ref r, JsonRead.StringItem))!.Value.Values));
        var lists = Texts.Read($"[{json},null]", (ref r) => JsonRead.List(ref r, (ref r) => JsonRead.Strings(ref r)!))!;
        Assert.Equal(expected, string.Join(' ', Assert.Single(lists)));
    }

    [Fact]
    public void Null_items_are_left_out_of_lists_of_all_kinds()
    {
        Assert.Equal([1, 2], Texts.Read("[1,null,2.0]", (ref r) => JsonRead.List(ref r, JsonRead.Int32Item))!);
        Assert.Equal([1.5m], Texts.Read("[null,1.5]", (ref r) => JsonRead.List(ref r, JsonRead.DecimalItem))!);
        Assert.Equal([true], Texts.Read("[null,true]", (ref r) => JsonRead.List(ref r, JsonRead.BooleanItem))!);
        Assert.True(Assert.Single(Texts.Read("[null,\"completed\"]", (ref r) => JsonRead.List(ref r, JsonRead.EnumItem<BatchJobStatus>))!) == BatchJobStatus.Completed);
        Assert.Equal(3, Assert.Single(Texts.Read("""[{"count":3},null]""", JsonRead.Models<BatchJobResult>)!).Count);
        Assert.Empty(Texts.Read("[null]", (ref r) => JsonRead.List(ref r, JsonRead.JsonObjectItem))!);
    }

    [Fact]
    public void Null_items_stay_where_they_are_documented()
    {
        Assert.Equal(["a", null], Texts.Read("[\"a\",null]", (ref r) => JsonRead.List(ref r, JsonRead.String, nullItems: true))!);
        Assert.Equal([1, null], Texts.Read("[1,null]", (ref r) => JsonRead.List(ref r, JsonRead.Int32, nullItems: true))!);
        Assert.Null(Texts.Read("""{"a":null}""", (ref r) => JsonRead.Map(ref r, JsonRead.String, nullValues: true))!["a"]);
    }

    [Fact]
    public void Null_values_are_left_out_of_a_map_with_their_names() =>
        Assert.Equal("b", Assert.Single(Texts.Read("""{"a":1,"b":2,"c":null,"a":null}""", (ref r) => JsonRead.Map(ref r, JsonRead.Int32Item))!).Key);

    [Fact]
    public void A_list_with_items_left_out_compares_and_writes_as_one_without()
    {
        var some = Texts.Read("[null,\"a\",\"b\"]", JsonRead.Strings);
        Assert.True(ModelEquality.Lists(["a", "b"], some));
        Assert.Equal(ModelEquality.Hash<string>(["a", "b"]), ModelEquality.Hash(some));
        Assert.Equal("[\"a\",\"b\"]", Texts.Write(w => JsonWrite.ListValue(w, some, JsonWrite.StringValue)));
        Union<string, IReadOnlyList<string>> one = new(some!), other = new(["a", "b"]);
        Assert.True(one == other && one.GetHashCode() == other.GetHashCode());
    }

    [Fact]
    public void Pooled_items_of_a_list_that_failed_are_given_back_clean()
    {
        var json = $"[{string.Join(',', Enumerable.Repeat("\"x\"", 20))},1]";
        Assert.Throws<JsonException>(() => Texts.Read(json, JsonRead.Strings));
        Assert.Equal(20, Texts.Read(json.Replace(",1]", "]", StringComparison.Ordinal), JsonRead.Strings)!.Count);
    }

    [Fact]
    public void Reads_maps_and_lists_in_lists()
    {
        var map = Texts.Read("""{"a":[1,2],"b":[]}""", (ref r) => JsonRead.Map(ref r, (ref r) => JsonRead.List(ref r, JsonRead.Int32Item)!));
        Assert.Equal([1, 2], map!["a"]);
        Assert.Empty(map["b"]);
    }

    [Theory]
    [InlineData("\"a\"", "\"a\"", "[\"a\"]")]
    [InlineData("[\"a\"]", "[\"a\"]", "[\"a\"]")]
    [InlineData("[]", "[]", "[]")]
    [InlineData("null", "null", "null")]
    public void One_or_many_keeps_its_form_unless_a_list_is_asked_for(string json, string written, string asList)
    {
        var value = Texts.Read(json, (ref r) => JsonRead.OneOrMany(ref r, JsonRead.StringItem));
        Assert.Equal(written, Texts.Write(w => JsonWrite.OneOrManyValue(w, value, JsonWrite.StringValue)));
        Assert.Equal(asList, Texts.Write(w => JsonWrite.OneOrManyValue(w, value, JsonWrite.StringValue, asList: true)));
    }

    [Theory]
    [InlineData("\"a\"", "\"a\"", "[\"a\"]")]
    [InlineData("[\"a\",\"b\"]", "[\"a\",\"b\"]", "[\"a\",\"b\"]")]
    [InlineData("{\"count\":1}", "{\"count\":1}", "{\"count\":1}")]
    [InlineData("null", "null", "null")]
    public void A_filter_keeps_its_form_unless_a_list_is_asked_for(string json, string written, string asList)
    {
        var value = Texts.Read(json, (ref r) => JsonRead.OneOrManyOr<string, BatchJobResult>(ref r, JsonRead.StringItem));
        Assert.Equal(written, Texts.Write(w => JsonWrite.OneOrManyOrValue(w, value, JsonWrite.StringValue)));
        Assert.Equal(asList, Texts.Write(w => JsonWrite.OneOrManyOrValue(w, value, JsonWrite.StringValue, asList: true)));
    }

    [Theory]
    [InlineData("""{"a":{"type":"no"},"type":"yes"}""", "yes")]
    [InlineData("""{"t\u0079pe":"yes"}""", "yes")]
    [InlineData("""{"type":"no","a":1,"type":"yes"}""", "yes")]
    [InlineData("""{"type":"no","type":1}""", null)]
    [InlineData("""{"type":1}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""["type"]""", null)]
    public void Looks_ahead_for_a_string_without_moving_on(string json, string? expected)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(expected, JsonRead.PeekString(reader, "type"u8));
        Assert.Equal(0, reader.TokenStartIndex);
    }

    [Fact]
    public void The_depth_of_unknown_values_is_bounded_by_the_reader()
    {
        var deep = Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65));
        Assert.ThrowsAny<JsonException>(() => Texts.Read(deep, JsonRead.JsonNode));
    }
}
