using Medusa.Runtime.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Medusa.Runtime.Tests;

public sealed class PollingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_is_followed_to_its_end_with_every_answer_reported()
    {
        string[] statuses = ["created", "processing", "completed"];
        await using var backend = await Backend.StartAsync((context, count) =>
            context.AnswerAsync($$$"""{"batch_job":{"id":"job_1","status":"{{{statuses[count - 1]}}}"}}"""));
        using var client = TestClient.Of(backend);
        InstantClock clock = new();
        Recorder progress = new();

        var result = await Polling.UntilAsync(
            token => client.Jobs.RetrieveAsync("job_1", cancellationToken: token),
            job => job.BatchJob.Status is "completed" or "failed",
            interval: TimeSpan.FromSeconds(3),
            progress: progress,
            timeProvider: clock,
            cancellationToken: Cancellation);

        Assert.Equal("completed", result.BatchJob.Status);
        Assert.Equal(statuses, progress.Seen);
        Assert.Equal([3, 3], clock.Seconds);
    }

    [Fact]
    public async Task It_waits_a_second_unless_told_otherwise_and_needs_to_know_when_it_ends()
    {
        InstantClock clock = new();
        var asked = 0;

        await Polling.UntilAsync(_ => Task.FromResult(++asked), count => count == 2, timeProvider: clock, cancellationToken: Cancellation);

        Assert.Equal([1], clock.Seconds);
        await Assert.ThrowsAsync<ArgumentNullException>("until", () => Polling.UntilAsync(_ => Task.FromResult(1), null!, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>("fetch", () => Polling.UntilAsync<int>(null!, _ => true, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task It_ends_with_a_timeout_or_when_cancelled_or_with_the_error_of_the_call()
    {
        FakeTimeProvider clock = new();
        var late = Polling.UntilAsync(_ => Task.FromResult(1), _ => false, timeout: TimeSpan.FromSeconds(2.5), timeProvider: clock, cancellationToken: Cancellation);
        for (var i = 0; i < 3 && !late.IsCompleted; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var error = await Assert.ThrowsAsync<MedusaTimeoutException>(() => late);
        Assert.Equal(TimeSpan.FromSeconds(2.5), error.Timeout);

        using CancellationTokenSource user = new();
        var cancelled = Polling.UntilAsync(_ => Task.FromResult(1), _ => false, timeProvider: clock, cancellationToken: user.Token);
        await user.CancelAsync();
        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(user.Token, ended.CancellationToken);

        await Assert.ThrowsAsync<FormatException>(() => Polling.UntilAsync<int>(_ => throw new FormatException(), _ => true, cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData(-1, 0, "interval")]
    [InlineData(60 * 86_400, 0, "interval")]
    [InlineData(1, -5, "timeout")]
    [InlineData(1, 60 * 86_400, "timeout")]
    public async Task A_time_that_no_timer_can_wait_is_refused_before_anything_is_asked(double interval, double timeout, string name)
    {
        var asked = 0;

        var error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Polling.UntilAsync(
            _ => Task.FromResult(++asked),
            _ => true,
            TimeSpan.FromSeconds(interval),
            TimeSpan.FromSeconds(timeout),
            cancellationToken: Cancellation));

        Assert.Equal(name, error.ParamName);
        Assert.Equal(0, asked);
    }

    private sealed class Recorder : IProgress<JobRes>
    {
        public List<string?> Seen { get; } = [];

        public void Report(JobRes value) => Seen.Add(value.BatchJob.Status);
    }
}
