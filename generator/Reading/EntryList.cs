using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>Gathers the entries of one array. Of two with one name the first counts.</summary>
internal sealed class EntryList(SourceFile file, string owner)
{
    private readonly List<PageEntry> _entries = [];
    private readonly Dictionary<string, PageEntry> _byName = new(StringComparer.Ordinal);

    public void Add(PageEntry entry)
    {
        if (!_byName.TryGetValue(entry.Name, out var first))
        {
            _byName.Add(entry.Name, entry);
            _entries.Add(entry);
        }
        else if (!SaysTheSame(first, entry))
        {
            file.Report(ProblemId.DuplicateMember, entry.NameSpan, entry.Name, owner);
        }
    }

    public EquatableArray<PageEntry> ToArray() => _entries.ToEquatableArray();

    /// <summary>Whether two entries describe one member alike; their words may differ.</summary>
    private bool SaysTheSame(PageEntry first, PageEntry second)
    {
        if (first.Optional != second.Optional || first.Children.Count != second.Children.Count || !SameText(first.Type.Span, second.Type.Span))
        {
            return false;
        }

        for (var i = 0; i < first.Children.Count; i++)
        {
            if (first.Children[i].Name != second.Children[i].Name || !SaysTheSame(first.Children[i], second.Children[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool SameText(Span first, Span second) =>
        first.Length == second.Length && string.CompareOrdinal(file.Text, first.Start, file.Text, second.Start, first.Length) == 0;
}
