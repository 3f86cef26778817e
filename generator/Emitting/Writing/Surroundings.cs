using Medusa.Generator.Model;

namespace Medusa.Generator.Emitting.Writing;

/// <summary>What emitted code must reckon with in a project: nearly always nothing.</summary>
/// <param name="HiddenNames">The names of <see cref="ExternalTypes"/> that mean a type of the user's in a namespace of the client.</param>
/// <param name="Rivals">The referenced assemblies that have a client's types in the same namespaces.</param>
/// <param name="Redeclared">The full names of <see cref="ExternalTypes"/> that the project declares itself, and that mean its own types then.</param>
internal sealed record Surroundings(EquatableArray<string> HiddenNames, EquatableArray<Rival> Rivals, EquatableArray<string> Redeclared)
{
    public static readonly Surroundings None = new(default, default, default);
}

/// <summary>A referenced assembly with types of the same full names as the client's.</summary>
internal sealed record Rival(string Namespace, string Assembly);
