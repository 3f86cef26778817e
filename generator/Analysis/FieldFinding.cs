using Medusa.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Analysis;

/// <summary>What the analyzer has to say of a place of the project's code.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Replacement">What could stand there instead, or null.</param>
internal sealed record FieldFinding(string Id, Location Where, EquatableArray<string> Arguments, string? Replacement = null)
{
    /// <summary>Whether it is reported as info, whatever the id's severity.</summary>
    public bool Quiet { get; init; }
}
