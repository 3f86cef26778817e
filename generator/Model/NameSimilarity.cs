namespace Medusa.Generator.Model;

/// <summary>Says whether one name may have come out of another, and which of several is the nearest.</summary>
internal static class NameSimilarity
{
    private const int ShortestStem = 4;
    private const int LongestName = 100;

    /// <summary>The same letters, one the beginning or the end of the other, or nearly the same letters.</summary>
    public static bool AreSimilar(string one, string other)
    {
        var (a, b) = (Bare(one), Bare(other));
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        return a == b
            || (a.Length >= ShortestStem && (b.StartsWith(a, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal)))
            || (b.Length <= LongestName && Distance(a, b) <= a.Length / 4);
    }

    /// <summary>The name that was most likely meant, or null where none is near. Of two that are equally near, the first in the alphabet.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var bare = Bare(name);
        if (bare.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        var least = (bare.Length + 1) / 3 + 1;
        foreach (var candidate in candidates.OrderBy(c => c, StringComparer.Ordinal))
        {
            var other = Bare(candidate);
            var distance = Math.Abs(other.Length - bare.Length) < least ? Distance(bare, other) : least;
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest ?? candidates.Where(c => AreSimilar(name, c)).OrderBy(c => c.Length).ThenBy(c => c, StringComparer.Ordinal).FirstOrDefault();
    }

    private static string Bare(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    // How many letters must be put in, taken out or replaced.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
