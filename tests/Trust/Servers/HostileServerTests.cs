using System.Globalization;
using Medusa.Runtime;

namespace Medusa.Trust.Tests.Servers;

/// <summary>
/// Many calls at once to a server that fails as often as not. MEDUSA_LOAD_CALLS makes each run so long, MEDUSA_LOAD_SEED repeats
/// what a server did.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HostileServerTests(ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static int Calls { get; } = Number("MEDUSA_LOAD_CALLS") ?? 10_000;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Every_call_ends_in_its_own_result_or_a_told_failure_and_nothing_is_left_behind(int retries)
    {
        var seed = Number("MEDUSA_LOAD_SEED") ?? Random.Shared.Next();
        StallClock clock = new();
        await using var server = await HostileServer.StartAsync(seed, clock);
        using (var client = Client(server, clock, retries))
        {
            var tally = await Load.RunAsync(client, clock, Calls, Cancellation);

            Tell(seed, retries, server, tally);
            Assert.Empty(tally.Wrongs);
            Assert.Equal(Calls, tally.Ends.Count);
            for (var number = 0; number < Calls; number++)
            {
                Check(number, tally, server);
            }

            // Something of the calls made last may be kept with a connection, but nothing of each call.
            Assert.Equal(0, clock.Open);
            Assert.InRange(tally.Kept(), 0, Load.AtOnce);

            // Beside the connection that each call at once has, there may be one that was opened for it and came too late.
            await server.Connections.SettleAsync(atMost: 2 * Load.AtOnce, Cancellation);
            GC.KeepAlive(client);
        }
        await server.Connections.SettleAsync(atMost: 0, Cancellation);
    }

    // The counters of the test above would be no proof if they could not see what they look for.
    [Fact]
    public async Task A_post_that_may_be_retried_is_now_and_then_done_twice()
    {
        StallClock clock = new();
        await using var server = await HostileServer.StartAsync(1, clock);
        using var client = Client(server, clock, 3, retryPosts: true);

        var tally = await Load.RunAsync(client, clock, 300, Cancellation);

        Assert.Empty(tally.Wrongs);
        Assert.Contains(server.Dealings.Values, dealings => dealings.Applied > 1);
    }

    [Fact]
    public void What_is_kept_of_a_call_is_counted()
    {
        Tally tally = new();
        List<object> kept = [.. Enumerable.Range(0, 300).Select(_ => tally.Lend(new object()))];

        Assert.Equal(300, tally.Kept());
        GC.KeepAlive(kept);
    }

    private static void Check(int number, Tally tally, HostileServer server)
    {
        var id = Load.Id(number);
        var error = tally.Ends[id];
        Assert.True(server.Dealings.TryGetValue(id, out var dealings), $"{id} never came and ended in {error?.ToString() ?? "a result"}.");
        Assert.True(
            Faults.Allow(dealings.Faults[^1], error),
            $"{id} met {string.Join(", ", dealings.Faults)} and ended in {error?.ToString() ?? "a result"}.");
        if (!Load.IsPost(number))
        {
            return;
        }

        Assert.True(dealings.Applied <= 1, $"{id} was done {dealings.Applied} times: {string.Join(", ", dealings.Faults)}.");
        if (error is null)
        {
            Assert.Equal(1, dealings.Applied);
        }
    }

    private static LoadClient Client(HostileServer server, StallClock clock, int retries, bool retryPosts = false) => new(new MedusaTransport(MedusaApi.V1, new MedusaClientOptions
    {
        BaseUrl = server.Url,
        ApiToken = "api_token",
        MaxRetries = retries,
        RetryPosts = retryPosts,
        MaxResponseSize = 64 * 1024,
        Timeout = StallClock.AttemptTimeout,
    }.UseTimeProvider(clock)));

    private void Tell(int seed, int retries, HostileServer server, Tally tally)
    {
        List<Fault> faults = [.. server.Dealings.Values.SelectMany(dealings => dealings.Faults)];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"MEDUSA_LOAD_SEED={seed}, {retries} retries: {Calls:N0} calls, {faults.Count:N0} requests, {server.Connections.Total:N0} connections"));
        output.WriteLine("  " + Counts(faults.Select(fault => fault.ToString())));
        output.WriteLine("  " + Counts(tally.Ends.Values.Select(error => error?.GetType().Name ?? "result")));
    }

    private static string Counts(IEnumerable<string> names) => string.Join(", ", names
        .GroupBy(name => name)
        .OrderByDescending(group => group.Count())
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));

    private static int? Number(string variable)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
