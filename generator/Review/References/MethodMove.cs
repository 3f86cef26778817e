using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review.References;

/// <summary>What does the work of a method in another reference.</summary>
/// <param name="Before">The method.</param>
/// <param name="After">Those that do its work there, in the order in which they are called.</param>
/// <param name="Note">What the caller must know: of a method that is gone, the reason; may be empty.</param>
internal sealed record MethodMove(MethodModel Before, MoveKind Kind, IReadOnlyList<MoveTarget> After, string Note);

/// <summary>A method that does the work of another.</summary>
/// <param name="Key">Its name in the official client's words.</param>
/// <param name="Code">How it is called in C#.</param>
/// <param name="Method">The method, or null where it isn't one of a resource but of the client itself.</param>
internal sealed record MoveTarget(string Key, string Code, MethodModel? Method);

/// <summary>How it is known what does a method's work. The order is that of the report.</summary>
internal enum MoveKind
{
    /// <summary>One method sends the same request and has a result of the same kind.</summary>
    SameRoute,

    /// <summary>One method of the corresponding resource has the same name and verb, and a result of the same kind.</summary>
    SameName,

    /// <summary>A line of a table says so.</summary>
    Listed,

    /// <summary>Nothing does its work.</summary>
    Gone,

    /// <summary>Nothing is known.</summary>
    Unknown,
}
