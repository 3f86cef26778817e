namespace Medusa.Generator.Reading.Text;

/// <summary>Names of accessors, types and members as files of facts write them.</summary>
internal static class DottedName
{
    /// <summary>Whether a text is an identifier.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(static c => char.IsLetterOrDigit(c) || c is '_' or '$');

    /// <summary>
    /// Whether a text can be the name of anything: a capital, then letters, digits and underscores of ASCII. No keyword is like that, of
    /// today or to come.
    /// </summary>
    public static bool IsCapitalized(string text) =>
        text.Length > 0 && text[0] is >= 'A' and <= 'Z'
        && text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>Whether a text is identifiers joined by dots, at least one.</summary>
    public static bool IsPath(string text) => text.Length > 0 && text.Split('.').All(IsName);

    /// <summary>Whether a text is a path, or a path and a member's wire name, which can be any: <c>Status.in-progress</c>.</summary>
    public static bool IsTarget(string text)
    {
        var dot = text.LastIndexOf('.');
        return IsPath(text) || (dot > 0 && dot < text.Length - 1 && IsPath(text.Substring(0, dot)));
    }

    /// <summary>Whether a text is a method's key: at least an accessor and a method.</summary>
    public static bool IsKey(string text) => IsPath(text) && text.IndexOf('.') > 0;
}
