using Markdig.Syntax;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>A page as Markdig parsed it.</summary>
/// <param name="Document">The blocks.</param>
/// <param name="Source">
/// The text that the blocks' places are in, which knows where each character stands in the file. Code is in it to the letter.
/// </param>
internal sealed record ParsedPage(MarkdownDocument Document, DecodedText Source);
