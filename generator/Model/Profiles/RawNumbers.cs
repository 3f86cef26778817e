namespace Medusa.Generator.Model.Profiles;

/// <summary>Members that stand beside a number and hold all its digits.</summary>
/// <param name="Prefix">What their names begin with: <c>raw_</c>.</param>
/// <param name="Type">The documented type that they are of.</param>
internal sealed record RawNumbers(string Prefix, string Type);
