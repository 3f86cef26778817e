using System.Diagnostics;
using System.Globalization;
using Medusa.Tests.Shared;

namespace Medusa.Trust.Tests.Pages;

/// <summary>
/// How much a fuzz test may try. By default the same few cases on every machine, so that a run can be repeated;
/// MEDUSA_FUZZ_SECONDS tries new cases for that long instead, MEDUSA_FUZZ_CASES that many, and MEDUSA_FUZZ_SEED sets the first.
/// </summary>
internal sealed class FuzzBudget
{
    private const long FixedSeed = 1;

    private readonly long _cases;
    private readonly TimeSpan _time;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private FuzzBudget(long cases, TimeSpan time, ulong seed) => (_cases, _time, Seed) = (cases, time, seed);

    /// <summary>The seed of the first case; the others count up from it.</summary>
    public ulong Seed { get; }

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <param name="quickCases">The cases of a run of all tests; one that leaves out what takes long tries a third of them.</param>
    public static FuzzBudget Read(int quickCases)
    {
        var seconds = Number("MEDUSA_FUZZ_SECONDS");
        var cases = Number("MEDUSA_FUZZ_CASES");
        var first = Number("MEDUSA_FUZZ_SEED") ?? (seconds is null && cases is null ? FixedSeed : Random.Shared.NextInt64(1_000_000_000));
        return seconds is { } given
            ? new FuzzBudget(long.MaxValue, TimeSpan.FromSeconds(given), (ulong)first)
            : new FuzzBudget(cases ?? (LongTests.Run ? quickCases : quickCases / 3), TimeSpan.MaxValue, (ulong)first);
    }

    public bool Allows(long tried) => tried < _cases && _watch.Elapsed < _time;

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
