namespace Medusa.Generator.Reading.Examples;

/// <summary>A token of an example.</summary>
/// <param name="Text">A name, a string's content, a number, or the punctuation itself.</param>
/// <param name="Parts">Of a template: its texts and expressions in turn, in code; else null.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, string Text, List<string>? Parts = null);

internal enum ScriptTokenKind
{
    Name,
    String,
    Number,
    Template,
    Punctuation,

    /// <summary>What no example has that can be put into C#: a regular expression, a string without an end.</summary>
    Unknown,
    End,
}
