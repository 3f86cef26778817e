namespace Medusa.Generator.Model;

/// <summary>
/// A text that a build target writes to a file. A generator may not write files; so it hands the text to the build as the comments of a C# file
/// that has nothing else in it.
/// </summary>
/// <param name="HintName">The name of the C# file: that of the text's file, and <c>.cs</c>.</param>
internal sealed record CommentFile(string HintName, string Source)
{
    /// <summary>The file of a text.</summary>
    /// <param name="name">The name of the text's file.</param>
    public static CommentFile Of(string name, string text) => new(name + ".cs", Comment(text));

    // By everything that C# takes for the end of a line: what stood behind one would be code.
    private static string Comment(string text) =>
        string.Concat(text.TrimEnd('\n').Split('\n', '\r', '\u0085', '\u2028', '\u2029').Select(line => "//" + line + "\n"));
}
