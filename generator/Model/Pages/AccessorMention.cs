namespace Medusa.Generator.Model.Pages;

/// <summary>A word of the page and where it stands.</summary>
internal sealed record AccessorMention(string Text, Span Span);
