using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Tables;

/// <summary>
/// Gathers the entries of one array. Of two with one name the first counts, or the last: some dialects write the members of an
/// intersection's parts one behind the other, and there the later part narrows the earlier.
/// </summary>
internal sealed class EntryList(SourceFile file, string owner, bool lastCounts)
{
    // Most lists are short, and are searched faster than an index of them is made.
    private const int Short = 8;

    private readonly List<PageEntry> _entries = [];
    private Dictionary<string, int>? _indexes;

    public void Add(PageEntry entry)
    {
        var index = IndexOf(entry.Name);
        if (index < 0)
        {
            _indexes?.Add(entry.Name, _entries.Count);
            _entries.Add(entry);
            return;
        }

        var first = _entries[index];
        if (SaysTheSame(first, entry))
        {
            return;
        }

        if (lastCounts && !ContradictEachOther(first.Type, entry.Type))
        {
            _entries[index] = entry;
        }
        else
        {
            file.Report(ProblemId.DuplicateMember, entry.NameSpan, entry.Name, owner);
        }
    }

    public EquatableArray<PageEntry> ToArray() => _entries.ToEquatableArray();

    private int IndexOf(string name)
    {
        if (_indexes is null && _entries.Count <= Short)
        {
            return _entries.FindIndex(entry => entry.Name == name);
        }

        if (_indexes is null)
        {
            _indexes = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++)
            {
                _indexes.Add(_entries[i].Name, i);
            }
        }

        return _indexes.TryGetValue(name, out var index) ? index : -1;
    }

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

    /// <summary>Whether no value is of both types, as with <c>string</c> and <c>number</c>.</summary>
    private static bool ContradictEachOther(TypeExpression first, TypeExpression second) =>
        first is NamedType { Target: null } one && second is NamedType { Target: null } other && one.Name != other.Name;

    private bool SameText(Span first, Span second) =>
        first.Length == second.Length && string.CompareOrdinal(file.Text, first.Start, file.Text, second.Start, first.Length) == 0;
}
