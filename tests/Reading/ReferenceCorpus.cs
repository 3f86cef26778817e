using System.Collections.Concurrent;
using Medusa.Generator.Model.Pages;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Reading.Tests;

/// <summary>The pages of the real reference, where it is at hand.</summary>
internal static class ReferenceCorpus
{
    public const string Baseline = "2023-11-27";

    // Several tests look at each page.
    private static readonly ConcurrentDictionary<string, Page> s_read = new(StringComparer.Ordinal);

    /// <summary>The pages below a folder of the corpus, with their paths relative to it. Skips the test where there are none.</summary>
    public static List<(string Path, string Text)> Pages(params string[] folder)
    {
        var path = Path.Combine([Places.Reference, .. folder]);
        Assert.SkipUnless(Directory.Exists(Places.Reference), Places.Absent("The reference"));
        return [.. Directory.EnumerateFiles(path, "*.mdx", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(Places.Reference, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }

    /// <summary>The same, read.</summary>
    public static List<Page> Read(params string[] folder) => Pages(folder).ConvertAll(static page => Read(page.Path, page));

    /// <summary>A page of a version of Medusa v2, read.</summary>
    public static Page ReadOfV2(string version, (string Path, string Text) page) => Read($"{version}/{page.Path}", page);

    /// <summary>The pages of a version of Medusa v2, with their paths relative to its folder. Skips the test where there are none.</summary>
    public static List<(string Path, string Text)> PagesOfV2(string version, string ending = ".mdx")
    {
        var path = Path.Combine(Places.ReferenceV2, version);
        Assert.SkipUnless(Directory.Exists(path), $"The reference of Medusa {version} isn't available; name its folder's parent in MEDUSA_REFERENCE_V2.");
        return [.. Directory.EnumerateFiles(path, "*" + ending, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }

    private static Page Read(string key, (string Path, string Text) page) =>
        s_read.GetOrAdd(key, _ => PageReader.Read(page.Path, page.Text, TestContext.Current.CancellationToken));
}
