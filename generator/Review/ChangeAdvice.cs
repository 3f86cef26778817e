using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>Says what a change that can break something asks of a person, in C# and not in the words of the pages.</summary>
internal sealed class ChangeAdvice(EquatableArray<SurfaceEntry> before, EquatableArray<SurfaceEntry> after)
{
    private readonly SurfaceCode _before = new(before);
    private readonly SurfaceCode _after = new(after);

    /// <summary>What to do; the lines below it are the old code and the new, where there is both.</summary>
    public (string Text, string Old, string New) Of(SurfaceChange change)
    {
        var former = Former(change);
        var now = _after.Find(change.Key);
        return change.Kind switch
        {
            ChangeKind.Added => ("is new and must be set: set it wherever the code makes one.", "", _after.Of(now, change.After)),
            ChangeKind.Removed when former is MethodEntry { Paged: { } paged } method && now is MethodEntry =>
                ("can't be listed page by page any more: read the pages with the method itself.", _before.PropertyOf(method) + paged.Name, ""),
            ChangeKind.Removed => ("is gone: remove what uses it.", _before.Of(former, change.Before), ""),
            ChangeKind.Renamed when former is MemberEntry =>
                ("has another name: write the new one. The JSON has the new name too.",
                _before.Of(former, change.Before), _after.Of(now, change.After)),
            ChangeKind.Renamed => ("has another name: write the new one.", _before.Of(former, change.Before), _after.Of(now, change.After)),
            ChangeKind.Retyped =>
                ("has another type: convert what is assigned to it and what is read from it.",
                TypedCode(_before, former, change.Before), TypedCode(_after, now, change.After)),
            ChangeKind.NewlyRequired => ("must be set now: set it wherever the code makes one.", _before.Of(former, ""), _after.Of(now, "")),
            ChangeKind.NewlyNullable => ("can be null now: test it before it is used.", _before.Of(former, ""), _after.Of(now, "")),
            ChangeKind.NoLongerNullable =>
                ("can't be null any more: a null can't be assigned, and a test for null can go.",
                _before.Of(former, ""), _after.Of(now, "")),
            ChangeKind.NewRoute => ("sends another request: the server must know it. The code stays.", change.Before, change.After),
            ChangeKind.NewParameters =>
                ("takes other parameters: correct the calls.",
                _before.Of(former, change.Before), _after.Of(now, change.After)),
            ChangeKind.NewDefault => ("has another default: set the old value where it is relied on.", change.Before, change.After),
            _ => ("differs.", change.Before, change.After),
        };
    }

    // What is renamed stands under its old name in the baseline, and so does a part of a type that is.
    private SurfaceEntry? Former(SurfaceChange change) =>
        _before.Find(change.Kind == ChangeKind.Renamed ? change.Before : change.Key) ?? _before.Find(change.Key);

    // A type is described by the kinds of type that it was and is, everything else by its C#.
    private static string TypedCode(SurfaceCode code, SurfaceEntry? entry, string otherwise) =>
        entry is TypeEntry ? otherwise : code.Of(entry, otherwise);
}
