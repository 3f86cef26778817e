using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Client;

/// <summary>A member of a record by its C# and wire names.</summary>
/// <param name="Nullable">The C# property is nullable.</param>
internal sealed record MemberReference(string Name, string WireName, bool Nullable = false);

/// <summary>A member of a record.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The exact name in JSON.</param>
/// <param name="Nullable">The C# property is nullable. Where it isn't, reading it when it is missing throws.</param>
/// <param name="Required">The C# property has the <c>required</c> modifier.</param>
/// <param name="Expandable">Sent only when asked for by <c>expand</c>.</param>
/// <param name="Default">The documented default, or an empty string.</param>
/// <param name="Secret">Never shown by <c>ToString</c>.</param>
internal sealed record MemberModel(
    string Name,
    string WireName,
    TypeModel Type,
    bool Nullable,
    bool Required,
    bool Expandable,
    bool Secret,
    string Default,
    string? FeatureFlag,
    string? Deprecated,
    Doc Doc)
{
    /// <summary>The version of Medusa that has the member first, or null where that isn't known.</summary>
    public string? Since { get; init; }

    /// <summary>Where a server refuses a request that has the member.</summary>
    public EquatableArray<RefusalModel> Refusals { get; init; }
}
