using Medusa.Generator.Model.Examples;

namespace Medusa.Generator.Model.Docs;

/// <summary>An example: the sentence before it (may be empty), and the code to the letter.</summary>
internal sealed record MethodExample(string Caption, string Language, string Code)
{
    /// <summary>The code as it was understood, or null where it wasn't.</summary>
    public ExampleScript? Script { get; init; }

    /// <summary>Why the code wasn't understood, a phrase; or null.</summary>
    public string? Unread { get; init; }
}
