using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Reading.Text;

/// <summary>The file being read, and the problems found in it so far.</summary>
internal sealed class SourceFile(string path, string text, WorkGuard? guard = null)
{
    /// <summary>How many problems of one kind are reported in a file; a file with more is broken as a whole.</summary>
    private const int MaxOfAKind = 100;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    // Index of the problem that reports the limit, by the id of the problems that exceed it.
    private readonly Dictionary<string, int> _limits = new(StringComparer.Ordinal);

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Bounds the reading, and ends it where it is cancelled.</summary>
    public WorkGuard Guard { get; } = guard ?? new WorkGuard(CancellationToken.None);

    public EquatableArray<int> Lines { get; } = LineTable.Of(text);

    public EquatableArray<Problem> Problems => _problems.ToEquatableArray();

    public int ProblemCount => _problems.Count;

    /// <summary>The number of tables so far that couldn't be read to their end.</summary>
    public int BrokenTables { get; private set; }

    /// <summary>Counts a table that couldn't be read to its end, which is reported already.</summary>
    public void CountBrokenTable() => BrokenTables++;

    /// <summary>Takes back the problems reported since there were so many, where what they are about turns out to be of no interest.</summary>
    public void ForgetProblems(int count)
    {
        foreach (var problem in _problems.Skip(count))
        {
            _counts[problem.Id]--;
        }

        foreach (var limit in _limits.Where(limit => limit.Value >= count).ToList())
        {
            _limits.Remove(limit.Key);
        }

        _problems.RemoveRange(count, _problems.Count - count);
    }

    public void Report(string id, Span span, params string[] arguments)
    {
        if (id == ProblemId.MalformedTable)
        {
            BrokenTables++;
        }

        if (!_counts.TryGetValue(id, out var count) || count < MaxOfAKind)
        {
            Add(id, span, arguments);
        }
        else if (!_limits.ContainsKey(id))
        {
            _limits.Add(id, _problems.Count);
            Add(ProblemId.LimitExceeded, span, $"the list of {id} in this file", $"{MaxOfAKind} problems");
        }
    }

    private void Add(string id, Span span, params string[] arguments)
    {
        _problems.Add(Problem.At(id, Path, LineTable.PlaceOf(Lines, span), arguments));
        _counts.TryGetValue(id, out var count);
        _counts[id] = count + 1;
    }
}
