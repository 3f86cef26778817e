using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Model.Facts;

/// <summary>What the project sets.</summary>
/// <param name="Namespace">The namespace of the generated code.</param>
/// <param name="Problems">What is wrong with the settings.</param>
internal sealed record Settings(string Namespace, EquatableArray<Problem> Problems)
{
    /// <summary>The lowest version of C# that knows all that is emitted.</summary>
    public const string LowestLanguage = "12";

    /// <summary>Where the project says that its pages are, or an empty string where it doesn't.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The pages whose types are emitted though no method may reach them: patterns of their paths, or <c>*</c> for all.</summary>
    public EquatableArray<string> Types { get; init; }

    /// <summary>The project's version of C#, where it is below <see cref="LowestLanguage"/>; else an empty string.</summary>
    public string OldLanguage { get; init; } = "";

    /// <summary>The other generators of the project that would use the client's types, by the names of their files.</summary>
    public EquatableArray<string> OtherGenerators { get; init; }

    /// <summary>
    /// Only the texts that a target of the build writes to files are wanted: the public surface, to be accepted, and the examples. No client is
    /// emitted.
    /// </summary>
    public bool AcceptsSurface { get; init; }

    /// <summary>Only the comparison with another reference is wanted; no client is emitted.</summary>
    public bool ComparesReferences { get; init; }

    /// <summary>The client is wanted, and what changed in it.</summary>
    public bool EmitsClient => !AcceptsSurface && !ComparesReferences;
}
