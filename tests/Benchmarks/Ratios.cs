using System.Globalization;

namespace Medusa.Benchmarks;

/// <summary>Prints a table of medians, and of the median of the ratios of each pair: both of a pair were measured one after the other.</summary>
internal static class Ratios
{
    public static void Head(string ours, string theirs)
    {
        Console.WriteLine();
        Console.WriteLine($"| | {ours} | {theirs} | Ratio |");
        Console.WriteLine("|---|--:|--:|--:|");
    }

    public static void Row(string what, string unit, IReadOnlyCollection<(double Ours, double Theirs)> pairs) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {Median(pairs.Select(p => p.Ours)):F2} {unit} | {Median(pairs.Select(p => p.Theirs)):F2} {unit} | {Median(pairs.Select(p => p.Ours / p.Theirs)):F3} |"));

    /// <summary>A row of the fastest of many short rounds, which is what a busy machine disturbs least.</summary>
    public static void FastestRow(string what, string unit, IReadOnlyCollection<(double Ours, double Theirs)> pairs)
    {
        var (ours, theirs) = (pairs.Min(p => p.Ours), pairs.Min(p => p.Theirs));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {ours:F2} {unit} | {theirs:F2} {unit} | {ours / theirs:F3} |"));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
