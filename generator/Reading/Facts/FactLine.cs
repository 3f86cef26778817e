using Medusa.Generator.Model;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Facts;

/// <summary>A line of a file of facts: columns parted by tabs. Blank lines and those that begin with <c>#</c> are left out.</summary>
internal readonly struct FactLine
{
    /// <summary>What is wrong with a line whose columns have blanks between them.</summary>
    public const string BlanksForTab = "columns are separated by spaces instead of tabs";

    private readonly string _text;
    private readonly Span[] _columns;

    private FactLine(string text, Span span)
    {
        _text = text;
        Span = span;
        _columns = Split(text, span);
    }

    public Span Span { get; }

    public int Count => _columns.Length;

    /// <summary>The span of a column without the blanks around it; an empty one at the line's end where there is none.</summary>
    public Span SpanOf(int column) => column < Count ? _columns[column] : new Span(Span.Start + Span.Length, 0);

    /// <summary>The text of a column without the blanks around it; empty where there is none.</summary>
    public string this[int column] => column < Count ? _text.Substring(_columns[column].Start, _columns[column].Length) : "";

    /// <summary>Says whether a column holds words of which one, behind a blank, was meant to be the next column.</summary>
    /// <param name="fits">Whether a word can stand in a column, given the first word of the column before.</param>
    public bool HasBlanksForTab(Func<int, string, string, bool> fits)
    {
        for (var i = 0; i < Count; i++)
        {
            var words = this[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Skip(1).Any(word => fits(i + 1, words[0], word)))
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<FactLine> In(SourceFile file)
    {
        var text = file.Text;
        for (var i = 0; i < file.Lines.Count; i++)
        {
            var span = Trim(text, file.Lines[i], i + 1 < file.Lines.Count ? file.Lines[i + 1] : text.Length);
            if (span.Length > 0 && text[span.Start] != '#')
            {
                yield return new FactLine(text, span);
            }
        }
    }

    private static Span[] Split(string text, Span line)
    {
        var columns = new List<Span>();
        var end = line.Start + line.Length;
        for (var start = line.Start; start <= end;)
        {
            var tab = text.IndexOf('\t', start, end - start);
            tab = tab < 0 ? end : tab;
            columns.Add(Trim(text, start, tab));
            start = tab + 1;
        }

        return [.. columns];
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end - start);
    }
}
