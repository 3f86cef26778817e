using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Examples;

/// <summary>What a name of an example stands for.</summary>
/// <param name="Value">In C#, or null for a member of the result that is a variable only if it is used.</param>
/// <param name="Type">The type of the value, or of the result.</param>
/// <param name="Nullable">It can be null itself.</param>
/// <param name="CanBeNull">It, or what it is a member of, can be null.</param>
/// <param name="Response">The result that it is a part of, or null.</param>
internal sealed record KnownValue(CodeValue? Value, TypeModel Type, bool Nullable, bool CanBeNull, ResponseVariable? Response)
{
    /// <summary>Without a value: the member of the result that the name stands for, or null for one that the documented type doesn't have.</summary>
    public string? Member { get; init; }
}
