namespace Medusa.Generator.Emitting.Docs;

/// <summary>Breaks XML documentation into lines.</summary>
internal static class XmlLines
{
    /// <summary>Adds an element in lines of a width, as far as it has spaces to be broken at.</summary>
    public static void Wrap(List<string> lines, string open, string text, string close, int width)
    {
        text = open + text + close;
        var start = 0;
        while (text.Length - start > width)
        {
            var end = LastBreak(text, start, start + width);
            if (end < 0)
            {
                end = FirstBreak(text, start + width);
            }

            if (end < 0)
            {
                break;
            }

            lines.Add(text.Substring(start, end - start));
            start = end + 1;
        }

        lines.Add(text.Substring(start));
    }

    // A line is broken at a space, but not at one within a tag. Text and attributes hold no angle brackets of their own.
    private static int LastBreak(string text, int start, int end)
    {
        var inTag = false;
        var last = -1;
        for (var i = start; i <= end; i++)
        {
            inTag = text[i] == '<' || (inTag && text[i] != '>');
            if (text[i] == ' ' && !inTag && i > start)
            {
                last = i;
            }
        }

        return last;
    }

    private static int FirstBreak(string text, int start)
    {
        var tag = text.LastIndexOf('<', start);
        var inTag = tag >= 0 && text.IndexOf('>', tag) is var close && close >= start;
        for (var i = start; i < text.Length; i++)
        {
            inTag = text[i] == '<' || (inTag && text[i] != '>');
            if (text[i] == ' ' && !inTag)
            {
                return i;
            }
        }

        return -1;
    }
}
