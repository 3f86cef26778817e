using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Prose;

/// <summary>Finds in prose that what it describes is deprecated.</summary>
internal static class Deprecation
{
    private const string Tag = "@deprecated";
    private static readonly string[] s_phrases = ["is deprecated", "are deprecated", "been deprecated", "be deprecated"];

    /// <summary>
    /// The words of the deprecation, or null. A sentence that only mentions something deprecated, such as "works with
    /// the deprecated interface", isn't one.
    /// </summary>
    /// <param name="doc">The prose.</param>
    /// <param name="markdown">What the prose was made of: most of it has the word nowhere, and need not be put together.</param>
    /// <param name="guard">Ends the search where it is cancelled.</param>
    public static string? In(Doc doc, string markdown, WorkGuard guard) =>
        markdown.IndexOf("deprecated", StringComparison.OrdinalIgnoreCase) < 0 ? null : In(doc, guard);

    /// <inheritdoc cref="In(Doc, string, WorkGuard)"/>
    public static string? In(Doc doc, WorkGuard guard)
    {
        foreach (var block in doc.Blocks)
        {
            guard.Check();
            if (block is DocParagraph or DocNote && In(ProseReader.TextOf(new Doc(EquatableArray.Of(block)))) is { } words)
            {
                return words;
            }
        }

        return null;
    }

    private static string? In(string text)
    {
        var tag = text.IndexOf(Tag, StringComparison.OrdinalIgnoreCase);
        if (tag >= 0)
        {
            return text.Substring(tag + Tag.Length).TrimStart(':', ' ', '-');
        }

        if (text.StartsWith("deprecated", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        foreach (var phrase in s_phrases)
        {
            var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return SentenceAt(text, at);
            }
        }

        return null;
    }

    private static string SentenceAt(string text, int at)
    {
        var start = text.LastIndexOf(". ", at, StringComparison.Ordinal);
        return text.Substring(start < 0 ? 0 : start + 2);
    }
}
