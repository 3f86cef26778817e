using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Pages;

/// <summary>A member of an enumeration.</summary>
/// <param name="Value">The documented wire value, or null where the dialect leaves it out.</param>
internal sealed record PageEnumMember(string Name, Span NameSpan, string? Value, Doc Description);
