using System.Diagnostics;
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
    // What a second run may leave behind beyond the first: caches that are still growing, and no more.
    private const long MostGrowth = 2 * 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static int Calls { get; } = Number("MEDUSA_LOAD_CALLS") ?? 10_000;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Every_call_ends_in_its_own_result_or_a_told_failure_and_nothing_is_left_behind(int retries)
    {
        int seed = Number("MEDUSA_LOAD_SEED") ?? Random.Shared.Next();
        await RunAsync(seed, retries);
        (long after, int sockets) = (Held(), Sockets());
        await RunAsync(seed, retries);
        (long afterAnother, int socketsAfterAnother) = (Held(), Sockets());

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held {after / 1024:N0} KiB, after another run {afterAnother / 1024:N0} KiB; sockets {sockets}, {socketsAfterAnother}"));
        Assert.InRange(afterAnother, 0, after + MostGrowth);
        Assert.InRange(socketsAfterAnother, 0, sockets);
    }

    // The counter of the test above would be no proof if it could not see what it looks for.
    [Fact]
    public async Task A_post_that_may_be_retried_is_now_and_then_done_twice()
    {
        await using HostileServer server = await HostileServer.StartAsync(1);
        using LoadClient client = Client(server, 3, retryPosts: true);

        Tally tally = await Load.RunAsync(client, 300, Cancellation);

        Assert.Empty(tally.Wrongs);
        Assert.Contains(server.Dealings.Values, dealings => dealings.Applied > 1);
    }

    private async Task RunAsync(int seed, int retries)
    {
        Stopwatch watch = Stopwatch.StartNew();
        await using HostileServer server = await HostileServer.StartAsync(seed);
        Tally tally;
        using (LoadClient client = Client(server, retries)) tally = await Load.RunAsync(client, Calls, Cancellation);
        TimeSpan time = watch.Elapsed;
        await server.Connections.SettleAsync(Cancellation);

        Tell(seed, retries, server, tally, time);
        Assert.Empty(tally.Wrongs);
        Assert.Equal(Calls, tally.Ends.Count);
        for (int number = 0; number < Calls; number++) Check(number, tally, server);
        Assert.Equal(0, server.Connections.Now);

        // A connection given up is closed by the client before the server notices.
        Assert.InRange(server.Connections.Most, 1, 2 * Load.AtOnce);
    }

    private static void Check(int number, Tally tally, HostileServer server)
    {
        string id = Load.Id(number);
        MedusaException? error = tally.Ends[id];
        if (!server.Dealings.TryGetValue(id, out Dealings? dealings))
        {
            // On a busy machine its time can be over before the server has read it.
            Assert.True(error is MedusaTimeoutException, $"{id} never came and ended in {error?.ToString() ?? "a result"}.");
            return;
        }
        Assert.True(
            Faults.Allow(dealings.Faults[^1], error),
            $"{id} met {string.Join(", ", dealings.Faults)} and ended in {error?.ToString() ?? "a result"}.");
        if (!Load.IsPost(number)) return;
        Assert.True(dealings.Applied <= 1, $"{id} was done {dealings.Applied} times: {string.Join(", ", dealings.Faults)}.");
        if (error is null) Assert.Equal(1, dealings.Applied);
    }

    private static LoadClient Client(HostileServer server, int retries, bool retryPosts = false) => new(new MedusaTransport(new MedusaClientOptions
    {
        BaseUrl = server.Url,
        ApiToken = "api_token",
        MaxRetries = retries,
        RetryPosts = retryPosts,
        MaxResponseSize = 64 * 1024,
        Timeout = TimeSpan.FromSeconds(50),
        TimeProvider = new HurriedClock(Load.Hurry),
    }));

    private void Tell(int seed, int retries, HostileServer server, Tally tally, TimeSpan time)
    {
        List<Fault> faults = [.. server.Dealings.Values.SelectMany(dealings => dealings.Faults)];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"MEDUSA_LOAD_SEED={seed}, {retries} retries: {Calls:N0} calls, {faults.Count:N0} requests in {time.TotalSeconds:F1} s; {server.Connections.Total:N0} connections, at most {server.Connections.Most} at once"));
        output.WriteLine("  " + Counts(faults.Select(fault => fault.ToString())));
        output.WriteLine("  " + Counts(tally.Ends.Values.Select(error => error?.GetType().Name ?? "result")));
    }

    private static string Counts(IEnumerable<string> names) => string.Join(", ", names
        .GroupBy(name => name)
        .OrderByDescending(group => group.Count())
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));

    private static long Held()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    // Only Linux tells; elsewhere, the server's count has to do.
    private static int Sockets() => OperatingSystem.IsLinux()
        ? Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(file => new FileInfo(file).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
        : 0;

    private static int? Number(string variable)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
