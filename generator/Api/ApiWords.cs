using System.Globalization;

namespace Medusa.Generator.Api;

/// <summary>Says what a change is.</summary>
internal static class ApiWords
{
    /// <summary>The predicate of a sentence about the thing that changed.</summary>
    public static string Of(ApiChange change) => change.Kind switch
    {
        ApiChangeKind.Added => $"is new: {change.After}{With(change, "with")}",
        ApiChangeKind.Removed => $"is gone: {change.Before}{With(change, "and with it")}",
        ApiChangeKind.Renamed => $"was called '{change.Before}' and is called '{change.After}'",
        ApiChangeKind.Retyped => $"was '{change.Before}' and is '{change.After}'",
        ApiChangeKind.NewlyRequired => "is now required",
        ApiChangeKind.NoLongerRequired => "is no longer required",
        ApiChangeKind.NewlyNullable => "can now be null",
        ApiChangeKind.NoLongerNullable => "is no longer null",
        ApiChangeKind.NewRoute => $"was '{change.Before}' and is '{change.After}'",
        ApiChangeKind.NewParameters => $"had the parameters {change.Before} and has {change.After}",
        ApiChangeKind.NewDefault when change.Before.Length == 0 => $"now has a default, '{change.After}'",
        ApiChangeKind.NewDefault when change.After.Length == 0 => $"has no default any more; it was '{change.Before}'",
        ApiChangeKind.NewDefault => $"had the default '{change.Before}' and has '{change.After}'",
        ApiChangeKind.Deprecated => "is now deprecated",
        _ => "is no longer deprecated",
    };

    private static string With(ApiChange change, string word)
    {
        var count = change.With.Count;
        return count == 0 ? "" : $" {word} {Shorten(change.With)}";
    }

    private static string Shorten(Model.EquatableArray<string> names)
    {
        const int Most = 12;
        var shown = string.Join(", ", names.Take(Most));
        return names.Count <= Most ? shown : $"{shown} and {(names.Count - Most).ToString(CultureInfo.InvariantCulture)} more";
    }
}
