using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Medusa.Runtime.Tests;

public sealed class RetryTests
{
    private readonly InstantClock _clock = new() { Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Without a timeout, the only timers are the waits between attempts.
    private TestClient Client(Backend backend, int retries, Action<MedusaClientOptions>? configure = null) => TestClient.Of(backend, options =>
    {
        options.MaxRetries = retries;
        options.Timeout = Timeout.InfiniteTimeSpan;
        options.UseTimeProvider(_clock);
        configure?.Invoke(options);
    });

    private static Func<HttpContext, int, Task> FailThenAnswer(int status, int failures, string? retryAfter = null, string? key = null)
        => (context, count) =>
        {
            if (count > failures)
            {
                return context.AnswerAsync("""{"batch_job":{"id":"job_1"}}""");
            }

            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            if (key is not null)
            {
                context.Response.Headers["Idempotency-Key"] = key;
            }

            return context.AnswerAsync("""{"type":"conflict","message":"again"}""", status);
        };

    [Theory]
    [InlineData(409)]
    [InlineData(501)]
    [InlineData(503)]
    [InlineData(599)]
    public async Task A_transient_status_is_retried_after_a_growing_wait(int status)
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(status, failures: 3));
        using var client = Client(backend, 3);

        var result = await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal("job_1", result.BatchJob.Id);
        Assert.Equal([0.5, 1.5, 3.5], _clock.Seconds);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(422)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(600)]
    public async Task Any_other_status_is_an_error_at_once(int status)
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(status, failures: 1));
        using var client = Client(backend, 3);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal(status, (int)error.Status);
        Assert.Single(backend.Requests);
    }

    [Fact]
    public async Task Nothing_is_retried_by_default_and_the_call_can_say_otherwise()
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(503, failures: 2));
        using var client = Client(backend, new MedusaClientOptions().MaxRetries);

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
        await client.Jobs.RetrieveAsync("job_1", new MedusaRequestOptions { MaxRetries = 1 }, Cancellation);

        Assert.Equal(3, backend.Requests.Count);
    }

    [Fact]
    public async Task The_last_failure_is_the_error()
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(503, failures: 9));
        using var client = Client(backend, 2);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.DeleteAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal(503, (int)error.Status);
        Assert.Equal(3, backend.Requests.Count);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("300", 300)]
    [InlineData("0.25", 0.25)]
    [InlineData("Thu, 01 Jan 2026 00:02:00 GMT", 120)]
    [InlineData("soon", 0.5)]
    [InlineData("NaN", 0.5)]
    public async Task Retry_After_sets_the_wait(string value, double seconds)
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(503, failures: 1, retryAfter: value));
        using var client = Client(backend, 1);

        await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal([seconds], _clock.Seconds);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("301")]
    [InlineData("99999999999999999999")]
    [InlineData("Infinity")]
    [InlineData("Thu, 01 Jan 2026 00:05:01 GMT")]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT")]
    public async Task A_Retry_After_that_is_past_or_too_long_is_a_failure_at_once(string value)
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(503, failures: 1, retryAfter: value));
        using var client = Client(backend, 3);

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Single(backend.Requests);
        Assert.Empty(_clock.Seconds);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(503)]
    public async Task A_post_that_reached_the_server_is_not_retried_unless_allowed(int status)
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(status, failures: 1));
        using var client = Client(backend, 3);

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));

        Assert.Single(backend.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_that_may_be_retried_keeps_its_body_and_key(bool perCall)
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(409, failures: 2));
        using var client = Client(backend, 2, options => options.RetryPosts = !perCall);

        await client.Jobs.CreateAsync(new Job { Id = "1", Status = "created" }, new MedusaRequestOptions { RetryPosts = perCall ? true : null }, Cancellation);

        Assert.Equal(3, backend.Requests.Count);
        Assert.Equal("""{"id":"1","status":"created"}""", Assert.Single(backend.Requests.Select(request => request.Text).Distinct()));
        var key = Assert.Single(backend.Requests.Select(request => request["Idempotency-Key"]).Distinct());
        Assert.True(Guid.TryParse(key, out _));
    }

    [Fact]
    public async Task A_post_is_retried_with_the_key_that_the_server_gave()
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(409, failures: 1, key: "key_of_the_server"));
        using var client = Client(backend, 1);

        await client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal("key_of_the_server", backend.Requests[1]["Idempotency-Key"]);
    }

    [Theory]
    [InlineData("call's header")]
    [InlineData("client's header")]
    [InlineData("option")]
    public async Task The_servers_key_does_not_replace_that_of_the_user(string place)
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(409, failures: 1, key: "key_of_the_server"));
        using var client = Client(backend, 1, options =>
        {
            if (place == "client's header")
            {
                options.Headers["idempotency-key"] = "own";
            }
        });
        MedusaRequestOptions call = new()
        {
            Headers = place == "call's header" ? new Dictionary<string, string?> { ["idempotency-key"] = "own" } : null,
            IdempotencyKey = place == "option" ? "own" : null,
        };

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ConfirmAsync("job_1", call, Cancellation));

        Assert.Equal("own", backend.Request["Idempotency-Key"]);
    }

    [Fact]
    public async Task A_post_is_retried_with_the_users_key_if_it_is_the_servers()
    {
        await using var backend = await Backend.StartAsync(FailThenAnswer(409, failures: 1, key: "key_of_the_server"));
        using var client = Client(backend, 1);

        await client.Jobs.ConfirmAsync("job_1", new MedusaRequestOptions { IdempotencyKey = "key_of_the_server" }, Cancellation);

        Assert.Equal(["key_of_the_server", "key_of_the_server"], backend.Requests.Select(request => request["Idempotency-Key"]));
    }

    [Fact]
    public async Task A_key_that_could_not_be_sent_back_is_none()
    {
        using RawServer server = new("HTTP/1.1 409 Conflict\r\nIdempotency-Key: Zo\u00EB\r\nContent-Length: 0\r\n\r\n");
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url, MaxRetries = 1, Timeout = Timeout.InfiniteTimeSpan }.UseTimeProvider(_clock));

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));

        Assert.Empty(_clock.Seconds);
    }

    [Fact]
    public async Task A_key_is_sent_only_with_a_post_that_has_retries_or_as_the_caller_says()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = Client(backend, 1);

        await client.Jobs.ListAsync(cancellationToken: Cancellation);
        await client.Jobs.DeleteAsync("job_1", cancellationToken: Cancellation);
        await client.Jobs.ConfirmAsync("job_1", new MedusaRequestOptions { MaxRetries = 0 }, Cancellation);
        await client.Jobs.ConfirmAsync("job_1", new MedusaRequestOptions { IdempotencyKey = "own", MaxRetries = 0 }, Cancellation);
        await client.Jobs.ConfirmAsync("job_1", new MedusaRequestOptions { Headers = new Dictionary<string, string?> { ["idempotency-key"] = "header" } }, Cancellation);

        Assert.Equal([null, null, null, "own", "header"], backend.Requests.Select(request => request["Idempotency-Key"]));
    }

    [Fact]
    public async Task A_connection_that_was_never_made_is_retried_for_a_post_too()
    {
        using TcpListener unused = new(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();
        using TestClient client = new(new MedusaClientOptions
        {
            BaseUrl = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
            MaxRetries = 2,
            Timeout = Timeout.InfiniteTimeSpan,
        }.UseTimeProvider(_clock));

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));

        Assert.False(error.MayHaveReachedServer);
        Assert.Equal("admin.batchJobs.confirm", error.Operation);
        Assert.Equal([0.5, 1.5], _clock.Seconds);
    }

    [Fact]
    public async Task A_connection_that_broke_is_retried_but_not_for_a_post()
    {
        await using var backend = await Backend.StartAsync((context, count) =>
        {
            if (count == 1 || context.Request.Method == "POST")
            {
                context.Abort();
            }

            return context.AnswerAsync("{}");
        });
        using var client = Client(backend, 1);

        await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);
        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));

        Assert.True(error.MayHaveReachedServer);
        Assert.Equal(["GET", "GET", "POST"], backend.Requests.Select(request => request.Method));
    }

    // The socket handler repeats what has no body by itself, as the documentation of MaxRetries says.
    [Theory]
    [InlineData("GET", 4)]
    [InlineData("POST", 1)]
    public async Task A_server_that_hangs_up_sees_each_attempt_as_often_as_documented(string method, int requests)
    {
        using HangUpServer server = new();
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url });

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => Send(client, method));

        Assert.True(error.MayHaveReachedServer);
        Assert.Equal(requests, server.Requests);
    }

    [Theory]
    [InlineData("default", true)]
    [InlineData("services", true)]
    [InlineData("default", false)]
    [InlineData("services", false)]
    public async Task What_the_handler_repeated_by_itself_may_have_reached_the_server(string transport, bool isReached)
    {
        // The second connection is refused, and so is the first unless there is to be one.
        using HangUpServer server = new(connections: isReached ? 1 : 0);
        MedusaClientOptions options = new() { BaseUrl = server.Url };
        ServiceCollection services = new();
        MedusaServices.AddClient(services, MedusaApi.V1, own => own.BaseUrl = server.Url, created => new TestClient(created));
        await using var provider = services.BuildServiceProvider();
        using var client = transport == "default" ? new TestClient(options) : provider.GetRequiredService<TestClient>();

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => Send(client, "GET"));

        Assert.Equal(isReached, error.MayHaveReachedServer);
        Assert.Equal(isReached ? 1 : 0, server.Requests);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("POST", false)]
    public async Task A_handler_of_the_users_own_may_have_repeated_a_request_without_body(string method, bool mayHaveReachedServer)
    {
        using HangUpServer server = new(connections: 0);
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        using TestClient client = new(handler, new MedusaClientOptions { BaseUrl = server.Url });

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => Send(client, method));

        Assert.Equal(mayHaveReachedServer, error.MayHaveReachedServer);
    }

    private static Task Send(TestClient client, string method)
        => method == "GET" ? client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation) : client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation);

    [Fact]
    public async Task A_response_that_breaks_off_is_retried()
    {
        await using var backend = await Backend.StartAsync(async (context, count) =>
        {
            if (count > 1)
            {
                await context.AnswerAsync("""{"batch_job":{"id":"job_1"}}""");
                return;
            }
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"batch_job":""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var client = Client(backend, 1);

        var result = await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal("job_1", result.BatchJob.Id);
    }
}
