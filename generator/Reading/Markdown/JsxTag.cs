using Medusa.Generator.Model;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>What a JSX tag says.</summary>
/// <param name="Start">Its <c>&lt;</c>.</param>
/// <param name="Attributes">Those whose value is an expression in braces; strings say nothing that we need.</param>
/// <param name="End">Behind the tag.</param>
/// <param name="Error">What is wrong with the tag and where, or null.</param>
internal sealed record JsxTag(int Start, string Name, Span NameSpan, List<JsxAttribute> Attributes, int End, JsxError? Error)
{
    /// <summary>Where the text of the attribute <c>sectionTitle</c> stands, which says whose table it is; or null.</summary>
    public Span? SectionTitle { get; init; }
}

/// <summary>An attribute with an expression.</summary>
/// <param name="ValueStart">Behind the opening brace.</param>
internal sealed record JsxAttribute(string Name, int ValueStart);

/// <summary>A mistake in a JSX tag.</summary>
internal sealed record JsxError(int Position, string Message);
