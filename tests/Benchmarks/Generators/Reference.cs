using Microsoft.CodeAnalysis;

namespace Medusa.Benchmarks.Generators;

/// <summary>The Medusa v1 reference and the OpenAPI description of the same API, where they are at hand.</summary>
internal static class Reference
{
    private static readonly string s_root = Environment.GetEnvironmentVariable("MEDUSA_REFERENCE") is { Length: > 0 } named
        ? named
        : Path.Combine(Repository(), "..", "shared", "reference");

    /// <summary>The pages of the JS client, as they were on a day.</summary>
    public static AdditionalText[] Pages(string date, string client)
    {
        var folder = Folder(Path.Combine(s_root, date, client));
        return
        [
            .. Directory.EnumerateFiles(folder, "*.mdx", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new PageText("/reference/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
    }

    /// <summary>The descriptions of the admin and the store API, as YAML.</summary>
    public static string[] OpenApi() =>
        [.. Directory.EnumerateFiles(Folder(Path.Combine(s_root, "..", "openapi")), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string Folder(string path) => Directory.Exists(path)
        ? path
        : throw new DirectoryNotFoundException($"'{Path.GetFullPath(path)}' isn't there. Put the reference into ../shared/reference, or name its folder in MEDUSA_REFERENCE.");

    // A benchmark runs in a folder of its own, somewhere below the repository.
    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Medusa.Generator.sln"))) folder = folder.Parent;
        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
