using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Medusa.Benchmarks.Generators;

/// <summary>The Medusa v1 reference and the OpenAPI description of the same API, where they are available.</summary>
internal static class Reference
{
    /// <summary>The pages of the JS client, as they were on a day.</summary>
    public static AdditionalText[] Pages(string date, string client)
    {
        var folder = Folder(Path.Combine(Places.Reference, date, client));
        return
        [
            .. Directory.EnumerateFiles(folder, "*.mdx", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new PageText("/reference/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
    }

    /// <summary>The descriptions of the admin and the store API, as YAML.</summary>
    public static string[] OpenApi() => Api.V1.OpenApi();

    internal static string Folder(string path) => Directory.Exists(path)
        ? path
        : throw new DirectoryNotFoundException(Places.Absent(Path.GetFullPath(path)));
}
