namespace Medusa.Generator.Binding.Families;

/// <summary>
/// A pattern of paths as MSBuild has them: <c>*</c> and <c>?</c> within a folder's or file's name, <c>**</c> for any folders. It may start
/// at any folder, because the compiler gives whole paths and a project's patterns are relative.
/// </summary>
internal sealed class PathPattern
{
    private const string All = "*";
    private const string AnyFolders = "**";

    private readonly string[] _parts;

    public PathPattern(string text)
    {
        Text = text;
        _parts = [.. text.Replace('\\', '/').Split('/').Where(static part => part is not ("" or "." or ".."))];
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether the pattern matches a path with forward slashes, or the end of it.</summary>
    public bool Matches(string path)
    {
        if (Text == All)
        {
            return true;
        }

        // Which parts of the pattern can come next, after each part of the path.
        var parts = path.Split('/');
        var next = new bool[_parts.Length + 1];
        for (var i = 0; i < parts.Length; i++)
        {
            Start(next);
            next = Step(next, parts[i]);
        }

        return _parts.Length > 0 && next[_parts.Length];
    }

    private void Start(bool[] next)
    {
        next[0] = true;
        SkipFolders(next);
    }

    // Any folders can be none.
    private void SkipFolders(bool[] next)
    {
        for (var at = 0; at < _parts.Length; at++)
        {
            next[at + 1] |= next[at] && _parts[at] == AnyFolders;
        }
    }

    private bool[] Step(bool[] next, string part)
    {
        var after = new bool[next.Length];
        for (var at = 0; at < _parts.Length; at++)
        {
            if (next[at] && _parts[at] == AnyFolders)
            {
                after[at] = true;
            }
            else if (next[at] && MatchesName(_parts[at], part))
            {
                after[at + 1] = true;
            }
        }

        SkipFolders(after);
        return after;
    }

    // Goes back to the last star alone, so that it takes no more steps than the lengths multiplied.
    private static bool MatchesName(string pattern, string name)
    {
        var (at, star, kept) = (0, -1, 0);
        for (var i = 0; i < name.Length;)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, kept) = (at++, i);
            }
            else if (at < pattern.Length && (pattern[at] == '?' || char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(name[i])))
            {
                at++;
                i++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                i = ++kept;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        return at == pattern.Length;
    }
}
