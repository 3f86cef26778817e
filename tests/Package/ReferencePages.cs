namespace Medusa.Package.Tests;

/// <summary>The real reference, where it is at hand: <c>MEDUSA_REFERENCE</c>, else <c>shared/reference</c> beside the repository.</summary>
internal static class ReferencePages
{
    private static readonly string s_root = Environment.GetEnvironmentVariable("MEDUSA_REFERENCE") is { Length: > 0 } named
        ? named
        : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "reference"));

    /// <summary>The folders of a date, or the test is skipped.</summary>
    public static IReadOnlyList<string> Require(string date, params string[] families)
    {
        string folder = Path.Combine(s_root, date);
        Assert.SkipUnless(
            Directory.Exists(folder),
            $"The reference of {date} isn't at hand; put it into ../shared/reference or name its folder in MEDUSA_REFERENCE.");
        return [.. families.Select(family => Path.Combine(folder, family))];
    }
}
