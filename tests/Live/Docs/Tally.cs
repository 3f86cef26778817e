namespace Medusa.Live.Tests.Docs;

/// <summary>Counts differences.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Mismatch, Entry> _entries = [];
    private readonly HashSet<string> _promised = [];

    /// <summary>How often a documented member was there.</summary>
    public int Members { get; private set; }

    /// <summary>How many members had to be there and not null, each counted once.</summary>
    public int Promised => _promised.Count;

    /// <summary>How many of those always were.</summary>
    public int Kept => _promised.Except(Of(MismatchKind.LeftOut).Concat(Of(MismatchKind.Null)).Select(entry => entry.What.Member)).Count();

    public void Add(string method, DocsWalk walk)
    {
        Members += walk.Members;
        _promised.UnionWith(walk.Promised);
        foreach (var mismatch in walk.Mismatches)
        {
            if (!_entries.TryGetValue(mismatch, out var entry))
            {
                _entries.Add(mismatch, entry = new Entry(mismatch, method));
            }

            entry.Times++;
        }
    }

    /// <summary>The differences of a kind, by member.</summary>
    public IEnumerable<Entry> Of(MismatchKind kind) =>
        _entries.Values.Where(entry => entry.What.Kind == kind).OrderBy(entry => entry.What.Member, StringComparer.Ordinal);

    /// <param name="What">The difference.</param>
    /// <param name="Method">The method in whose answer it was met first.</param>
    internal sealed record Entry(Mismatch What, string Method)
    {
        /// <summary>How often it was met.</summary>
        public int Times { get; set; }
    }
}
