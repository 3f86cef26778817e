using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Medusa.Runtime.Tests;

public sealed class TimeoutTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public enum Stage
    {
        Headers,
        Body,
        ErrorBody,
    }

    // Answers up to a stage, says that it is there, and waits.
    private static Task<Backend> StuckAtAsync(Stage stage, TaskCompletionSource there) => Backend.StartAsync(async (context, _) =>
    {
        if (stage != Stage.Headers)
        {
            context.Response.StatusCode = stage == Stage.ErrorBody ? 404 : 200;
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
        }
        there.TrySetResult();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    });

    [Theory]
    [InlineData(Stage.Headers)]
    [InlineData(Stage.Body)]
    [InlineData(Stage.ErrorBody)]
    public async Task An_attempt_that_takes_too_long_is_a_timeout(Stage stage)
    {
        TaskCompletionSource there = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await StuckAtAsync(stage, there);
        FakeTimeProvider clock = new();
        using var client = TestClient.Of(backend, options => options.UseTimeProvider(clock));

        var call = client.Jobs.RetrieveAsync("job_1", new MedusaRequestOptions { Timeout = TimeSpan.FromSeconds(5) }, Cancellation);
        await there.Task;
        clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        var error = await Assert.ThrowsAsync<MedusaTimeoutException>(() => call);
        Assert.Equal(TimeSpan.FromSeconds(5), error.Timeout);
        Assert.Equal("admin.batchJobs.retrieve: not completed within 5 s", error.Message);
    }

    // Each byte comes in time, and the answer never.
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nX: ")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":\"")]
    [InlineData("HTTP/1.1 503 No\r\nContent-Type: text/html\r\n\r\n<html>")]
    public async Task An_answer_that_drips_for_ever_is_a_timeout(string answer)
    {
        using RawServer server = new(answer, drip: true);
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url, Timeout = TimeSpan.FromMilliseconds(300) });

        await Assert.ThrowsAsync<MedusaTimeoutException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Headers_that_come_slowly_but_in_time_are_waited_for()
    {
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            await Task.Delay(300, Cancellation);
            await context.AnswerAsync("""{"batch_job":{"id":"job_1"}}""");
        });
        using var client = TestClient.Of(backend, options => options.Timeout = TimeSpan.FromSeconds(30));

        Assert.Equal("job_1", (await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation)).BatchJob.Id);
    }

    [Fact]
    public async Task Each_attempt_has_its_own_time_and_a_post_is_not_repeated()
    {
        InstantClock clock = new() { Held = TimeSpan.FromSeconds(30) };
        await using var backend = await Backend.StartAsync((context, count) =>
        {
            if (count == 2)
            {
                return context.AnswerAsync("{}");
            }

            clock.Expire();
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var client = TestClient.Of(backend, options =>
        {
            options.Timeout = TimeSpan.FromSeconds(30);
            options.UseTimeProvider(clock);
            options.MaxRetries = 1;
        });

        await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);
        await Assert.ThrowsAsync<MedusaTimeoutException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal(3, backend.Requests.Count);
    }

    [Fact]
    public async Task The_timeout_of_the_users_http_client_is_a_timeout_too()
    {
        await using var backend = await StuckAtAsync(Stage.Headers, new());
        using HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMilliseconds(200) };
        using TestClient client = new(http, TestClient.Options(backend));

        var error = await Assert.ThrowsAsync<MedusaTimeoutException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal(TimeSpan.FromMilliseconds(200), error.Timeout);
    }

    [Theory]
    [InlineData(Stage.Headers, false)]
    [InlineData(Stage.Body, false)]
    [InlineData(Stage.ErrorBody, false)]
    [InlineData(Stage.Headers, true)]
    [InlineData(Stage.Body, true)]
    [InlineData(Stage.ErrorBody, true)]
    public async Task A_call_that_the_user_cancels_is_cancelled_whether_it_has_a_timeout_or_not(Stage stage, bool hasTimeout)
    {
        TaskCompletionSource there = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await StuckAtAsync(stage, there);
        using var client = TestClient.Of(backend, options =>
        {
            options.MaxRetries = 3;
            if (hasTimeout)
            {
                options.Timeout = TimeSpan.FromSeconds(100);
                options.UseTimeProvider(new FakeTimeProvider());
            }
        });
        using CancellationTokenSource user = new();

        var call = client.Jobs.RetrieveAsync("job_1", cancellationToken: user.Token);
        await there.Task;
        await user.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(user.Token, error.CancellationToken);
        Assert.True(call.IsCanceled);
        Assert.Single(backend.Requests);
    }

    [Fact]
    public async Task A_call_can_be_cancelled_before_it_begins_and_between_attempts()
    {
        InstantClock clock = new() { Held = TimeSpan.FromSeconds(7) };
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.Headers.RetryAfter = "7";
            return context.AnswerAsync("{}", 503);
        });
        using var client = TestClient.Of(backend, options =>
        {
            options.MaxRetries = 3;
            options.UseTimeProvider(clock);
        });
        using CancellationTokenSource user = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Jobs.ListAsync(cancellationToken: new CancellationToken(true)));
        Assert.Empty(backend.Requests);

        var call = client.Jobs.ListAsync(cancellationToken: user.Token);
        await clock.Holds.WaitAsync(Cancellation);
        await user.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(backend.Requests);
    }

    [Fact]
    public async Task A_call_can_be_cancelled_while_it_sends()
    {
        TaskCompletionSource there = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await Backend.StartAsync(
            (context, _) =>
            {
                there.TrySetResult();
                return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            },
            record: false);
        using var client = TestClient.Of(backend);
        using CancellationTokenSource user = new();

        Task call = client.Jobs.UploadAsync([UploadFile.FromStream(new Endless(), "zeros")], cancellationToken: user.Token);
        await there.Task;
        await user.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
