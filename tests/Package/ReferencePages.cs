using Medusa.Tests.Shared;

namespace Medusa.Package.Tests;

/// <summary>The real reference, where it is at hand.</summary>
internal static class ReferencePages
{
    /// <summary>The folders of a date, or the test is skipped.</summary>
    public static IReadOnlyList<string> Require(string date, params string[] families)
    {
        var folder = Path.Combine(Places.Reference, date);
        Assert.SkipUnless(Directory.Exists(folder), Places.Absent($"The reference of {date}"));
        return [.. families.Select(family => Path.Combine(folder, family))];
    }
}
