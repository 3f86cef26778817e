namespace Medusa.Generator.Review.References;

/// <summary>A type and the one that has its place in another reference.</summary>
/// <param name="Changes">What differs, by kind; the key is the wire name of a member, or the value of an enumeration.</param>
/// <param name="Amounts">The members that are amounts of money in both, in another unit.</param>
internal sealed record TypeMove(
    string Before, string After, IReadOnlyList<SurfaceChange> Changes, IReadOnlyList<string> Amounts);
