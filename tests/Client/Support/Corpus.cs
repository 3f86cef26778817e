using System.Runtime.CompilerServices;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The real reference, where it is at hand: MEDUSA_REFERENCE, else shared/reference beside the repository.</summary>
internal static class Corpus
{
    public const string Baseline = "2023-11-27";
    public const string NewLayout = "2023-12-05";
    public const string TypeList = "2024-04-01";

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "..", "..", ".."));

    private static string? Root { get; } = Environment.GetEnvironmentVariable("MEDUSA_REFERENCE") is { Length: > 0 } named
        ? named
        : Path.GetFullPath(Path.Combine(Repository, "..", "shared", "reference"));

    /// <summary>The reference of a date, or the test is skipped.</summary>
    public static IReadOnlyList<PageFile> Require(string date, params string[] families)
    {
        var folder = Path.Combine(Root!, date);
        Assert.SkipUnless(
            Directory.Exists(folder),
            $"The reference of {date} isn't at hand; put it into ../shared/reference or name its folder in MEDUSA_REFERENCE.");
        return Load(folder, families);
    }

    /// <summary>A file of facts beside the reference, or the test is skipped.</summary>
    public static string RequireFact(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root!, "..", name));
        Assert.SkipUnless(File.Exists(path), $"{name} isn't at hand beside the reference.");
        return File.ReadAllText(path);
    }

    /// <summary>The project's own pages.</summary>
    public static IReadOnlyList<PageFile> Specs() => Load(Path.Combine(Repository, "specs"), []);

    private static List<PageFile> Load(string folder, string[] families)
    {
        var files = new List<PageFile>();
        foreach (var root in families.Length == 0 ? [folder] : families.Select(f => Path.Combine(folder, f)))
        {
            foreach (var path in Directory.EnumerateFiles(root, "*.mdx", SearchOption.AllDirectories))
            {
                files.Add(new PageFile("/reference/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>A page, or a file of facts, with its text.</summary>
internal sealed record PageFile(string Path, string Text);
