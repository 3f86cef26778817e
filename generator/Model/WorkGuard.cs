namespace Medusa.Generator.Model;

/// <summary>
/// Bounds what pages can make the generator do: how deep it follows what nests or refers to other things, and how much it makes in all.
/// Every recursion over what a page holds takes a level of it, and every loop over much asks it whether the compiler has cancelled.
/// </summary>
/// <param name="cancellation">The compiler's.</param>
/// <param name="allowance">How many characters may be spent by <see cref="TrySpend"/>.</param>
internal class WorkGuard(CancellationToken cancellation, long allowance = long.MaxValue)
{
    /// <summary>
    /// How deep anything may nest. It bounds the stack, also that of all who walk the result later; the reference's own types and tables
    /// nest less than ten deep.
    /// </summary>
    public const int MaxDepth = 64;

    /// <summary><see cref="MaxDepth"/> in words for a message.</summary>
    public const string DepthLimit = "64 levels";

    /// <summary>How many characters a name may have: names are joined to the names of all that they stand in.</summary>
    public const int MaxName = 500;

    /// <summary><see cref="MaxName"/> in words for a message.</summary>
    public const string NameLimit = "500 characters";

    /// <summary>How many words an accessor may have; the clients' own have three.</summary>
    public const int MaxAccessorWords = 8;

    private readonly Dictionary<string, long> _left = new(StringComparer.Ordinal);
    private long _allowance = allowance;
    private int _depth;

    /// <summary>Goes a level down, if that is possible; each success is followed by <see cref="Leave"/>.</summary>
    /// <param name="most">How deep this may be at most.</param>
    public bool TryEnter(int most = MaxDepth)
    {
        Check();
        if (_depth >= most)
        {
            return false;
        }

        _depth++;
        return true;
    }

    /// <summary>Comes back from one level, or from several.</summary>
    public void Leave(int levels = 1) => _depth -= levels;

    /// <summary>
    /// Spends a part of the allowance, if so much is left. No file gets more than half of what was left when it first asked, so that one
    /// that is hostile doesn't use up what the others need.
    /// </summary>
    /// <param name="path">The file that causes the work.</param>
    /// <param name="characters">How much is made, about, in characters of C#.</param>
    public bool TrySpend(string path, long characters)
    {
        Check();
        if (!_left.TryGetValue(path, out var left))
        {
            left = _allowance / 2;
        }

        if (characters > left || characters > _allowance)
        {
            _left[path] = left;
            return false;
        }

        _left[path] = left - characters;
        _allowance -= characters;
        return true;
    }

    /// <summary>Throws where the compiler has cancelled.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public virtual void Check() => cancellation.ThrowIfCancellationRequested();
}
