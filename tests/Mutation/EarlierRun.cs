using System.Text.RegularExpressions;

namespace Medusa.Mutation;

/// <summary>What earlier runs printed of the changes that they tried.</summary>
internal sealed partial class EarlierRun
{
    public const string Noticed = "+ ";
    public const string Survived = "- ";
    public const string Invalid = "! ";
    public const string NotReached = " (no test reaches it)";

    private readonly HashSet<string> _tried = [];
    private readonly HashSet<string> _survivors = [];
    private readonly HashSet<string> _moved = [];

    /// <param name="files">The output of the runs.</param>
    /// <param name="mutations">The changes of today.</param>
    public EarlierRun(IEnumerable<string> files, IEnumerable<Mutation> mutations)
    {
        var known = mutations.Select(static m => m.ToString()).ToHashSet();
        foreach (var line in files.SelectMany(File.ReadLines).Where(static l => l.Length > 2 && l[..2] is Noticed or Survived or Invalid))
        {
            var change = line[2..].Replace(NotReached, "", StringComparison.Ordinal);
            _tried.Add(change);
            if (line.StartsWith(Survived, StringComparison.Ordinal))
            {
                // Code above it was edited since.
                (known.Contains(change) ? _survivors : _moved).Add(known.Contains(change) ? change : Place().Replace(change, "", 1));
            }
        }
    }

    public bool HasTried(Mutation mutation) => _tried.Contains(mutation.ToString());

    /// <summary>Whether no test noticed the change. Where lines have moved, these are all changes of that kind in the file.</summary>
    public bool HasSurvived(Mutation mutation) => _survivors.Contains(mutation.ToString()) || _moved.Contains(mutation.Change);

    [GeneratedRegex(@"(?<=\.cs)\([\d,]+\)")]
    private static partial Regex Place();
}
