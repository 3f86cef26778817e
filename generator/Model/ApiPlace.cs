namespace Medusa.Generator.Model;

/// <summary>The page and the place in it that a part of the public surface comes from.</summary>
/// <param name="Key">The part, by its <see cref="ApiKey"/>.</param>
internal sealed record ApiPlace(string Key, FilePlace Where);
