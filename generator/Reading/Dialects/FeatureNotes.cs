using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>What notes say of a version or a feature flag that something needs, and of its deprecation.</summary>
internal static class FeatureNotes
{
    private const string SinceWords = "available starting from";
    private const string FlagWords = "feature flag:";
    private const string DeprecatedTitle = "Deprecated";
    private static readonly char[] s_digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>The version in a note such as "This is available starting from Medusa v2.8.5"; or null.</summary>
    public static string? VersionIn(Doc doc, WorkGuard guard)
    {
        foreach (var text in NotesOf(doc, guard))
        {
            var at = text.IndexOf(SinceWords, StringComparison.OrdinalIgnoreCase);
            var start = at < 0 ? -1 : text.IndexOfAny(s_digits, at);
            if (start >= 0)
            {
                return Take(text, start, static c => c is >= '0' and <= '9' or '.').TrimEnd('.');
            }
        }

        return null;
    }

    /// <summary>The flag in a note such as "make sure to enable its feature flag: view_configurations"; or null.</summary>
    public static string? FlagIn(Doc doc, WorkGuard guard)
    {
        foreach (var text in NotesOf(doc, guard))
        {
            var at = text.IndexOf(FlagWords, StringComparison.OrdinalIgnoreCase);
            var rest = at < 0 ? "" : text.Substring(at + FlagWords.Length).TrimStart();
            if (Take(rest, 0, static c => char.IsLetterOrDigit(c) || c is '_' or '-') is { Length: > 0 } flag)
            {
                return flag;
            }
        }

        return null;
    }

    /// <summary>The words of a note titled so; or null.</summary>
    public static string? DeprecationIn(Doc doc, WorkGuard guard)
    {
        foreach (var text in NotesOf(doc, guard))
        {
            if (text.StartsWith(DeprecatedTitle + " ", StringComparison.Ordinal))
            {
                return text.Substring(DeprecatedTitle.Length + 1);
            }
        }

        return null;
    }

    private static IEnumerable<string> NotesOf(Doc doc, WorkGuard guard)
    {
        foreach (var block in doc.Blocks)
        {
            guard.Check();
            if (block is DocNote note)
            {
                yield return ProseReader.TextOf(note.Content);
            }
        }
    }

    private static string Take(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
