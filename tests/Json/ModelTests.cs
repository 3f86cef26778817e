using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

public sealed class ModelTests
{
    private const string Page = """
        {"batch_jobs":[
          {"id":"batch_1","type":"product-export","created_at":"2023-11-27T10:20:30.456Z","status":"completed","context":{},"dry_run":false,
           "created_by":null,"result":{"count":3,"progress":"0.5","stat_descriptors":[{"key":"k","name":"n","message":"é"}],"errors":["x"]},
           "shape":{"a":[1,2.50,null]},"n\u0061me":"later"},
          {"id":"batch_2","status":"archived","context":{"a":{"b":1}}}],
         "count":2,"offset":0,"limit":10}
        """;

    [Fact]
    public void Reads_a_page()
    {
        var page = Read(Page);

        Assert.Equal(2, page.Count);
        var job = page.BatchJobs[0];
        Assert.Equal("batch_1", job.Id);
        Assert.Equal(new DateTimeOffset(2023, 11, 27, 10, 20, 30, 456, TimeSpan.Zero), job.CreatedAt);
        Assert.True(job.Status == BatchJobStatus.Completed);
        Assert.Null(job.CreatedBy);
        Assert.Equal(0.5m, job.Result?.Progress);
        Assert.Equal("é", job.Result?.StatDescriptors?[0].Message);
        Assert.Empty(job.Context);
        Assert.Equal(1, (int?)page.BatchJobs[1].Context["a"]?["b"]);
        Assert.Equal("archived", page.BatchJobs[1].Status.RawValue);
    }

    [Fact]
    public void Keeps_members_that_no_page_names()
    {
        var job = Read(Page).BatchJobs[0];
        Assert.Equal(["shape", "name"], job.AdditionalProperties.Keys);
        Assert.Equal("later", (string?)job.AdditionalProperties["name"]);
        Assert.Contains("\"shape\":{\"a\":[1,2.50,null]}", Texts.Write(job), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_member_is_an_error_only_when_it_is_read()
    {
        var job = Read(Page).BatchJobs[1];
        var error = Assert.Throws<MedusaMissingValueException>(() => job.CreatedAt);
        Assert.Equal(("BatchJob", "created_at"), (error.TypeName, error.MemberName));
        Assert.Contains("'created_at' of BatchJob", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsEmptyObject);

        Assert.Equal("""{"context":{"a":{"b":1}},"id":"batch_2","status":"archived"}""", Texts.Write(job));
        Assert.Equal("""BatchJob { Context = {"a":{"b":1}}, Id = batch_2, Status = archived }""", job.ToString());
        Assert.Equal(job, job with { });
        Assert.Equal("t", (job with { Type = "t" }).Type);
    }

    [Fact]
    public void Null_and_missing_are_told_apart()
    {
        var job = Texts.Read<BatchJob>("""{"id":"a","created_by":null}""", JsonRead.ModelItem<BatchJob>);
        Assert.Equal("""{"created_by":null,"id":"a"}""", Texts.Write(job));
        Assert.NotEqual(job, Texts.Read<BatchJob>("""{"id":"a"}""", JsonRead.ModelItem<BatchJob>));
    }

    [Fact]
    public void Equality_is_by_content()
    {
        var page = Read(Page);
        var same = Read(Page);
        Assert.Equal(page, same);
        Assert.Equal(page.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(page, page with { BatchJobs = [page.BatchJobs[0]] });
        Assert.NotEqual(page.BatchJobs[0], Read(Page.Replace("2.50", "2.51", StringComparison.Ordinal)).BatchJobs[0]);
    }

    [Fact]
    public void A_page_survives_a_round_trip() => Assert.Equal(Read(Page), Read(Texts.Write(Read(Page))));

    [Fact]
    public void A_page_may_lie_in_two_buffers_wherever_they_meet()
    {
        var utf8 = Encoding.UTF8.GetBytes(Page);
        var expected = Read(Page);
        for (var at = 0; at <= utf8.Length; at++)
        {
            Assert.Equal(expected, Texts.ReadSplit<BatchJobPage>(utf8, at, JsonRead.ModelItem<BatchJobPage>));
        }
    }

    [Fact]
    public async Task The_serializer_reads_records_from_a_stream_in_small_steps()
    {
        var options = new JsonSerializerOptions { DefaultBufferSize = 16, TypeInfoResolver = ModelContext.Default };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{Page},null]"));

        var pages = await JsonSerializer.DeserializeAsync<List<BatchJobPage?>>(stream, options, TestContext.Current.CancellationToken);

        Assert.Equal([Read(Page), null], pages);
        Assert.Equal($"[{Texts.Write(Read(Page))},null]", JsonNode.Parse(JsonSerializer.Serialize(pages, options))!.ToJsonString(new() { Encoder = JsonWrite.Options.Encoder }));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"id":"a"}""", false)]
    [InlineData("""{"unheard_of":1}""", false)]
    [InlineData("""{"id":"a","unheard_of":1}""", false)]
    public void A_missing_member_of_an_empty_object_is_said_to_be_of_one(string json, bool expected)
    {
        var job = Texts.Read<BatchJob>(json, JsonRead.ModelItem<BatchJob>);

        Assert.Equal(expected, Assert.Throws<MedusaMissingValueException>(() => job.CreatedAt).IsEmptyObject);
    }

    [Theory]
    [InlineData(10, "}], Count = 2")]
    [InlineData(11, "}, and 1 more], Count = 2")]
    [InlineData(12, "}, and 2 more], Count = 2")]
    public void Long_lists_are_cut_in_text(int count, string expected)
    {
        var page = Read(Page);
        page = page with { BatchJobs = [.. Enumerable.Repeat(page.BatchJobs[1], count)] };
        Assert.Contains(expected, page.ToString(), StringComparison.Ordinal);
        Assert.Equal(Math.Min(count, 10), page.ToString().Split("batch_2").Length - 1);
    }

    [Fact]
    public void The_last_of_two_members_with_one_name_counts()
    {
        var job = Texts.Read<BatchJob>(
            """{"id":"1","id":"2","created_by":"a","created_by":null,"type":null,"type":"b","x":"3","x":"4"}""", JsonRead.ModelItem<BatchJob>);
        Assert.Equal(("2", null, "b"), (job.Id, job.CreatedBy, job.Type));
        Assert.Equal("4", (string?)job.AdditionalProperties["x"]);
    }

    [Theory]
    [InlineData("[]", "Expected an object (BatchJob) but found an array.")]
    [InlineData("null", "Expected an object (BatchJob) but found null.")]
    [InlineData("""{"result":[]}""", "Expected an object (BatchJobResult) but found an array.")]
    [InlineData("""{"context":"x"}""", "Expected an object but found a string.")]
    [InlineData("""{"result":{"stat_descriptors":[7]}}""", "Expected an object (BatchJobStat) but found a number.")]
    [InlineData("""{"result":{"stat_descriptors":{}}}""", "Expected an array but found an object.")]
    public void Says_what_is_wrong(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Texts.Read<BatchJob>(json, JsonRead.ModelItem<BatchJob>)).Message);

    private static BatchJobPage Read(string json) => Texts.Read<BatchJobPage>(json, JsonRead.ModelItem<BatchJobPage>);
}
