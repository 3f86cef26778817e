using System.Net;
using System.Text;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

/// <summary>The ways to test code that uses the client, without a server.</summary>
public sealed class TestDoubleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subclass_overrides_what_the_test_needs()
    {
        using FakeClient client = new();

        Assert.Equal("fake", (await client.Jobs.RetrieveAsync("x", cancellationToken: Cancellation)).BatchJob.Id);
        Assert.Equal(["a", "b"], await client.Jobs.ListAllAsync(cancellationToken: Cancellation).Select(job => job.Id).ToListAsync(Cancellation));

        var error = Assert.Throws<InvalidOperationException>(() => { _ = client.Jobs.ConfirmAsync("x", cancellationToken: Cancellation); });
        Assert.Contains("FakeJobs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_answers_in_place_of_a_server()
    {
        using Stub stub = new(request => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$$"""{"batch_job":{"id":"{{{request.RequestUri!.AbsolutePath}}}"}}""", Encoding.UTF8, "application/json"),
        });
        using TestClient client = new(stub, new MedusaClientOptions());

        var result = await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal("/admin/batch-jobs/job_1", result.BatchJob.Id);
    }

    [Fact]
    public async Task Errors_can_be_made_by_a_test()
    {
        using Stub stub = new(_ => throw new MedusaApiException("admin.batchJobs.retrieve", HttpStatusCode.NotFound, "not_found"));
        using TestClient client = new(stub, new MedusaClientOptions());

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal("not_found", error.Type);
    }

    [Fact]
    public async Task A_double_needs_no_response_for_its_result()
    {
        using FakeClient client = new();

        var response = await client.WithResponseAsync(options => client.Jobs.RetrieveAsync("x", options, Cancellation));
        var nothing = await client.WithResponseAsync(options => client.Jobs.InviteAsync(options, Cancellation));

        Assert.Equal("fake", response.Value.BatchJob.Id);
        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Empty(response.Headers);
        Assert.Equal("", response.GetText());
        Assert.Equal(HttpStatusCode.OK, nothing.Status);
    }

    [Fact]
    public async Task A_double_can_give_a_response_of_its_own()
    {
        using FakeClient client = new();
        var calls = 0;

        var response = await client.WithResponseAsync(
            options => client.Jobs.CreateAsync(new Job { Id = "new" }, options, Cancellation),
            new MedusaRequestOptions { OnResponse = _ => calls++ });

        Assert.Equal("new", response.Value.BatchJob.Id);
        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal("req_1", response.RequestId);
        Assert.Equal("{}", response.GetText());
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Headers_of_a_response_are_found_in_whatever_case()
    {
        MedusaResponse<string> response = new("value", headers: new Dictionary<string, IReadOnlyList<string>> { ["X-Request-Id"] = ["1"], ["x-request-id"] = ["2"] });

        Assert.Equal("1", response.RequestId);
        Assert.Equal(["1", "2"], response.Headers["X-REQUEST-ID"]);
        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    private sealed class FakeClient : TestClient
    {
        public override JobsResource Jobs { get; } = new FakeJobs();
    }

    private sealed class FakeJobs : JobsResource
    {
        public override Task<JobRes> RetrieveAsync(string id, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(new JobRes { BatchJob = new Job { Id = "fake" } });

        public override Task<JobRes> CreateAsync(Job payload, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        {
            Dictionary<string, IReadOnlyList<string>> headers = new() { ["X-Request-Id"] = ["req_1"] };
            options?.OnResponse?.Invoke(new MedusaResponse(HttpStatusCode.Created, headers, "{}"u8.ToArray()));
            return Task.FromResult(new JobRes { BatchJob = payload });
        }

        public override Task InviteAsync(MedusaRequestOptions? options = null, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override AsyncPageable<Job> ListAllAsync(JobQuery? query = null, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
            => AsyncPageable.Of(new Job { Id = "a" }, new Job { Id = "b" });
    }

    private sealed class Stub(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(answer(request));
    }
}
