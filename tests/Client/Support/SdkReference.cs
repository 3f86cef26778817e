using System.Collections.Concurrent;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The pages of the JS SDK's reference, and what is known of its methods, where they are available.</summary>
internal static class SdkReference
{
    /// <summary>The newest version that there are pages of.</summary>
    public const string Newest = "2.13.3";

    /// <summary>The same pages in JSON.</summary>
    public const string NewestInJson = "2.13.3-json";

    /// <summary>A later version, of which the methods are known and some pages.</summary>
    public const string Later = "2.21.2";

    private static readonly ConcurrentDictionary<IReadOnlyList<PageFile>, IReadOnlyList<PageFile>> s_modules = [];

    /// <summary>The pages of a version, or the test is skipped.</summary>
    public static IReadOnlyList<PageFile> Require(string version)
    {
        var folder = Path.Combine(Places.ReferenceV2, version);
        Assert.SkipUnless(Directory.Exists(folder), Places.Absent($"The reference of Medusa {version}"));
        return Corpus.Load(folder, []);
    }

    /// <summary>The pages of a version without those of the client, or the test is skipped.</summary>
    public static IReadOnlyList<PageFile> RequireModules(string version) => s_modules.GetOrAdd(Require(version), files =>
        [.. files.Where(f => !f.Path.StartsWith("/reference/js_sdk/", StringComparison.Ordinal))]);

    /// <summary>Some pages of later versions as they were published, or the test is skipped.</summary>
    /// <param name="folder">The samples of newer pages, or those of the first ones in JSON.</param>
    public static IReadOnlyList<PageFile> RequireSamples(string folder = "samples")
    {
        var path = Path.Combine(Places.ReferenceV2, "..", "page-json", folder);
        Assert.SkipUnless(Directory.Exists(path), Places.Absent("The pages of later versions of Medusa"));
        return Corpus.Load(path, []);
    }

    /// <summary>The requests that the official client of a version sends: a method's key, verb, path with nameless placeholders, and flags.</summary>
    public static IReadOnlyList<(string Key, string Verb, string Path, string Flags)> RequireRoutes(string version)
    {
        var path = Path.Combine(Places.ReferenceV2, "..", "routes", version + ".tsv");
        Assert.SkipUnless(File.Exists(path), Places.Absent($"The routes of Medusa {version}"));
        return
        [
            .. File.ReadLines(path)
                .Select(line => line.Split('\t'))
                .Select(columns => (columns[0], columns[1], WithoutNames(columns[2]), columns.Length > 3 ? columns[3] : "")),
        ];
    }

    /// <summary>A route with its placeholders' names left out, which are the parameters' in the one place and the client's in the other.</summary>
    public static string WithoutNames(string path) =>
        string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));
}
