using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Model.Facts;

/// <summary>What a text file of facts (routes, corrections) says.</summary>
/// <param name="Lines">Where each line starts, to turn a span into a line and a column.</param>
internal sealed record FactFile<T>(string Path, EquatableArray<int> Lines, EquatableArray<T> Items, EquatableArray<Problem> Problems)
    where T : IEquatable<T>;
