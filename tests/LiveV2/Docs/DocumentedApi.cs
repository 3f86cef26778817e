using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Profiles;
using Medusa.Tests.Shared;

namespace Medusa.Live.Tests.Docs;

/// <summary>The API of the live backend: its pages, and what the generator knows of it beyond them.</summary>
internal static class DocumentedApi
{
    public static ApiProfile Profile => ApiProfiles.MedusaV2Profile;

    public static IEnumerable<PageFile> Pages()
    {
        var folder = Path.Combine(Places.ReferenceV2, "2.13.3");
        return Directory.EnumerateFiles(folder, "*.mdx", SearchOption.AllDirectories)
            .Select(path => new PageFile("/reference/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
    }
}
