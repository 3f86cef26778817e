namespace Medusa.Generator.Tests;

/// <summary>
/// The reference pages, which aren't part of the repository: beside it in <c>shared/reference</c>, or where
/// MEDUSA_REFERENCE says.
/// </summary>
internal static class ReferenceCorpus
{
    public const string Baseline = "2023-11-27";

    /// <summary>The folder with one folder per date, or null where it isn't there.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The pages below a folder of the corpus, with their paths relative to it. Skips the test where there are none.</summary>
    public static List<(string Path, string Text)> Pages(params string[] folder)
    {
        Assert.SkipUnless(Root is not null, "The reference pages aren't at hand; set MEDUSA_REFERENCE to their folder.");
        var path = Path.Combine([Root!, .. folder]);
        return [.. Directory.EnumerateFiles(path, "*.mdx", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Root!, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MEDUSA_REFERENCE") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Medusa.Generator.sln")))
            {
                var reference = Path.Combine(folder.Parent?.FullName ?? "", "shared", "reference");
                return Directory.Exists(reference) ? reference : null;
            }
        }

        return null;
    }
}
