namespace Medusa.Generator.Review;

/// <summary>Says whether one name may have come out of another.</summary>
internal static class NameSimilarity
{
    private const int ShortestStem = 4;

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
            || (b.Length <= 100 && Distance(a, b) <= a.Length / 4);
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
