using Medusa.Tests.Shared;

namespace Medusa.Generator.Reading.Tests;

/// <summary>The pages of the real reference, where it is at hand.</summary>
internal static class ReferenceCorpus
{
    public const string Baseline = "2023-11-27";

    /// <summary>The pages below a folder of the corpus, with their paths relative to it. Skips the test where there are none.</summary>
    public static List<(string Path, string Text)> Pages(params string[] folder)
    {
        var path = Path.Combine([Places.Reference, .. folder]);
        Assert.SkipUnless(Directory.Exists(Places.Reference), Places.Absent("The reference"));
        return [.. Directory.EnumerateFiles(path, "*.mdx", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Places.Reference, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }
}
