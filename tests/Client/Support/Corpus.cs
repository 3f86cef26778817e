using System.Collections.Concurrent;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The pages of the real reference, where it is at hand, and the project's own.</summary>
internal static class Corpus
{
    public const string Baseline = "2023-11-27";
    public const string NewLayout = "2023-12-05";
    public const string TypeList = "2024-04-01";

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<PageFile>>> s_loaded = new(StringComparer.Ordinal);

    /// <summary>The reference of a date, or the test is skipped.</summary>
    public static IReadOnlyList<PageFile> Require(string date, params string[] families)
    {
        var folder = Path.Combine(Places.Reference, date);
        Assert.SkipUnless(Directory.Exists(folder), Places.Absent($"The reference of {date}"));
        return Load(folder, families);
    }

    /// <summary>A file of facts beside the reference, or the test is skipped.</summary>
    public static string RequireFact(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Places.Reference, "..", name));
        Assert.SkipUnless(File.Exists(path), $"{name} isn't available beside the reference.");
        return File.ReadAllText(path);
    }

    /// <summary>The project's own pages.</summary>
    public static IReadOnlyList<PageFile> Specs() => Load(Path.Combine(Places.Repository, "specs"), []);

    /// <summary>The pages of a folder, or of some families in it: the same list each time, by which what is made of them is known.</summary>
    public static IReadOnlyList<PageFile> Load(string folder, string[] families) => s_loaded.GetOrAdd(
        $"{folder}|{string.Join('|', families)}", _ => new Lazy<IReadOnlyList<PageFile>>(() => Read(folder, families))).Value;

    private static List<PageFile> Read(string folder, string[] families)
    {
        var files = new List<PageFile>();
        foreach (var root in families.Length == 0 ? [folder] : families.Select(f => Path.Combine(folder, f)))
        {
            foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(IsPage))
            {
                files.Add(new PageFile("/reference/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static bool IsPage(string path) => path.EndsWith(".mdx", StringComparison.Ordinal) || Path.GetFileName(path) == "page.json";
}

/// <summary>A page, or a file of facts, with its text.</summary>
internal sealed record PageFile(string Path, string Text)
{
    /// <summary>What the build says that the file is, its <c>MedusaKind</c>; null where it says nothing.</summary>
    public string? Kind { get; init; }
}
