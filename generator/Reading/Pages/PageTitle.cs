namespace Medusa.Generator.Reading.Pages;

/// <summary>Page titles.</summary>
internal static class PageTitle
{
    /// <summary>The name in a title: later dialects say <c>order - JS SDK Admin Reference</c>.</summary>
    public static string NameIn(string title)
    {
        var dash = title.IndexOf(" - ", StringComparison.Ordinal);
        return dash > 0 && title.EndsWith(" Reference", StringComparison.Ordinal) ? title.Substring(0, dash).Trim() : title;
    }

    /// <summary>Whether a title could be a type's name.</summary>
    public static bool IsTypeName(string title)
    {
        if (title.Length == 0 || !(char.IsLetter(title[0]) || title[0] is '_' or '$'))
        {
            return false;
        }

        return title.All(static c => char.IsLetterOrDigit(c) || c is '_' or '$' or '.');
    }
}
