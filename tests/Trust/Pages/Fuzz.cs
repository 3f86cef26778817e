using System.Globalization;
using CsCheck;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Tries cases until the budget is spent. What a case holds follows from its seed alone.</summary>
internal static class Fuzz
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    /// <param name="output">Where the seed, the number of cases and the time are told.</param>
    /// <param name="quickCases">The cases of a run of all tests.</param>
    /// <param name="cases">Makes a case.</param>
    /// <param name="check">Throws if the case shows a fault; the number is the case's seed, so that a case can be tried again as it was.</param>
    /// <param name="keep">Keeps a case that failed and says where.</param>
    public static void Run<T>(ITestOutputHelper output, int quickCases, Gen<T> cases, Action<T, long> check, Func<T, Action<T>, string> keep)
    {
        var budget = FuzzBudget.Read(quickCases);
        var tried = 0L;
        for (; budget.Allows(tried); tried++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var seed = budget.Seed + (ulong)tried;
            var value = cases.Generate(new PCG(1, seed), null, out _);
            using var patience = new Timer(_ => output.WriteLine($"The case of MEDUSA_FUZZ_SEED={seed} is taking long."), null, s_patience, Timeout.InfiniteTimeSpan);
            try
            {
                check(value, (long)seed);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Tell(output, budget, tried + 1);
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The case of MEDUSA_FUZZ_SEED={seed} failed and is kept as {keep(value, v => check(v, (long)seed))}: {exception}"));
            }
        }

        Tell(output, budget, tried);
    }

    private static void Tell(ITestOutputHelper output, FuzzBudget budget, long tried) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {budget.Seed}, {tried} cases, {budget.Elapsed.TotalSeconds:F1} s"));
}
