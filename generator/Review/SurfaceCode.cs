using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>The entries of a surface by their keys, and what they are in a user's code.</summary>
internal sealed class SurfaceCode
{
    private readonly Dictionary<string, SurfaceEntry> _entries = new(StringComparer.Ordinal);

    public SurfaceCode(EquatableArray<SurfaceEntry> entries)
    {
        foreach (var entry in entries)
        {
            _entries[entry.Key] = entry;
        }
    }

    /// <summary>The entry of a key, or null.</summary>
    public SurfaceEntry? Find(string key) => _entries.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>The entry as C# has it.</summary>
    /// <param name="otherwise">What is given for what C# has no words for.</param>
    public string Of(SurfaceEntry? entry, string otherwise) => entry switch
    {
        MethodEntry method => PropertyOf(method) + SurfaceLine.SignatureOf(method),
        MemberEntry member => $"{member.OwnerType}: {SurfaceLine.TextOf(member)}",
        ValueEntry value => $"{value.OwnerType}.{value.Name}",
        ResourceEntry resource => $"client.{PathOf(resource.Key)}",
        TypeEntry type => type.Key,
        _ => otherwise,
    };

    /// <summary>What stands before the name of a method where it is called: <c>client.Admin.BatchJobs.</c></summary>
    public string PropertyOf(MethodEntry method) => $"client.{PathOf(method.Owner)}.";

    private string PathOf(string resource)
    {
        var path = "";
        for (var key = resource; key.Length > 0; key = key.LastIndexOf('.') is var dot and > 0 ? key.Substring(0, dot) : "")
        {
            var word = Find(key) is ResourceEntry { Name: var name } ? name : key.Substring(key.LastIndexOf('.') + 1);
            path = path.Length == 0 ? word : $"{word}.{path}";
        }

        return path;
    }
}
