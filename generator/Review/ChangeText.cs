using System.Globalization;
using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>Says what a change is.</summary>
internal static class ChangeText
{
    /// <summary>The kinds of change in the order of a report, and the title of each.</summary>
    public static readonly IReadOnlyList<(ChangeKind Kind, string Title)> Titles =
    [
        (ChangeKind.Added, "Added"),
        (ChangeKind.Removed, "Removed"),
        (ChangeKind.Renamed, "Renamed"),
        (ChangeKind.Retyped, "Retyped"),
        (ChangeKind.NewlyRequired, "Newly required"),
        (ChangeKind.NoLongerRequired, "No longer required"),
        (ChangeKind.NewlyNullable, "Newly nullable"),
        (ChangeKind.NoLongerNullable, "No longer nullable"),
        (ChangeKind.NewRoute, "Route changed"),
        (ChangeKind.NewParameters, "Parameters changed"),
        (ChangeKind.NewDefault, "Default changed"),
        (ChangeKind.Deprecated, "Deprecated"),
        (ChangeKind.NoLongerDeprecated, "No longer deprecated"),
    ];

    /// <summary>The predicate of a sentence about the thing that changed.</summary>
    public static string Of(SurfaceChange change) => change.Kind switch
    {
        ChangeKind.Added => $"is new: {change.After}{With(change, "with")}",
        ChangeKind.Removed => $"is gone: {change.Before}{With(change, "and with it")}",
        ChangeKind.Renamed => $"was called '{change.Before}' and is called '{change.After}'",
        ChangeKind.Retyped => $"was '{change.Before}' and is '{change.After}'",
        ChangeKind.NewlyRequired => "is now required",
        ChangeKind.NoLongerRequired => "is no longer required",
        ChangeKind.NewlyNullable => "can now be null",
        ChangeKind.NoLongerNullable => "is no longer null",
        ChangeKind.NewRoute => $"was '{change.Before}' and is '{change.After}'",
        ChangeKind.NewParameters => $"had the parameters {change.Before} and has {change.After}",
        ChangeKind.NewDefault when change.Before.Length == 0 => $"now has a default, '{change.After}'",
        ChangeKind.NewDefault when change.After.Length == 0 => $"has no default any more; it was '{change.Before}'",
        ChangeKind.NewDefault => $"had the default '{change.Before}' and has '{change.After}'",
        ChangeKind.Deprecated => "is now deprecated",
        _ => "is no longer deprecated",
    };

    /// <summary>What stands behind the name of the thing in a list of changes of one kind, in Markdown.</summary>
    public static string DetailOf(SurfaceChange change)
    {
        var with = change.With.IsEmpty ? "" : $" with {string.Join(", ", change.With.Select(Markdown.Code))}";
        return (change.Before.Length, change.After.Length) switch
        {
            (0, 0) => with,
            (0, _) when change.Kind == ChangeKind.NewDefault => $": none → {Markdown.Code(change.After)}",
            (_, 0) when change.Kind == ChangeKind.NewDefault => $": {Markdown.Code(change.Before)} → none",
            (0, _) => $": {Markdown.Code(change.After)}{with}",
            (_, 0) => $": {Markdown.Code(change.Before)}{with}",
            _ => $": {Markdown.Code(change.Before)} → {Markdown.Code(change.After)}{with}",
        };
    }

    private static string With(SurfaceChange change, string word)
    {
        var count = change.With.Count;
        return count == 0 ? "" : $" {word} {Shorten(change.With)}";
    }

    private static string Shorten(EquatableArray<string> names)
    {
        const int Most = 12;
        var shown = string.Join(", ", names.Take(Most));
        return names.Count <= Most ? shown : $"{shown} and {(names.Count - Most).ToString(CultureInfo.InvariantCulture)} more";
    }
}
