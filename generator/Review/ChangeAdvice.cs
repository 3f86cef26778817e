using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>Says what a change that can break something asks of a person, in C# and not in the words of the pages.</summary>
internal sealed class ChangeAdvice(EquatableArray<SurfaceEntry> before, EquatableArray<SurfaceEntry> after)
{
    private readonly Dictionary<string, SurfaceEntry> _before = ByKey(before);
    private readonly Dictionary<string, SurfaceEntry> _after = ByKey(after);

    /// <summary>What to do; the lines below it are the old code and the new, where there is both.</summary>
    public (string Text, string Old, string New) Of(SurfaceChange change)
    {
        var former = Former(change);
        var now = Find(_after, change.Key);
        return change.Kind switch
        {
            ChangeKind.Added => ("is new and must be set: set it wherever the code makes one.", "", CodeOf(_after, now, change.After)),
            ChangeKind.Removed when former is MethodEntry { Paged: { } paged } method && now is MethodEntry =>
                ("can't be listed page by page any more: read the pages with the method itself.", PropertyOf(_before, method) + paged.Name, ""),
            ChangeKind.Removed => ("is gone: remove what uses it.", CodeOf(_before, former, change.Before), ""),
            ChangeKind.Renamed when former is MemberEntry => ("has another name: write the new one. The JSON has the new name too.", CodeOf(_before, former, change.Before), CodeOf(_after, now, change.After)),
            ChangeKind.Renamed => ("has another name: write the new one.", CodeOf(_before, former, change.Before), CodeOf(_after, now, change.After)),
            ChangeKind.Retyped => ("has another type: convert what is assigned to it and what is read from it.", TypedCode(_before, former, change.Before), TypedCode(_after, now, change.After)),
            ChangeKind.NewlyRequired => ("must be set now: set it wherever the code makes one.", CodeOf(_before, former, ""), CodeOf(_after, now, "")),
            ChangeKind.NewlyNullable => ("can be null now: test it before it is used.", CodeOf(_before, former, ""), CodeOf(_after, now, "")),
            ChangeKind.NoLongerNullable => ("can't be null any more: a null can't be assigned, and a test for null can go.", CodeOf(_before, former, ""), CodeOf(_after, now, "")),
            ChangeKind.NewRoute => ("sends another request: the server must know it. The code stays.", change.Before, change.After),
            ChangeKind.NewParameters => ("takes other parameters: correct the calls.", CodeOf(_before, former, change.Before), CodeOf(_after, now, change.After)),
            ChangeKind.NewDefault => ("has another default: set the old value where it is relied on.", change.Before, change.After),
            _ => ("differs.", change.Before, change.After),
        };
    }

    // What is renamed stands under its old name in the baseline, and so does a part of a type that is.
    private SurfaceEntry? Former(SurfaceChange change) =>
        Find(_before, change.Kind == ChangeKind.Renamed ? change.Before : change.Key) ?? Find(_before, change.Key);

    private static string CodeOf(Dictionary<string, SurfaceEntry> entries, SurfaceEntry? entry, string otherwise) => entry switch
    {
        MethodEntry method => PropertyOf(entries, method) + SurfaceLine.SignatureOf(method),
        MemberEntry member => $"{member.OwnerType}: {SurfaceLine.TextOf(member)}",
        ValueEntry value => $"{value.OwnerType}.{value.Name}",
        ResourceEntry resource => $"client.{PathOf(entries, resource.Key)}",
        TypeEntry type => type.Key,
        _ => otherwise,
    };

    // A type is described by the kinds of type that it was and is, everything else by its C#.
    private static string TypedCode(Dictionary<string, SurfaceEntry> entries, SurfaceEntry? entry, string otherwise) =>
        entry is TypeEntry ? otherwise : CodeOf(entries, entry, otherwise);

    private static string PropertyOf(Dictionary<string, SurfaceEntry> entries, MethodEntry method) => $"client.{PathOf(entries, method.Owner)}.";

    private static string PathOf(Dictionary<string, SurfaceEntry> entries, string resource)
    {
        var path = "";
        for (var key = resource; key.Length > 0; key = key.LastIndexOf('.') is var dot and > 0 ? key.Substring(0, dot) : "")
        {
            var word = Find(entries, key) is ResourceEntry { Name: var name } ? name : key.Substring(key.LastIndexOf('.') + 1);
            path = path.Length == 0 ? word : $"{word}.{path}";
        }

        return path;
    }

    private static SurfaceEntry? Find(Dictionary<string, SurfaceEntry> entries, string key) => entries.TryGetValue(key, out var entry) ? entry : null;

    private static Dictionary<string, SurfaceEntry> ByKey(EquatableArray<SurfaceEntry> entries)
    {
        var byKey = new Dictionary<string, SurfaceEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            byKey[entry.Key] = entry;
        }

        return byKey;
    }
}
