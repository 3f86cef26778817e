using Medusa.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Medusa.Runtime.Tests;

public sealed class LoggingTests
{
    [Fact]
    public async Task A_call_is_told_by_operation_and_route()
    {
        await using var backend = await Backend.StartAsync((context, count) => context.AnswerAsync("{}", count == 1 ? 503 : 200));
        Lines lines = new();
        using LoggerFactory loggers = new([lines]);
        using var client = TestClient.Of(backend, options =>
        {
            options.UseLoggerFactory(loggers);
            options.MaxRetries = 1;
            options.UseTimeProvider(new InstantClock());
            options.Timeout = Timeout.InfiniteTimeSpan;
        });

        await client.Jobs.RetrieveAsync("job_1", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "Trace admin.batchJobs.retrieve: sending GET /admin/batch-jobs/{id}",
                "Information admin.batchJobs.retrieve: GET /admin/batch-jobs/{id} was answered with 503 in",
                "Warning admin.batchJobs.retrieve: attempt 1 was answered with 503; the next is in 0.5 s",
                "Trace admin.batchJobs.retrieve: sending GET /admin/batch-jobs/{id}",
                "Debug admin.batchJobs.retrieve: GET /admin/batch-jobs/{id} was answered with 200 in",
            ],
            lines.All.Select(line => line.Split(" in ")[0] is var start && line.Contains(" ms", StringComparison.Ordinal) ? start + " in" : line));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => All.Add($"{logLevel} {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
