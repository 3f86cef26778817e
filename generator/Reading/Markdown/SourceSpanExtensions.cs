using Markdig.Syntax;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>Turns Markdig's spans, which include their end, into ours.</summary>
internal static class SourceSpanExtensions
{
    public static Span ToSpan(this SourceSpan span) => new(span.Start, span.Length);
}
