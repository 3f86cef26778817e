namespace Medusa.Generator.Reading;

/// <summary>Names of accessors, types and members as files of facts write them.</summary>
internal static class DottedName
{
    /// <summary>Whether a text is an identifier.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(static c => char.IsLetterOrDigit(c) || c is '_' or '$');

    /// <summary>Whether a text is identifiers joined by dots, at least one.</summary>
    public static bool IsPath(string text) => text.Length > 0 && text.Split('.').All(IsName);

    /// <summary>Whether a text is a method's key: at least an accessor and a method.</summary>
    public static bool IsKey(string text) => IsPath(text) && text.IndexOf('.') > 0;
}
