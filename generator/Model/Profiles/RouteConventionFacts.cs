namespace Medusa.Generator.Model.Profiles;

/// <summary>What a route's path begins with, by the accessor, and where a plain method's route may be derived from its name.</summary>
internal sealed record RouteConventionFacts
{
    /// <summary>Whether a plain method without a known route gets the derived one; else that is a suggestion only.</summary>
    public bool IsReliable { get; init; }

    /// <summary>The areas that accessors begin with, each with its path: <c>admin</c>, <c>/admin</c>.</summary>
    public required EquatableArray<RouteArea> Areas { get; init; }

    /// <summary>The path of accessors that begin with no area.</summary>
    public required string DefaultPath { get; init; }

    /// <summary>Accessors whose routes follow no rule.</summary>
    public EquatableArray<string> Exceptions { get; init; }

    /// <summary>Accessors whose routes follow no rule, nor do those below them.</summary>
    public EquatableArray<string> ExceptionsWithChildren { get; init; }

    /// <summary>Whether accessors are singular and paths plural.</summary>
    public bool PluralizesPaths { get; init; }
}

/// <summary>A part of the API.</summary>
/// <param name="Word">The accessors' first word.</param>
/// <param name="Path">What their routes begin with.</param>
internal sealed record RouteArea(string Word, string Path);
