using System.Net;
using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Http.Tests;

/// <summary>The client that the specs give, on the wire.</summary>
public class BatchJobsTests
{
    private const string Job = """
        {
          "batch_job": {
            "id": "batch_1", "created_at": "2023-11-27T10:20:30.456Z", "updated_at": "2023-11-27T10:20:30.456Z", "deleted_at": null,
            "type": "product-export", "created_by": "usr_1", "context": { "list": [1] }, "result": null, "dry_run": true,
            "status": "created", "brand_new": { "kept": true }
          }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_posts_what_was_set_and_reads_the_job()
    {
        await using var backend = await Backend.AnswerAsync(Job, 201);
        using var medusa = Client(backend);

        var created = await medusa.Admin.BatchJobs.CreateAsync(
            new AdminPostBatchesReq { Type = "product-export", Context = new JsonObject { ["shape"] = null } },
            cancellationToken: Cancellation);

        Assert.Equal(("POST", "/admin/batch-jobs"), (backend.Request.Method, backend.Request.Target));
        Assert.Equal("""{"context":{"shape":null},"type":"product-export"}""", backend.Request.Text);
        Assert.Equal("key", backend.Request["x-medusa-access-token"]);
        Assert.Equal(new DateTimeOffset(2023, 11, 27, 10, 20, 30, 456, TimeSpan.Zero), created.BatchJob.CreatedAt);
        Assert.Equal(BatchJobStatus.Created, created.BatchJob.Status.Value);
        Assert.Null(created.BatchJob.Result);
        Assert.True((bool)created.BatchJob.AdditionalProperties["brand_new"]!["kept"]!);
    }

    [Fact]
    public async Task A_default_that_is_set_to_null_is_written_as_null()
    {
        await using var backend = await Backend.AnswerAsync(Job);
        using var medusa = Client(backend);

        await medusa.Admin.BatchJobs.CreateAsync(new AdminPostBatchesReq { Type = "x", Context = [], DryRun = null }, cancellationToken: Cancellation);

        Assert.Equal("""{"context":{},"dry_run":null,"type":"x"}""", backend.Request.Text);
    }

    // Some routes of Medusa v2 answer so for an unknown id.
    [Theory]
    [InlineData("{}", true)]
    [InlineData("", true)]
    [InlineData("""{"batch_job":null}""", false)]
    [InlineData("""{"other":1}""", false)]
    public async Task A_member_of_an_empty_response_says_that_nothing_was_sent(string json, bool isEmpty)
    {
        await using var backend = await Backend.AnswerAsync(json);
        using var medusa = Client(backend);

        var result = await medusa.Admin.BatchJobs.RetrieveAsync("batch_1", cancellationToken: Cancellation);
        var error = Assert.Throws<MedusaMissingValueException>(() => result.BatchJob);

        Assert.Equal(isEmpty, error.IsEmptyObject);
        Assert.Equal(isEmpty, error.Message.Contains("unknown id", StringComparison.Ordinal));
        Assert.Equal(!isEmpty, error.Message.Contains("fields", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_writes_the_query_as_the_official_client_does()
    {
        await using var backend = await Backend.AnswerAsync("""{ "batch_jobs": [], "count": 0, "offset": 0, "limit": 10 }""");
        using var medusa = Client(backend);

        await medusa.Admin.BatchJobs.ListAsync(
            new AdminGetBatchParams
            {
                Id = "batch_1",
                Type = ["product-export", "product import"],
                CreatedAt = new DateComparisonOperator { Gt = new DateTimeOffset(2023, 11, 27, 12, 20, 30, 456, TimeSpan.FromHours(2)) },
                ConfirmedAt = null,
                Limit = 5,
            },
            new MedusaRequestOptions { Query = new Dictionary<string, OneOrMany<string>> { ["extra"] = "a+b" } },
            Cancellation);

        Assert.Equal(
            "/admin/batch-jobs?confirmed_at=null&created_at%5Bgt%5D=2023-11-27T10%3A20%3A30.456Z&id%5B0%5D=batch_1&limit=5"
            + "&type%5B0%5D=product-export&type%5B1%5D=product%20import&extra=a%2Bb",
            backend.Request.Target);
    }

    [Fact]
    public async Task List_all_goes_from_page_to_page_until_the_count()
    {
        await using var backend = await Backend.StartAsync((context, number) => context.AnswerAsync(
            $$"""{ "batch_jobs": [{ "id": "batch_{{(number * 2) - 1}}" }{{(number == 3 ? "" : $", {{ \"id\": \"batch_{number * 2}\" }}")}}], "count": 5, "offset": {{(number - 1) * 2}}, "limit": 2 }"""));
        using var medusa = Client(backend);
        var ids = new List<string>();

        await foreach (var job in medusa.Admin.BatchJobs.ListAllAsync(new AdminGetBatchParams { Limit = 2 }, cancellationToken: Cancellation))
        {
            ids.Add(job.Id);
        }

        Assert.Equal(["batch_1", "batch_2", "batch_3", "batch_4", "batch_5"], ids);
        Assert.Equal(
            ["/admin/batch-jobs?limit=2&offset=0", "/admin/batch-jobs?limit=2&offset=2", "/admin/batch-jobs?limit=2&offset=4"],
            backend.Requests.Select(r => r.Target));
    }

    [Theory]
    [InlineData("a/b", "/admin/batch-jobs/a%2Fb")]
    [InlineData("a?b#c", "/admin/batch-jobs/a%3Fb%23c")]
    [InlineData("../users", "/admin/batch-jobs/..%2Fusers")]
    [InlineData("%2e%2e", "/admin/batch-jobs/%252e%252e")]
    [InlineData("é漢", "/admin/batch-jobs/%C3%A9%E6%BC%A2")]
    public async Task An_id_stays_one_segment_of_the_path(string id, string target)
    {
        await using var backend = await Backend.AnswerAsync(Job);
        using var medusa = Client(backend);

        await medusa.Admin.BatchJobs.RetrieveAsync(id, cancellationToken: Cancellation);

        Assert.Equal(target, backend.Request.Target);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void An_id_that_would_change_the_path_is_refused_before_anything_is_sent(string? id)
    {
        using var medusa = new MedusaClient(new MedusaClientOptions());

        var refused = Assert.ThrowsAny<ArgumentException>(() => { _ = medusa.Admin.BatchJobs.RetrieveAsync(id!, cancellationToken: Cancellation); });
        Assert.Equal("batchJobId", refused.ParamName);
    }

    [Fact]
    public async Task What_the_server_left_out_is_an_error_only_when_it_is_read()
    {
        await using var backend = await Backend.AnswerAsync("""{ "batch_job": { "id": "batch_1" } }""");
        using var medusa = Client(backend);

        var job = (await medusa.Admin.BatchJobs.RetrieveAsync("batch_1", cancellationToken: Cancellation)).BatchJob;

        var missing = Assert.Throws<MedusaMissingValueException>(() => job.DryRun);
        Assert.Contains("BatchJob", missing.Message, StringComparison.Ordinal);
        Assert.Contains("dry_run", missing.Message, StringComparison.Ordinal);
        Assert.Equal("BatchJob { Id = batch_1 }", job.ToString());
        Assert.Equal(job with { Type = "x" }, new BatchJob { Id = "batch_1", Type = "x" });
    }

    [Fact]
    public async Task A_refusal_has_the_servers_words_and_a_status_that_no_page_names_survives()
    {
        await using var backend = await Backend.StartAsync((context, number) => number == 1
            ? context.AnswerAsync("""{ "type": "not_allowed", "message": "Can't cancel it." }""", 400)
            : context.AnswerAsync("""{ "batch_job": { "id": "batch_1", "status": "paused" } }"""));
        using var medusa = Client(backend);

        var refusal = await Assert.ThrowsAsync<MedusaApiException>(() => medusa.Admin.BatchJobs.CancelAsync("batch_1", cancellationToken: Cancellation));
        Assert.Equal((HttpStatusCode.BadRequest, "not_allowed", "Can't cancel it."), (refusal.Status, refusal.Type, refusal.ServerMessage));

        var job = (await medusa.Admin.BatchJobs.CancelAsync("batch_1", cancellationToken: Cancellation)).BatchJob;
        Assert.False(job.Status.IsKnown);
        Assert.Equal("paused", job.Status.RawValue);
    }

    [Fact]
    public async Task The_token_of_a_log_in_is_sent_from_then_on()
    {
        await using var backend = await Backend.StartAsync((context, number) =>
            context.AnswerAsync(number == 1 ? """{ "access_token": "jwt" }""" : Job));
        using var medusa = new MedusaClient(new MedusaClientOptions { BaseUrl = backend.Url });

        await medusa.Admin.Auth.GetTokenAsync(new AdminPostAuthReq { Email = "admin@example.com", Password = "secret" }, cancellationToken: Cancellation);
        await medusa.Admin.BatchJobs.RetrieveAsync("batch_1", cancellationToken: Cancellation);

        Assert.Null(backend.Requests[0]["Authorization"]);
        Assert.Equal("Bearer jwt", backend.Requests[1]["Authorization"]);
    }

    [Fact]
    public async Task User_code_is_tested_without_a_server()
    {
        var medusa = new FakeMedusa();

        Assert.Equal(BatchJobStatus.Completed, (await medusa.Admin.BatchJobs.RetrieveAsync("batch_1", cancellationToken: Cancellation)).BatchJob.Status.Value);
    }

    private static MedusaClient Client(Backend backend) => new(new MedusaClientOptions { BaseUrl = backend.Url, ApiToken = "key" });

    private sealed class FakeMedusa : MedusaClient
    {
        public override AdminResource Admin { get; } = new FakeAdmin();

        private sealed class FakeAdmin : AdminResource
        {
            public override AdminBatchJobsResource BatchJobs { get; } = new FakeBatchJobs();
        }

        private sealed class FakeBatchJobs : AdminBatchJobsResource
        {
            public override Task<AdminBatchJobRes> RetrieveAsync(string batchJobId, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default) =>
                Task.FromResult(new AdminBatchJobRes { BatchJob = new BatchJob { Id = batchJobId, Status = BatchJobStatus.Completed } });
        }
    }
}
