using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Model.Profiles;

/// <summary>A parameter that isn't emitted.</summary>
/// <param name="Name">The documented name, or null for any.</param>
/// <param name="Type">The documented type's name, or null for any.</param>
internal sealed record IgnoredParameter(string? Name, string? Type)
{
    public bool Matches(PageEntry parameter) =>
        (Name is null || parameter.Name == Name) && (Type is null || (parameter.Type is NamedType type && type.Name == Type));
}
