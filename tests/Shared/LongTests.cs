namespace Medusa.Tests.Shared;

/// <summary>Tests that take long by nature, which run only where they are asked for.</summary>
internal static class LongTests
{
    private const string Variable = "MEDUSA_TESTS";

    /// <summary>Whether they were asked for.</summary>
    public static bool Run { get; } = Environment.GetEnvironmentVariable(Variable) == "all";

    /// <summary>Skips the test if they were not.</summary>
    public static void Require() => Assert.SkipUnless(Run, $"It takes long. Set {Variable}=all to run it, as .ci/run does.");

    /// <summary>Skips a case of the test if they were not asked for and the case is another of several that show the same.</summary>
    public static void RequireUnless(bool isTheOneThatAlwaysRuns)
    {
        if (!isTheOneThatAlwaysRuns)
        {
            Require();
        }
    }
}
