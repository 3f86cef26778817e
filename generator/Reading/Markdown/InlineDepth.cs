using Markdig.Parsers;

namespace Medusa.Generator.Reading.Markdown;

/// <summary>How deep marks that aren't closed yet stand in one another.</summary>
internal static class InlineDepth
{
    // A hundred words with emphasis in one paragraph, or a hundred brackets that nothing closes.
    private const int Most = 200;

    /// <summary>Whether one more may be opened.</summary>
    public static bool HasRoom(InlineProcessor processor)
    {
        processor.CheckCancellation();
        var depth = 0;
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (++depth > Most)
            {
                return false;
            }
        }

        return true;
    }
}
