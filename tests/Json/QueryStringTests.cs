using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime.Json.Tests;

public sealed class QueryStringTests
{
    // The expected texts are what qs 6.11.2 and 6.13.0 write for the same values; the two agree on all of them.
    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"a":1}""", "a=1")]
    [InlineData("""{"a":{"b":{"c":[1]}}}""", "a%5Bb%5D%5Bc%5D%5B0%5D=1")]
    [InlineData("""{"id":["a","b"]}""", "id%5B0%5D=a&id%5B1%5D=b")]
    [InlineData("""{"created_at":{"gt":"2023-11-27T10:20:30.456Z"}}""", "created_at%5Bgt%5D=2023-11-27T10%3A20%3A30.456Z")]
    [InlineData("""{"a":null}""", "a=")]
    [InlineData("""{"a":{"b":null}}""", "a%5Bb%5D=")]
    [InlineData("""{"a":[]}""", "")]
    [InlineData("""{"a":{}}""", "")]
    [InlineData("""{"a":{"b":{}},"c":[[]]}""", "")]
    [InlineData("""{"a":""}""", "a=")]
    [InlineData("""{"a":true,"b":false}""", "a=true&b=false")]
    [InlineData("""{"a":0,"b":-1.5,"c":12345678901}""", "a=0&b=-1.5&c=12345678901")]
    [InlineData("""{"a":1e+21}""", "a=1e%2B21")]
    [InlineData("""{"q":"a b+c"}""", "q=a%20b%2Bc")]
    [InlineData("""{"q":"é漢😀"}""", "q=%C3%A9%E6%BC%A2%F0%9F%98%80")]
    [InlineData("""{"q":"-._~!'()*"}""", "q=-._~%21%27%28%29%2A")]
    [InlineData("""{"q":"&=?#/%:;@,$[]{}|\\^`\"<>"}""", "q=%26%3D%3F%23%2F%25%3A%3B%40%2C%24%5B%5D%7B%7D%7C%5C%5E%60%22%3C%3E")]
    [InlineData("""{"a":"line\r\nbreak\ttab"}""", "a=line%0D%0Abreak%09tab")]
    [InlineData("""{"a":"x\u0000"}""", "a=x%00")]
    [InlineData("""{"a b":"c"}""", "a%20b=c")]
    [InlineData("""{"a[b]":"c"}""", "a%5Bb%5D=c")]
    [InlineData("""{"é":"x"}""", "%C3%A9=x")]
    [InlineData("""{"":"x"}""", "=x")]
    [InlineData("""{"":"","a":1}""", "=&a=1")]
    [InlineData("""{"a":{"":"x"}}""", "a%5B%5D=x")]
    [InlineData("""{"a":[null,1]}""", "a%5B0%5D=&a%5B1%5D=1")]
    [InlineData("""{"a":["",""]}""", "a%5B0%5D=&a%5B1%5D=")]
    [InlineData("""{"a":[true,false,null]}""", "a%5B0%5D=true&a%5B1%5D=false&a%5B2%5D=")]
    [InlineData("""{"a":["a,b","c"]}""", "a%5B0%5D=a%2Cb&a%5B1%5D=c")]
    [InlineData("""{"a":[[],{},1]}""", "a%5B2%5D=1")]
    [InlineData("""{"a":[[1,2],[3]]}""", "a%5B0%5D%5B0%5D=1&a%5B0%5D%5B1%5D=2&a%5B1%5D%5B0%5D=3")]
    [InlineData("""{"a":[{"b":1,"c":2},{"b":3}]}""", "a%5B0%5D%5Bb%5D=1&a%5B0%5D%5Bc%5D=2&a%5B1%5D%5Bb%5D=3")]
    [InlineData("""{"a":{"b":[{"c":{"d":"x"}}]}}""", "a%5Bb%5D%5B0%5D%5Bc%5D%5Bd%5D=x")]
    [InlineData("""{"b":1,"a":2,"c":3}""", "b=1&a=2&c=3")]
    public void Writes_what_qs_writes(string json, string expected)
    {
        Assert.Equal(expected, Write(new Query(json)));
        Assert.Equal(expected, Write(JsonWritable.Of(JsonNode.Parse(json))));
    }

    [Fact]
    public void Writes_indices_as_long_as_the_server_reads_them_as_a_list()
    {
        var most = Write(Ids(21));
        Assert.StartsWith("id%5B0%5D=0&id%5B1%5D=1&", most, StringComparison.Ordinal);
        Assert.EndsWith("&id%5B20%5D=20", most, StringComparison.Ordinal);

        // What qs writes with arrayFormat 'brackets'; it reads this as a list, and 22 indices as an object.
        Assert.Equal(
            string.Join('&', Enumerable.Range(0, 22).Select(i => $"id%5B%5D={i}")),
            Write(Ids(22)));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("a=1", "", "a=1")]
    [InlineData("", "b=2", "b=2")]
    [InlineData("a=1", "b=2", "a=1&b=2")]
    [InlineData("a=1&b%5Bx%5D=1&b%5By%5D=2", "b%5Bz%5D=3", "a=1&b%5Bz%5D=3")]
    [InlineData("a=1", "a=2&b=2", "a=2&b=2")]
    [InlineData("a=b&b=1", "b=2", "a=b&b=2")]
    public void Joins_two_queries_of_which_the_second_wins(string first, string second, string expected) =>
        Assert.Equal(expected, QueryString.Merge(first, second));

    [Fact]
    public void Keeps_the_indices_of_objects_which_could_not_be_told_apart_without() =>
        Assert.EndsWith(
            "&a%5B21%5D%5Bb%5D=21",
            Write(JsonWritable.Of(new JsonObject { ["a"] = new JsonArray([.. Enumerable.Range(0, 22).Select(i => new JsonObject { ["b"] = i })]) })),
            StringComparison.Ordinal);

    [Fact]
    public void Extra_parameters_come_last_and_win()
    {
        var query = new Query("""{"id":["x","y"],"limit":10,"created_at":{"gt":"a","lt":"b"}}""");

        Assert.Equal(
            "created_at%5Blt%5D=b&limit=5&created_at%5Bgt%5D=c%20d&id=z&fields%5B0%5D=f&fields%5B1%5D=g",
            Write(query, new Dictionary<string, OneOrMany<string>>
            {
                ["limit"] = "5",
                ["created_at[gt]"] = "c d",
                ["id"] = "z",
                ["fields"] = ["f", "g"],
            }));
    }

    [Fact]
    public void An_extra_list_of_many_has_no_indices() =>
        Assert.Equal(
            string.Join('&', Enumerable.Range(0, 22).Select(i => $"id%5B%5D={i}")),
            Write(null, [new("id", Enumerable.Range(0, 22).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray())]));

    [Fact]
    public void A_null_among_the_extra_parameters_is_an_empty_value_as_elsewhere() =>
        Assert.Equal(
            "a=&b%5B0%5D=&c%5B0%5D=1&c%5B1%5D=",
            Write(null, [new("a", (string)null!), new("b", OneOrMany.Create<string>([null!])), new("c", OneOrMany.Create<string>(["1", null!]))]));

    // As the official client writes the queries of admin.batchJobs.list.
    [Theory]
    [InlineData("""{"confirmed_at":null,"order":"id"}""", "confirmed_at=null&order=id")]
    [InlineData("""{"created_at":{"gt":null},"id":["a",null],"type":"","empty":{}}""", "created_at%5Bgt%5D=null&id%5B0%5D=a&id%5B1%5D=null&type=")]
    public void A_null_is_written_as_null_where_the_server_filters_by_it(string json, string expected)
    {
        Assert.Equal(expected, Write(new Query(json), writesNulls: true));
        Assert.Equal("a=null", Write(null, [new("a", (string)null!)], writesNulls: true));
    }

    // The server makes several of the only item of a list that has commas in it, but only at the top of the query.
    [Theory]
    [InlineData("""{"title":["Cup, blue"]}""", "title%5B0%5D=Cup%2C%20blue&title%5B1%5D=Cup%2C%20blue")]
    [InlineData("""{"title":["Cup, blue","Mug"]}""", "title%5B0%5D=Cup%2C%20blue&title%5B1%5D=Mug")]
    [InlineData("""{"title":["Cup"]}""", "title%5B0%5D=Cup")]
    [InlineData("""{"title":"Cup, blue"}""", "title=Cup%2C%20blue")]
    [InlineData("""{"a":{"title":["Cup, blue"]}}""", "a%5Btitle%5D%5B0%5D=Cup%2C%20blue")]
    public void A_lone_item_with_a_comma_is_written_twice_so_that_the_server_does_not_split_it(string json, string expected) =>
        Assert.Equal(expected, Write(new Query(json)));

    [Fact]
    public void A_lone_extra_item_with_a_comma_is_written_twice_as_well() =>
        Assert.Equal(
            "title%5B0%5D=Cup%2C%20blue&title%5B1%5D=Cup%2C%20blue",
            Write(null, [new("title", OneOrMany.Create<string>(["Cup, blue"]))]));

    [Fact]
    public void Nothing_is_an_empty_text()
    {
        Assert.Equal("", Write(null));
        Assert.Equal("", Write(JsonWritable.Of(new JsonObject()), []));
        Assert.Equal("a=1", Write(new Query("""{"a":1,"b":2}"""), [new("b", OneOrMany.Create<string>([]))]));
    }

    [Fact]
    public void A_query_that_is_no_object_is_refused() =>
        Assert.Throws<ArgumentException>(() => Write(new Query("[1]")));

    // The expected texts are what qs 6.13.0 writes for the same values with skipNulls, as the official client of Medusa v2 does.
    [Theory]
    [InlineData("""{"a":null}""", "")]
    [InlineData("""{"a":{"b":null}}""", "")]
    [InlineData("""{"a":[null,1]}""", "a%5B1%5D=1")]
    [InlineData("""{"a":[true,false,null]}""", "a%5B0%5D=true&a%5B1%5D=false")]
    [InlineData("""{"a":[[null]],"b":[{"c":null,"d":1}]}""", "b%5B0%5D%5Bd%5D=1")]
    [InlineData("""{"title":["Cup, blue"]}""", "title%5B0%5D=Cup%2C%20blue")]
    [InlineData("""{"created_at":{"$gte":"2024-01-02T03:04:05.006Z"}}""", "created_at%5B%24gte%5D=2024-01-02T03%3A04%3A05.006Z")]
    [InlineData("""{"$and":[{"title":"x"},{"handle":["h1"]}]}""", "%24and%5B0%5D%5Btitle%5D=x&%24and%5B1%5D%5Bhandle%5D%5B0%5D=h1")]
    [InlineData("""{"fields":"+a,-b,*c","with_deleted":true}""", "fields=%2Ba%2C-b%2C%2Ac&with_deleted=true")]
    [InlineData("""{"a":"","b":[],"c":{}}""", "a=")]
    public void Writes_what_qs_writes_for_v2(string json, string expected) =>
        Assert.Equal(expected, QueryString.From(QueryRules.V2, new Query(json)));

    [Fact]
    public void In_v2_a_list_has_indices_however_long_it_is()
    {
        var expected = string.Join('&', Enumerable.Range(0, 120).Select(i => $"id%5B{i}%5D={i}"));

        Assert.Equal(expected, QueryString.From(QueryRules.V2, Ids(120)));
        Assert.Equal(
            expected,
            QueryString.From(QueryRules.V2, null, [new("id", Enumerable.Range(0, 120).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray())]));
    }

    [Fact]
    public void In_v2_an_extra_parameter_that_is_null_is_left_out_and_an_item_with_a_comma_stays_one() =>
        Assert.Equal(
            "c%5B0%5D=1&title%5B0%5D=Cup%2C%20blue",
            QueryString.From(QueryRules.V2, null, [
                new("a", (string)null!),
                new("c", OneOrMany.Create<string>(["1", null!])),
                new("title", OneOrMany.Create<string>(["Cup, blue"])),
            ]));

    [Fact]
    public void Single_values_are_written_in_their_order_without_those_that_are_null() =>
        Assert.Equal("token=a%20b&x=", QueryString.From([("token", "a b"), ("y", null), ("x", "")]));

    private static string Write(IJsonWritable? query, IEnumerable<KeyValuePair<string, OneOrMany<string>>>? extra = null, bool writesNulls = false) =>
        QueryString.From(writesNulls ? QueryRules.V1.WithNulls() : QueryRules.V1, query, extra);

    private static IJsonWritable? Ids(int count) =>
        JsonWritable.Of(new JsonObject { ["id"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => JsonValue.Create(i))]) });

    private sealed class Query(string json) : IJsonWritable
    {
        public void WriteJson(Utf8JsonWriter writer) => writer.WriteRawValue(json);
    }
}
