using System.Globalization;

namespace Medusa.Benchmarks.Generators;

/// <summary>
/// What a build pays for a client of the whole reference, beside NSwag's: making the C# and compiling it, in processes that have done nothing
/// else. The generator runs in the compiler, as it does in a build; NSwag runs before it.
/// </summary>
internal static class WholeBuild
{
    private const int Pairs = 5;

    public static void Measure()
    {
        var folder = Directory.CreateTempSubdirectory("medusa-build").FullName;
        try
        {
            var rounds = Enumerable.Range(1, Pairs).Select(round => Round(folder, round)).ToList();
            Console.WriteLine();
            Console.WriteLine("| | This generator | NSwag | Ratio |");
            Console.WriteLine("|---|--:|--:|--:|");
            Row("generate and compile, CPU", "s", rounds.ConvertAll(r => (r.Ours.Cpu.TotalSeconds, r.Theirs.Cpu.TotalSeconds)));
            Row("the same, elapsed", "s", rounds.ConvertAll(r => (r.Ours.Elapsed.TotalSeconds, r.Theirs.Elapsed.TotalSeconds)));
            Row("assembly", "MB", rounds.ConvertAll(r => (r.Ours.Bytes / 1e6, r.Theirs.Bytes / 1e6)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (Cost Ours, Cost Theirs) Round(string folder, int round)
    {
        var ours = Ours(folder);
        var theirs = Theirs(folder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{round}: {ours.Cpu.TotalSeconds:F2} s of CPU, NSwag {theirs.Cpu.TotalSeconds:F2} s, ratio {ours.Cpu / theirs.Cpu:F3}"));
        return (ours, theirs);
    }

    private static Cost Ours(string folder)
    {
        var assembly = Path.Combine(folder, "Ours.dll");
        var run = CSharpCompiler.Run(
            folder,
            assembly,
            [
                .. CSharpCompiler.Analyzers.Select(a => $"/analyzer:\"{a}\""),
                .. Reference.PageFiles("2023-11-27", "js-client").Select(p => $"/additionalfile:\"{p}\""),
            ]);
        return new Cost(run.Cpu, run.Elapsed, new FileInfo(assembly).Length);
    }

    private static Cost Theirs(string folder)
    {
        var assembly = Path.Combine(folder, "NSwag.dll");
        var making = MeasuredProcess.Run(CSharpCompiler.Host, ["exec", typeof(WholeBuild).Assembly.Location, "nswag-files", folder]);
        var compiling = CSharpCompiler.Run(folder, assembly, [.. Directory.EnumerateFiles(folder, "*.cs").Select(f => $"\"{f}\"")]);
        return new Cost(making.Cpu + compiling.Cpu, making.Elapsed + compiling.Elapsed, new FileInfo(assembly).Length);
    }

    private static void Row(string what, string unit, List<(double Ours, double Theirs)> pairs) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {Median(pairs.Select(p => p.Ours)):F2} {unit} | {Median(pairs.Select(p => p.Theirs)):F2} {unit} | {Median(pairs.Select(p => p.Ours / p.Theirs)):F2} |"));

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);

    private sealed record Cost(TimeSpan Cpu, TimeSpan Elapsed, long Bytes);
}
