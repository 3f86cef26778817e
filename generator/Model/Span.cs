namespace Medusa.Generator.Model;

/// <summary>A stretch of the page's text.</summary>
internal readonly record struct Span(int Start, int Length);
