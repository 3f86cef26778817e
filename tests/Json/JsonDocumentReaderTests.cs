using System.Text;
using System.Text.Json;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

public sealed class JsonDocumentReaderTests
{
    [Theory]
    [InlineData("""{"batch_jobs":[{"id":"a"},{"id":"b"},{},{"created_at":"soon"}]}""", "$.batch_jobs[3].created_at")]
    [InlineData("""{"batch_jobs":[{"id":"a","result":{"stat_descriptors":[{"key":7}]}}]}""", "$.batch_jobs[0].result.stat_descriptors[0].key")]
    [InlineData("""{"batch_jobs":[null,{"id":"a"},7]}""", "$.batch_jobs[2]")]
    [InlineData("""{"batch_jobs":{}}""", "$.batch_jobs")]
    [InlineData("""{"count":1.5}""", "$.count")]
    [InlineData("""{"an odd 'name'":{"a":1,}}""", "$['an odd \\'name\\''].a")]
    [InlineData("[]", "$")]
    [InlineData("\"text\"", "$")]
    [InlineData("", "$")]
    [InlineData("   ", "$")]
    [InlineData("Unauthorized", "$")]
    [InlineData("""{"count":1} x""", "$")]
    [InlineData("""{"count":1}{}""", "$")]
    public void Says_where_reading_failed(string json, string path)
    {
        var result = JsonDocumentReader.Read<BatchJobPage>(Encoding.UTF8.GetBytes(json));
        Assert.NotNull(result.Error);
        Assert.Null(result.Value);
        Assert.Equal(path, result.Path);
    }

    [Fact]
    public void A_text_cut_anywhere_is_an_error_with_a_place()
    {
        var utf8 = Encoding.UTF8.GetBytes("""{"batch_jobs":[{"id":"a","context":{"b":[1]},"dry_run":true}],"count":1}""");
        for (var length = 0; length < utf8.Length; length++)
        {
            var result = JsonDocumentReader.Read<BatchJobPage>(utf8.AsSpan(0, length));
            Assert.NotNull(result.Error);
            Assert.StartsWith("$", result.Path, StringComparison.Ordinal);
            Assert.InRange(result.Offset, 0, length);
        }
    }

    [Fact]
    public void Gives_the_place_in_bytes()
    {
        var result = JsonDocumentReader.Read<BatchJobPage>("""{"é":1,"count":"x"}"""u8);
        Assert.Equal(16, result.Offset);
        Assert.Equal(19, JsonDocumentReader.Read<BatchJobPage>("\uFEFF{\"é\":1,\"count\":\"x\"}"u8).Offset);
        Assert.Equal("Expected a 32-bit integer but found a string that holds no number.", result.Error?.Message);
    }

    [Fact]
    public void White_space_and_a_byte_order_mark_do_no_harm() =>
        Assert.Equal(1, JsonDocumentReader.Read<BatchJobPage>("\uFEFF {\"count\":1} \r\n"u8).Value?.Count);

    [Fact]
    public void A_text_may_be_null()
    {
        var result = JsonDocumentReader.Read<BatchJobPage>("null"u8);
        Assert.Null(result.Value);
        Assert.Null(result.Error);
    }

    [Fact]
    public void The_depth_is_bounded()
    {
        var result = JsonDocumentReader.ReadNode("[[[[1]]]]"u8, new JsonReaderOptions { MaxDepth = 3 });
        Assert.NotNull(result.Error);
    }

    [Fact]
    public void Reads_any_value() => Assert.Equal("OK", (string?)JsonDocumentReader.ReadNode("\"OK\""u8).Value);
}
