using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed class TelemetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_request_is_an_activity_by_the_conventions()
    {
        await using var backend = await Backend.StartAsync((context, count) => context.AnswerAsync("{}", count == 1 ? 503 : 200));
        using Recorder recorder = new(backend.Url.Port);
        using var client = TestClient.Of(backend, options =>
        {
            options.MaxRetries = 1;
            options.UseTimeProvider(new InstantClock());
            options.Timeout = Timeout.InfiniteTimeSpan;
        });

        await client.Jobs.RetrieveAsync("job_1", new MedusaRequestOptions { Query = new Dictionary<string, OneOrMany<string>> { ["code"] = "GIFT" } }, Cancellation);

        Activity[] activities = [.. recorder.Activities];
        Assert.Equal(2, activities.Length);
        Activity failed = activities[0], retried = activities[1];
        Assert.Equal("GET /admin/batch-jobs/{id}", failed.DisplayName);
        Assert.Equal(ActivityKind.Client, failed.Kind);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["http.request.method"] = "GET",
                ["server.address"] = "127.0.0.1",
                ["server.port"] = backend.Url.Port,
                ["url.full"] = $"http://127.0.0.1:{backend.Url.Port}/admin/batch-jobs/{{id}}?*",
                ["url.scheme"] = "http",
                ["url.template"] = "/admin/batch-jobs/{id}",
                ["medusa.operation"] = "admin.batchJobs.retrieve",
                ["http.response.status_code"] = 503,
                ["network.protocol.version"] = "1.1",
                ["error.type"] = "503",
            },
            failed.TagObjects.ToDictionary());
        Assert.Contains("url.full", recorder.AtStart);
        Assert.Equal(ActivityStatusCode.Error, failed.Status);
        Assert.Equal(ActivityStatusCode.Unset, retried.Status);
        Assert.Equal(1, retried.GetTagItem("http.request.resend_count"));
        Assert.Null(retried.GetTagItem("error.type"));

        // The server sees the activity as its parent.
        Assert.Contains(retried.TraceId.ToString(), backend.Requests[1]["traceparent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_request_is_measured_in_seconds()
    {
        await using var backend = await Backend.StartAsync((context, count) => context.AnswerAsync("{}", count == 1 ? 404 : 200));
        using Recorder recorder = new(backend.Url.Port);
        using var client = TestClient.Of(backend);

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));
        await client.Custom.GetAsync("my/path", cancellationToken: Cancellation);

        (double Seconds, Dictionary<string, object?> Tags)[] measured = [.. recorder.Measurements];
        Assert.Equal(2, measured.Length);
        Assert.All(measured, one => Assert.InRange(one.Seconds, 0, 30));
        Assert.Equal("404", measured[0].Tags["error.type"]);
        Assert.Equal("/admin/batch-jobs/{id}", measured[0].Tags["url.template"]);
        Assert.Equal(200, measured[1].Tags["http.response.status_code"]);
        Assert.False(measured[1].Tags.ContainsKey("url.template"));
        Assert.Equal("s", recorder.Unit);
    }

    [Theory]
    [InlineData(true, "timeout")]
    [InlineData(false, "response_ended")]
    public async Task A_request_without_response_says_why(bool timeout, string error)
    {
        await using var backend = await Backend.StartAsync((context, _) => timeout
            ? Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default)
            : Task.CompletedTask);
        using RawServer hangsUp = new("");
        var url = timeout ? backend.Url : hangsUp.Url;
        using Recorder recorder = new(url.Port);
        using TestClient client = new(new MedusaClientOptions { BaseUrl = url, Timeout = timeout ? TimeSpan.FromMilliseconds(200) : Timeout.InfiniteTimeSpan });

        await Assert.ThrowsAnyAsync<MedusaRequestException>(() => client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal(error, Assert.Single(recorder.Activities).GetTagItem("error.type"));
        Assert.Equal(error, Assert.Single(recorder.Measurements).Tags["error.type"]);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_reported_under_that_host()
    {
        await using var other = await Backend.AnswerAsync("{}");
        await using var backend = await Backend.StartAsync((context, _) => context.RedirectAsync(302, other.Url.ToString()));
        using Recorder recorder = new(other.Url.Port);
        using Recorder first = new(backend.Url.Port);
        using var client = TestClient.Of(backend);

        await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        // The second request is not part of the first.
        Assert.Equal(Assert.Single(first.Activities).ParentId, Assert.Single(recorder.Activities).ParentId);

        var activity = Assert.Single(recorder.Activities);
        Assert.Equal("GET", activity.DisplayName);
        Assert.Null(activity.GetTagItem("url.template"));
        Assert.Equal($"http://127.0.0.1:{other.Url.Port}/*", activity.GetTagItem("url.full"));
    }

    /// <summary>Keeps what is reported about one server; tests run side by side.</summary>
    private sealed class Recorder : IDisposable
    {
        private readonly ActivityListener _activities;
        private readonly MeterListener _measurements = new();

        public Recorder(int port)
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == MedusaTelemetry.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                {
                    if (options.Tags?.ToDictionary() is { } tags && port.Equals(tags.GetValueOrDefault("server.port")))
                    {
                        AtStart = [.. tags.Keys];
                    }

                    return ActivitySamplingResult.AllDataAndRecorded;
                },
                ActivityStopped = activity =>
                {
                    if (port.Equals(activity.GetTagItem("server.port")))
                    {
                        Activities.Enqueue(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_activities);
            _measurements.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == MedusaTelemetry.MeterName && instrument.Name == "http.client.request.duration")
                {
                    Unit = instrument.Unit;
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _measurements.SetMeasurementEventCallback<double>((_, value, tags, _) =>
            {
                var all = tags.ToArray().ToDictionary();
                if (port.Equals(all["server.port"]))
                {
                    Measurements.Enqueue((value, all));
                }
            });
            _measurements.Start();
        }

        public ConcurrentQueue<Activity> Activities { get; } = new();

        public ConcurrentQueue<(double Seconds, Dictionary<string, object?> Tags)> Measurements { get; } = new();

        /// <summary>What a sampler is told of a request.</summary>
        public IReadOnlyCollection<string> AtStart { get; private set; } = [];

        public string? Unit { get; private set; }

        public void Dispose()
        {
            _activities.Dispose();
            _measurements.Dispose();
        }
    }
}
