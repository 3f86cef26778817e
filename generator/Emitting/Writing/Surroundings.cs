using Medusa.Generator.Model;

namespace Medusa.Generator.Emitting.Writing;

/// <summary>What emitted code must reckon with in a project: nearly always nothing.</summary>
/// <param name="HiddenNames">The names of <see cref="ExternalTypes"/> that mean a type of the user's in the client's namespace.</param>
/// <param name="Rival">A referenced assembly that has a client in the same namespace, or an empty string.</param>
/// <param name="Redeclared">The full names of <see cref="ExternalTypes"/> that the project declares itself, and that mean its own types then.</param>
internal sealed record Surroundings(EquatableArray<string> HiddenNames, string Rival, EquatableArray<string> Redeclared)
{
    public static readonly Surroundings None = new(default, "", default);
}
