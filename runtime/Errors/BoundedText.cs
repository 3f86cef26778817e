namespace Medusa.Runtime;

/// <summary>Texts from outside are as long as somebody there likes.</summary>
internal static class BoundedText
{
    /// <summary>The beginning of a text, without half of a surrogate pair at its end.</summary>
    public static string Cut(string text, int longest)
        => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
