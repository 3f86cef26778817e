using System.Diagnostics;
using System.Globalization;

namespace Medusa.Trust.Tests.Pages;

/// <summary>
/// How much a fuzz test may try. By default a number of cases that is quick; MEDUSA_FUZZ_SECONDS gives each test that long
/// instead, MEDUSA_FUZZ_CASES that many cases, and MEDUSA_FUZZ_SEED makes it start where another run did.
/// </summary>
internal sealed class FuzzBudget
{
    private readonly long _cases;
    private readonly TimeSpan _time;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private FuzzBudget(long cases, TimeSpan time, ulong seed) => (_cases, _time, Seed) = (cases, time, seed);

    /// <summary>The seed of the first case; the others count up from it.</summary>
    public ulong Seed { get; }

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <param name="quickCases">The cases of a short run.</param>
    public static FuzzBudget Read(int quickCases)
    {
        var seed = Number("MEDUSA_FUZZ_SEED") is { } given ? (ulong)given : (ulong)Random.Shared.NextInt64(1_000_000_000);
        if (Number("MEDUSA_FUZZ_SECONDS") is { } seconds)
        {
            return new FuzzBudget(long.MaxValue, TimeSpan.FromSeconds(seconds), seed);
        }

        // A short run is bounded in time too: a slow machine tries less.
        return Number("MEDUSA_FUZZ_CASES") is { } cases
            ? new FuzzBudget(cases, TimeSpan.MaxValue, seed)
            : new FuzzBudget(quickCases, TimeSpan.FromSeconds(10), seed);
    }

    public bool Allows(long tried) => tried < _cases && _watch.Elapsed < _time;

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
