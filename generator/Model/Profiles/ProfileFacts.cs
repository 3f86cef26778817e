using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Model.Profiles;

/// <summary>What the generator ships about an API.</summary>
internal sealed record ProfileFacts(
    FactFile<Route> Routes,
    FactFile<Correction> Corrections,
    EquatableArray<Refusal> Refusals,
    ReplacedApi? Replaces);
