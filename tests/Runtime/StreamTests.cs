using System.IO.Compression;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Medusa.Runtime.Tests;

public sealed class StreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_come_as_the_server_sends_them()
    {
        await using var backend = await Backend.AnswerAsync(
            ": hello\n\nevent: onBegin\ndata: {\"a\":1}\nid: 7\n\nretry: 100\ndata: x\ndata: y\n\n", contentType: "text/event-stream");
        using var client = ShopClient.Of(backend, options => options.ApiToken = "sk_1");

        var events = await ListAsync(client.StreamAsync("/admin/runs/subscribe", new JsonObject { ["id"] = "1" }, cancellationToken: Cancellation));

        Assert.Equal([("onBegin", """{"a":1}""", "7"), ("message", "x\ny", "7")], events.Select(item => (item.EventType, item.Data, item.EventId ?? "7")));
        Assert.Equal(("GET", "/admin/runs/subscribe?id=1"), (backend.Request.Method, backend.Request.Target));
        Assert.Equal("text/event-stream", backend.Request["Accept"]);
        Assert.StartsWith("Basic ", backend.Request["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-gzip", true)]
    [InlineData("x-gzip", false)]
    [InlineData("utf-8", false)]
    public async Task Events_are_read_from_a_stream_in_a_coding_or_one_that_only_says_so(string coding, bool isEncoded)
    {
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.ContentEncoding = coding;
            await using var stream = isEncoded
                ? new GZipStream(context.Response.Body, CompressionLevel.Fastest)
                : context.Response.Body;
            await stream.WriteAsync("data: 1\n\ndata: 2\n\n"u8.ToArray());
        });
        using var client = ShopClient.Of(backend);

        Assert.Equal(["1", "2"], (await ListAsync(client.StreamAsync("/admin/runs", cancellationToken: Cancellation))).Select(item => item.Data));
    }

    [Fact]
    public async Task A_stream_in_an_unknown_coding_is_an_error_that_names_it()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.Headers.ContentEncoding = "zstd";
            return BeginAsync(context, "data: 1\n\n");
        });
        using var client = ShopClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => ListAsync(client.StreamAsync("/admin/runs", cancellationToken: Cancellation)));

        Assert.Contains("'zstd'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_lives_longer_than_the_timeout_and_each_event_is_there_before_the_next()
    {
        TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            await BeginAsync(context, "data: 1\n\n");
            await more.Task;
            await context.Response.WriteAsync("data: 2\n\n");
        });
        FakeTimeProvider clock = new();
        using var client = ShopClient.Of(backend, options =>
        {
            options.Timeout = TimeSpan.FromSeconds(1);
            options.UseTimeProvider(clock);
        });

        List<string> events = [];
        await foreach (var item in client.StreamAsync("/admin/runs", cancellationToken: Cancellation))
        {
            events.Add(item.Data);
            clock.Advance(TimeSpan.FromHours(1));
            more.TrySetResult();
        }

        Assert.Equal(["1", "2"], events);
    }

    [Fact]
    public async Task A_stream_that_does_not_begin_is_a_timeout()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            arrived.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        FakeTimeProvider clock = new();
        using var client = ShopClient.Of(backend, options => options.UseTimeProvider(clock));

        var reading = ListAsync(client.StreamAsync("/admin/runs", options: new() { Timeout = TimeSpan.FromSeconds(1) }, cancellationToken: Cancellation));
        await arrived.Task;
        clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<MedusaTimeoutException>(() => reading);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_ends_the_enumeration_and_the_request(bool byEnumeration)
    {
        TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await BeginAsync(context, "data: 1\n\n");
            await aborted.Task;
        });
        using var client = ShopClient.Of(backend);
        using CancellationTokenSource user = new();

        var events = byEnumeration
            ? client.StreamAsync("/admin/runs", cancellationToken: Cancellation).WithCancellation(user.Token)
            : client.StreamAsync("/admin/runs", cancellationToken: user.Token).WithCancellation(CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in events)
            {
                await user.CancelAsync();
            }
        });

        await aborted.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task Leaving_the_enumeration_closes_the_connection()
    {
        TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await BeginAsync(context, "data: 1\n\n");
            await aborted.Task;
        });
        using var client = ShopClient.Of(backend);

        await foreach (var item in client.StreamAsync("/admin/runs", cancellationToken: Cancellation))
        {
            break;
        }

        await aborted.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_an_error_after_the_events_that_came()
    {
        await using var backend = await Backend.StartAsync(async (context, _) =>
        {
            await BeginAsync(context, "data: 1\n\ndata: half");
            context.Abort();
        });
        using var client = ShopClient.Of(backend);

        List<string> events = [];
        var error = await Assert.ThrowsAsync<MedusaTransportException>(async () =>
        {
            await foreach (var item in client.StreamAsync("/admin/runs", cancellationToken: Cancellation))
            {
                events.Add(item.Data);
            }
        });

        Assert.True(error.MayHaveReachedServer);
        Assert.Equal("custom.get", error.Operation);
        Assert.True(events is [] or ["1"]);
    }

    [Fact]
    public async Task An_error_status_is_thrown_when_the_enumeration_begins()
    {
        await using var backend = await Backend.AnswerAsync("""{"type":"not_found","message":"No such run"}""", 404);
        using var client = ShopClient.Of(backend);

        var events = client.StreamAsync("/admin/runs", cancellationToken: Cancellation);
        Assert.Empty(backend.Requests);
        var error = await Assert.ThrowsAsync<MedusaApiException>(() => ListAsync(events));

        Assert.Equal((404, "not_found", "No such run"), ((int)error.Status, error.Type, error.ServerMessage));
    }

    [Fact]
    public async Task What_is_no_stream_of_events_is_an_error()
    {
        await using var backend = await Backend.AnswerAsync("""{"data":1}""");
        using var client = ShopClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => ListAsync(client.StreamAsync("/admin/runs", cancellationToken: Cancellation)));

        Assert.Contains("application/json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_event_is_larger_than_a_response_may_be_but_all_together_may()
    {
        await using var small = await Backend.AnswerAsync(string.Concat(Enumerable.Repeat("data: 0123456789\n\n", 4000)), contentType: "text/event-stream");
        await using var large = await Backend.AnswerAsync("data: " + new string('x', 100_000) + "\n\n", contentType: "text/event-stream");
        static void Limit(MedusaClientOptions options) => options.MaxResponseSize = 40_000;
        using var client = ShopClient.Of(small, Limit);
        using var other = ShopClient.Of(large, Limit);

        Assert.Equal(4000, (await ListAsync(client.StreamAsync("/admin/runs", cancellationToken: Cancellation))).Count);
        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => ListAsync(other.StreamAsync("/admin/runs", cancellationToken: Cancellation)));

        Assert.Contains(nameof(MedusaClientOptions.MaxResponseSize), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_and_each_enumeration_is_a_request()
    {
        await using var backend = await Backend.StartAsync((context, _) => context.Request.Headers.Authorization == "Bearer fresh"
            ? context.AnswerAsync("data: 1\n\n", contentType: "text/event-stream")
            : context.AnswerAsync("""{"message":"Unauthorized"}""", 401));
        using var client = ShopClient.Of(backend, options =>
            options.TokenProvider = (request, _) => new(request.RejectedToken is null ? "stale" : "fresh"));

        var events = client.StreamAsync(HttpMethod.Post, "/admin/runs", new JsonObject { ["a"] = 1 }, cancellationToken: Cancellation);

        Assert.Single(await ListAsync(events));
        Assert.Single(await ListAsync(events));
        Assert.Equal(["Bearer stale", "Bearer fresh", "Bearer fresh"], backend.Requests.Select(request => request["Authorization"]));
        Assert.All(backend.Requests, request => Assert.Equal("""{"a":1}""", request.Text));
    }

    [Fact]
    public async Task A_response_without_content_is_a_stream_without_events()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        using var client = ShopClient.Of(backend);

        Assert.Empty(await ListAsync(client.StreamAsync("/admin/runs", cancellationToken: Cancellation)));
    }

    private static async Task BeginAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(text);
        await context.Response.Body.FlushAsync();
    }

    private static async Task<List<SseItem<string>>> ListAsync(IAsyncEnumerable<SseItem<string>> events)
    {
        List<SseItem<string>> list = [];
        await foreach (var item in events)
        {
            list.Add(item);
        }

        return list;
    }
}
