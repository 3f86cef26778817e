using Medusa.Generator.Model;

namespace Medusa.Generator.Review;

/// <summary>A difference between the baseline and now.</summary>
/// <param name="Key">What changed, by its name now, or its last one if it is gone.</param>
/// <param name="Before">What it was, or empty.</param>
/// <param name="After">What it is, or empty.</param>
/// <param name="With">What came or went with it: the members of a type, the methods of a resource.</param>
internal sealed record SurfaceChange(
    ChangeKind Kind,
    ChangeImpact Impact,
    string Key,
    string Before,
    string After,
    EquatableArray<string> With = default);

/// <summary>What changed. The order is that of the report.</summary>
internal enum ChangeKind
{
    Added,
    Removed,
    Renamed,
    Retyped,
    NewlyRequired,
    NoLongerRequired,
    NewlyNullable,
    NoLongerNullable,
    NewRoute,
    NewParameters,
    NewDefault,
    Deprecated,
    NoLongerDeprecated,
}

/// <summary>Whom a change can harm.</summary>
internal enum ChangeImpact
{
    /// <summary>Nothing that compiled or worked stops.</summary>
    Additive,

    /// <summary>Code that compiled may not any more.</summary>
    Source,

    /// <summary>Something else travels, or goes elsewhere: a program compiled before and the server may not understand each other.</summary>
    Wire,
}
