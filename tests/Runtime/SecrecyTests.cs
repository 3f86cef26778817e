using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Medusa.Runtime.Tests;

public sealed class SecrecyTests
{
    // What must not come out anywhere, be the server ever so talkative.
    private static readonly string[] s_secrets =
        ["api_token_secret", "jwt_secret", "session_secret", "header_secret", "password_secret", "gift_card_secret", "query_secret", "publishable_secret"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Failures => ["json", "text", "html", "abort", "broken json", "503"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task No_message_log_or_trace_holds_a_secret(string failure)
    {
        await using var backend = await Backend.StartAsync(async (context, count) =>
        {
            context.Response.Headers.SetCookie = "connect.sid=s%3Asession_secret; Path=/";
            if (count == 1)
            {
                await context.AnswerAsync("""{"access_token":"jwt_secret"}""");
                return;
            }

            // A server that repeats the headers it was sent.
            var echo = string.Join(' ', context.Request.Headers.Select(header => $"{header.Key}={header.Value}"))
                + " " + Uri.UnescapeDataString(context.Request.Headers.Cookie.ToString());
            switch (failure)
            {
                case "json":
                    await context.AnswerAsync($$"""{"type":"{{echo}}","code":"{{echo}}","message":"{{echo}}"}""", 400);
                    break;
                case "text":
                    await context.AnswerAsync(echo[..Math.Min(300, echo.Length)], 401, "text/plain");
                    break;
                case "html":
                    await context.AnswerAsync("<html>" + echo, 200, "text/html");
                    break;
                case "abort":
                    context.Abort();
                    break;
                case "broken json":
                    await context.AnswerAsync($$"""{"batch_job":{"id":["{{echo}}""");
                    break;
                default:
                    await context.AnswerAsync(echo, 503, "text/plain");
                    break;
            }
        });
        using Listener listener = new();
        using LoggerFactory loggers = new([listener]);
        using var client = TestClient.Of(backend, options =>
        {
            options.ApiToken = "api_token_secret";
            options.PublishableApiKey = "publishable_secret";
            options.UseCookies = true;
            options.MaxRetries = 1;
            options.RetryPosts = true;
            options.UseTimeProvider(new InstantClock());
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.UseLoggerFactory(loggers);
        });
        await client.Jobs.GetTokenAsync(new("a@b.c", "password_secret"), cancellationToken: Cancellation);
        MedusaRequestOptions call = new()
        {
            Headers = new Dictionary<string, string?> { ["X-Own-Key"] = "header_secret" },
            Query = new Dictionary<string, OneOrMany<string>> { ["token"] = "query_secret" },
        };

        var error = await Assert.ThrowsAnyAsync<MedusaRequestException>(() => client.Jobs.RetrieveAsync("gift_card_secret", call, Cancellation));

        var all = string.Join('\n', [
            error.ToString(),
            (error as MedusaApiException)?.BodyExcerpt,
            (error as MedusaApiException)?.ServerMessage,
            (error as MedusaApiException)?.Type,
            (error as MedusaApiException)?.Code,
            (error as MedusaResponseException)?.BodyExcerpt,
            .. listener.Lines,
        ]);
        Assert.NotEmpty(listener.Lines);
        Assert.All(s_secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    // HTTP quotes what it can't read, in a message of its own.
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nx-medusa-access-token=api_token_secret\r\n\r\n")]
    [InlineData("api_token_secret HTTP/1.1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":{\"api_token_secret\":nothing}}")]
    public async Task No_message_about_a_broken_answer_holds_a_secret(string answer)
    {
        using RawServer server = new(answer);
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url, ApiToken = "api_token_secret" });

        var error = await Assert.ThrowsAnyAsync<MedusaRequestException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.DoesNotContain("api_token_secret", error.ToString() + (error as MedusaResponseException)?.Path, StringComparison.Ordinal);
    }

    public static TheoryData<string> Hosts => new(
        "api-token-0123456789abcdef.invalid",
        "API-TOKEN-0123456789ABCDEF.invalid",
        "x.api-token-012345.6789abcdef.invalid",
        Convert.ToHexString("api-token-0123456789abcdef"u8) + ".invalid");

    // Where a redirect leads is the server's to say.
    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task No_message_log_or_trace_holds_a_secret_of_a_redirect(string host)
    {
        const string Token = "api-token-0123456789abcdef";
        await using var backend = await Backend.StartAsync((context, _) => context.RedirectAsync(302, $"http://{host}:7/{Token}?token={Token}&x=query_secret_1"));
        using Listener listener = new();
        using LoggerFactory loggers = new([listener]);
        using MeterListener meters = new();
        meters.InstrumentPublished = (instrument, meter) =>
        {
            if (instrument.Meter.Name == MedusaTelemetry.MeterName)
            {
                meter.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => listener.Lines.Enqueue(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        meters.Start();
        using var client = TestClient.Of(backend, options =>
        {
            options.ApiToken = Token;
            options.UseLoggerFactory(loggers);
        });

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        string[] own = [error.ToString(), .. listener.Lines.Where(line => line.Contains(":7", StringComparison.Ordinal) || line.Contains("port=7", StringComparison.Ordinal))];
        Assert.Contains(own, line => line.Contains("server.address=***", StringComparison.Ordinal));
        Assert.Contains(own, line => line.Contains("url.full=http://***:7/*", StringComparison.Ordinal));
        Assert.All(own, line =>
        {
            Assert.DoesNotContain("0123456789", line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(host.Split('.')[^2], line, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task No_message_holds_a_password_that_the_server_repeats()
    {
        await using var backend = await Backend.StartAsync(async (context, _) =>
            await context.AnswerAsync($$"""{"type":"invalid_data","message":"{{context.Request.Method}} of password_secret is no log-in"}""", 400));
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() =>
            client.Jobs.LoginAsync(new("admin@example.com", "password_secret"), cancellationToken: Cancellation));

        Assert.Equal("POST of *** is no log-in", error.ServerMessage);
        Assert.DoesNotContain("password_secret", error + error.BodyExcerpt, StringComparison.Ordinal);
    }

    // As servers may write them into JSON: escaped more or less, in hexadecimals of either case, and JSON in JSON.
    [Theory]
    [InlineData("hunter\"2secret", """hunter\"2secret""")]
    [InlineData("hunter\"2secret", """{\"password\":\"hunter\\\"2secret\"}""")]
    [InlineData("hunter\"2secret", "hunter\\u00222secret")]
    [InlineData("hunter/\\2secret", """hunter\/\\2secret""")]
    [InlineData("p\u00E4ssw\u00F6rd1", "p\\u00e4ssw\\u00f6rd1")]
    [InlineData("p\u00E4ssw\u00F6rd1", "p\\u00E4ssw\\u00F6rd1")]
    [InlineData("p\u00E4ssw\u00F6rd1", "p\u00E4ssw\\u00f6rd1")]
    [InlineData("p\u00E4ss\U0001F511", "p\u00E4ss\\ud83d\\udd11")]
    [InlineData("tab\tnew\nline", """tab\tnew\nline""")]
    public async Task No_excerpt_holds_a_password_that_the_server_escapes(string password, string written)
    {
        await using var backend = await Backend.AnswerAsync($$"""{"message":"no\\pe \u12 {{written}}, \uD83D","again":["{{written}}"]}""", 400);
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() =>
            client.Jobs.LoginAsync(new("admin@example.com", password), cancellationToken: Cancellation));

        var expected = written.Contains('{', StringComparison.Ordinal) ? """{\"password\":\"***\"}""" : "***";
        Assert.Equal($$"""{"message":"no\\pe \u12 {{expected}}, \uD83D","again":["{{expected}}"]}""", error.BodyExcerpt);
    }

    [Fact]
    public async Task Only_what_is_long_enough_to_be_a_secret_is_blotted_out()
    {
        await using var backend = await Backend.AnswerAsync("""{"message":"admin, abcdef, abcdefabcdef, abcdefghi"}""", 400);
        using var client = TestClient.Of(backend, options => options.ApiToken = "abcdef");

        Assert.Equal("admin, ***, ***, ***ghi", (await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation))).ServerMessage);
        Assert.Equal("admin, abcdef, abcdefabcdef, abcdefghi", (await Assert.ThrowsAsync<MedusaApiException>(() =>
            client.Jobs.LoginAsync(new("admin@example.com", "admin"), cancellationToken: Cancellation))).ServerMessage);
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        private readonly ActivityListener _activities;

        public Listener()
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == MedusaTelemetry.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => Lines.Enqueue(string.Join(' ', [activity.DisplayName, .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")])),
            };
            ActivitySource.AddActivityListener(_activities);
        }

        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() => _activities.Dispose();
    }
}
