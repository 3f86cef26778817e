namespace Medusa.Runtime;

/// <summary>Language tags by BCP 47, such as <c>fr-FR</c>.</summary>
internal static class LocaleTag
{
    private const int LongestPart = 8;

    /// <summary>Whether a text has the form of a tag: parts of up to 8 ASCII letters and digits with hyphens between.</summary>
    public static bool IsValid(string text) =>
        text.Split('-').All(part => part.Length is > 0 and <= LongestPart && part.All(char.IsAsciiLetterOrDigit));
}
