namespace Medusa.Generator.Reading.Types;

/// <summary>A token of a type expression.</summary>
/// <param name="Start">Where it starts in the file.</param>
/// <param name="End">Where it ends in the file.</param>
/// <param name="Text">A name, a link's text, a literal's content, or the punctuation itself.</param>
/// <param name="Target">A link's target, or null.</param>
/// <param name="Match">For an opening bracket: the index of the token that closes it; else -1.</param>
internal readonly record struct TypeToken(TypeTokenKind Kind, int Start, int End, string Text, string? Target = null, int Match = -1);

internal enum TypeTokenKind
{
    Name,
    Link,
    String,
    Number,
    Template,
    Punctuation,

    /// <summary>A character that no type has, or a string without an end.</summary>
    Unknown,
    End,
}
