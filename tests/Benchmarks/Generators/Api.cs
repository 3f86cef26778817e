using Medusa.Tests.Shared;

namespace Medusa.Benchmarks.Generators;

/// <summary>A version of Medusa's API, as its reference pages and as its OpenAPI description have it, where those are available.</summary>
internal sealed record Api(string Name, string PageFolder, string OpenApiFolder)
{
    /// <summary>Medusa v1, of 2023-11-27.</summary>
    public static Api V1 { get; } = new(
        "v1",
        Path.Combine(Places.Reference, "2023-11-27", "js-client"),
        Path.Combine(Places.Reference, "..", "openapi"));

    /// <summary>Medusa v2, of version 2.13.3.</summary>
    public static Api V2 { get; } = new(
        "v2",
        Path.Combine(Places.ReferenceV2, "2.13.3"),
        Path.Combine(Places.ReferenceV2, "..", "openapi"));

    /// <summary>Both.</summary>
    public static IReadOnlyList<Api> All { get; } = [V1, V2];

    /// <summary>The one of a name.</summary>
    public static Api Of(string name) => All.Single(api => api.Name == name);

    /// <summary>The paths of the pages.</summary>
    public IEnumerable<string> PageFiles() =>
        Directory.EnumerateFiles(Reference.Folder(PageFolder), "*.mdx", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The descriptions of the admin and the store API, as YAML.</summary>
    public string[] OpenApi() =>
        [.. Directory.EnumerateFiles(Reference.Folder(OpenApiFolder), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
