using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

/// <summary>JSON that no page describes: it is as it was sent, and nothing that is done with it throws.</summary>
public sealed class JsonReadNodeTests
{
    [Theory]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""{"a":1,"b":0,"a":null}""", """{"a":null,"b":0}""")]
    [InlineData("""{"a":1,"\u0061":2}""", """{"a":2}""")]
    [InlineData("""{"a":{"b":{"c":1,"c":[{"d":1,"d":"x"}]}}}""", """{"a":{"b":{"c":[{"d":"x"}]}}}""")]
    [InlineData("""{"":1,"":2}""", """{"":2}""")]
    [InlineData("""{"a":{"x":1},"b":{"x":1},"x":{"a":1}}""", """{"a":{"x":1},"b":{"x":1},"x":{"a":1}}""")]
    [InlineData("""{"a":"\uD83D\uDE00\n","b":[1.50,1e3,true,null]}""", """{"a":"\uD83D\uDE00\n","b":[1.50,1e3,true,null]}""")]
    public void The_last_member_of_a_name_counts_at_every_depth(string json, string expected)
    {
        Check(Texts.Read(json, JsonRead.JsonNode), expected);
        Check(Texts.Read(json, JsonRead.JsonObject), expected);
        Check(Texts.Read($"[{json}]", JsonRead.JsonNode), $"[{expected}]");
        var utf8 = Encoding.UTF8.GetBytes(json);
        for (var at = 1; at < utf8.Length; at++)
        {
            Check(Texts.ReadSplit(utf8, at, JsonRead.JsonNode), expected);
        }
    }

    // As a serializer with such options gives it to a converter, be the text in one buffer or in pieces.
    [Theory]
    [InlineData("""{"a":1,}""", """{"a":1}""")]
    [InlineData("""[{"a":[1,],},]""", """[{"a":[1]}]""")]
    [InlineData("{\"a\":/* one */[1 /* only */],// and\n\"b\":2}", """{"a":[1],"b":2}""")]
    public void What_the_reader_allows_is_allowed(string json, string expected)
    {
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        var utf8 = Encoding.UTF8.GetBytes($"[0,{json},1]");
        var whole = new Utf8JsonReader(utf8, options);
        var sequence = new Utf8JsonReader(new ReadOnlySequence<byte>(utf8), options);

        ReadItem(ref whole);
        ReadItem(ref sequence);

        void ReadItem(ref Utf8JsonReader reader)
        {
            while (reader.TokenType != JsonTokenType.Number)
            {
                reader.Read();
            }

            reader.Read();
            Check(JsonRead.JsonNode(ref reader), expected);
            Assert.True(reader.Read());
            Assert.Equal(1, reader.GetInt32());
        }
    }

    [Theory]
    [InlineData(63, 0, true)]
    [InlineData(65, 0, false)]
    [InlineData(200, 201, true)]
    [InlineData(200, 199, false)]
    public void A_value_may_be_as_deep_as_the_reader_allows(int depth, int allowed, bool isRead)
    {
        var json = new string('[', depth) + new string(']', depth);

        var read = JsonDocumentReader.ReadNode(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = allowed });

        Assert.Equal(isRead, read.Error is null);
        Assert.Equal(isRead ? json : null, read.Value?.ToJsonString());
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(3000)]
    public void An_object_of_many_members_is_looked_through_as_one_of_few(int count)
    {
        var members = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i}\":{{\"x\":{i}}}"));
        Assert.Equal(count, Texts.Read($"{{{members}}}", JsonRead.JsonObject)!.Count);
        var repeated = Texts.Read($"{{{members},\"m0\":true}}", JsonRead.JsonObject)!;
        Assert.Equal(count, repeated.Count);
        Assert.True((bool)repeated["m0"]!);
    }

    [Fact]
    public void A_node_converts_its_value_to_whatever_type_is_asked_for_also_after_a_repetition()
    {
        var node = Texts.Read("""{"n":0,"n":12,"at":"2023-11-27T10:20:30.456Z"}""", JsonRead.JsonObject)!;
        Assert.Equal(12, node["n"]!.GetValue<int>());
        Assert.Equal(12m, node["n"]!.GetValue<decimal>());
        Assert.Equal(2023, node["at"]!.GetValue<DateTimeOffset>().Year);
    }

    [Theory]
    [InlineData("""{"context":{"a":"\ud800"}}""", "$.context.a")]
    [InlineData("""{"context":{"a":[{"b":["x\udc00y"]}]}}""", "$.context.a[0].b[0]")]
    [InlineData("""{"context":{"a":{"\ud800":1}}}""", "$.context.a['\uFFFD']")]
    [InlineData("""{"brand_new":"\ud800"}""", "$.brand_new")]
    [InlineData("""{"brand_new":["\ud800"]}""", "$.brand_new[0]")]
    [InlineData("""{"type":"\ud800"}""", "$.type")]
    public void Half_a_surrogate_pair_is_an_error_as_in_a_known_member(string json, string path)
    {
        var result = JsonDocumentReader.Read<BatchJob>(Encoding.UTF8.GetBytes(json));
        Assert.Equal("Expected Unicode text but found invalid UTF-8 or half a surrogate pair.", result.Error?.Message);
        Assert.Equal(path, result.Path);
    }

    [Theory]
    [InlineData("\"?\"")]
    [InlineData("\"\\n?\"")]
    [InlineData("{\"?\":1}")]
    [InlineData("{\"\\n?\":1}")]
    [InlineData("[{\"a\":\"?\"}]")]
    public void Bytes_that_are_no_text_are_an_error(string json)
    {
        byte[] invalid = [.. Encoding.UTF8.GetBytes(json).SelectMany(b => b == '?' ? new byte[] { 0xC3, 0x28 } : [b])];
        Assert.Throws<JsonException>(() => Texts.Read(invalid, JsonRead.JsonNode));
        Assert.All(
            Enumerable.Range(1, invalid.Length - 1),
            at => Assert.Throws<JsonException>(() => Texts.ReadSplit(invalid, at, JsonRead.JsonNode)));
    }

    // Up to 16 bytes are hashed otherwise than more of them.
    [Fact]
    public void Of_two_members_of_one_name_the_last_counts_however_long_the_name_is() =>
        Gen.Select(Gen.Char["aé\n"].Array[0, 20], Gen.Char["aé\n"].Array[0, 20]).Sample((first, other) =>
        {
            string[] names = [new(first), new(other), new(first)];
            var members = string.Join(',', names.Select((name, i) => JsonSerializer.Serialize(name) + ":" + i.ToString(CultureInfo.InvariantCulture)));
            var read = Texts.Read("{" + members + "}", JsonRead.JsonNode)!.AsObject();
            return read.Count == names.Distinct().Count() && read[names[0]]!.GetValue<int>() == 2;
        });

    [Theory]
    [InlineData("1e99999999999")]
    [InlineData("-1.5E+99999999999")]
    [InlineData("0e-1000000000")]
    public void A_number_that_cannot_be_compared_is_an_error(string number) =>
        Assert.Equal(
            "Expected a number but found a number out of its range.",
            Assert.Throws<JsonException>(() => Texts.Read($"{{\"a\":[{number}]}}", JsonRead.JsonNode)).Message);

    [Theory]
    [InlineData("""{"context":{"a":1,"a":2},"brand_new":{"b":1,"b":2}}""")]
    [InlineData("""{"context":{"a":1e000000000000999999999,"b":-0.0E-999999999,"c":1e400}}""")]
    [InlineData("""{"context":{"a":"\u0000\u001f\ufffe","\u0000":"😀"},"brand_new":[[],{},null]}""")]
    [InlineData("""{"context":{"a":123456789012345678901234567890.123456789012345678901234567890}}""")]
    public void A_record_that_was_read_does_not_throw_afterwards(string json)
    {
        var one = JsonDocumentReader.Read<BatchJob>(Encoding.UTF8.GetBytes(json)).Value!;
        var other = JsonDocumentReader.Read<BatchJob>(Encoding.UTF8.GetBytes(json)).Value!;

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEmpty(one.ToString());
        Assert.NotNull(one.Context["a"]);
        Assert.Equal(one, JsonDocumentReader.Read<BatchJob>(Encoding.UTF8.GetBytes(Texts.Write(one))).Value);
    }

    // One copy of its text, as before: looking through it allocates nothing.
    [Fact]
    public void Looking_through_a_value_allocates_nothing()
    {
        var json = Encoding.UTF8.GetBytes("""{"a":"?","b":{"c":[1,2,{"d":"\n"}]}}""".Replace("?", new string('x', 1000), StringComparison.Ordinal));
        var reader = new Utf8JsonReader(json);
        reader.Read();
        for (var warm = 0; warm < 2; warm++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var copy = reader;
            Assert.True(NodeCheck.Look(ref copy) == NodeCheck.Result.Other);
            if (warm > 0)
            {
                Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            }
        }
    }

    private static void Check(JsonNode? node, string expected)
    {
        Assert.Equal(expected, Texts.Write(w => JsonWrite.JsonNodeValue(w, node)));
        Assert.True(ModelEquality.Nodes(node, System.Text.Json.Nodes.JsonNode.Parse(expected)));
        Assert.Equal(ModelEquality.Hash(System.Text.Json.Nodes.JsonNode.Parse(expected)), ModelEquality.Hash(node));
        Assert.NotEmpty(node!.ToJsonString());
    }
}
