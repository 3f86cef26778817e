using Medusa.Tests.Shared;

namespace Medusa.Package.Tests;

/// <summary>The real reference, where it is at hand.</summary>
internal static class ReferencePages
{
    /// <summary>The folders of a date of v1's reference, or the test is skipped.</summary>
    public static IReadOnlyList<string> Require(string date, params string[] families) => Require(Places.Reference, date, families);

    /// <summary>The folders of a version of v2's reference, or the test is skipped.</summary>
    public static IReadOnlyList<string> RequireV2(string version, params string[] families) => Require(Places.ReferenceV2, version, families);

    private static IReadOnlyList<string> Require(string reference, string name, string[] families)
    {
        var folder = Path.Combine(reference, name);
        Assert.SkipUnless(Directory.Exists(folder), Places.Absent($"The reference of {name}"));
        return [.. families.Select(family => Path.Combine(folder, family))];
    }
}
