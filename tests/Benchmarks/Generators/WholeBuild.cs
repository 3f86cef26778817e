using System.Globalization;

namespace Medusa.Benchmarks.Generators;

/// <summary>
/// What a build pays for a client of the whole reference, beside NSwag's: making the C# and compiling it, in processes that have done nothing
/// else. The generator runs in the compiler, as it does in a build; NSwag runs before it.
/// </summary>
internal static class WholeBuild
{
    private const int Pairs = 5;

    public static void Measure(Api api)
    {
        Console.WriteLine($"Medusa {api.Name}");
        var folder = Directory.CreateTempSubdirectory("medusa-build").FullName;
        try
        {
            var rounds = Enumerable.Range(1, Pairs).Select(round => Round(api, folder, round)).ToList();
            Ratios.Head("This generator", "NSwag");
            Ratios.Row("generate and compile, CPU", "s", rounds.ConvertAll(r => (r.Ours.Cpu.TotalSeconds, r.Theirs.Cpu.TotalSeconds)));
            Ratios.Row("the same, elapsed", "s", rounds.ConvertAll(r => (r.Ours.Elapsed.TotalSeconds, r.Theirs.Elapsed.TotalSeconds)));
            Ratios.Row("assembly", "MB", rounds.ConvertAll(r => (r.Ours.Bytes / 1e6, r.Theirs.Bytes / 1e6)));
            if (!rounds.TrueForAll(r => r.Theirs.Compiles))
            {
                Console.WriteLine("NSwag's client doesn't compile; its time is that until the compiler gave up.");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (Cost Ours, Cost Theirs) Round(Api api, string folder, int round)
    {
        var ours = Ours(api, folder);
        var theirs = Theirs(api, folder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{round}: {ours.Cpu.TotalSeconds:F2} s of CPU, NSwag {theirs.Cpu.TotalSeconds:F2} s, ratio {ours.Cpu / theirs.Cpu:F3}"));
        return (ours, theirs);
    }

    private static Cost Ours(Api api, string folder)
    {
        var assembly = Path.Combine(folder, "Ours.dll");
        var run = CSharpCompiler.Run(
            folder,
            assembly,
            [
                .. CSharpCompiler.Analyzers.Select(a => $"/analyzer:\"{a}\""),
                .. api.PageFiles().Select(p => $"/additionalfile:\"{p}\""),
            ]);
        return new Cost(run.Cpu, run.Elapsed, new FileInfo(assembly).Length, Compiles: true);
    }

    private static Cost Theirs(Api api, string folder)
    {
        var assembly = Path.Combine(folder, "NSwag.dll");
        var making = MeasuredProcess.Run(Sdk.Host, ["exec", typeof(WholeBuild).Assembly.Location, "nswag-files", api.Name, folder]);
        var files = Directory.EnumerateFiles(folder, "*.cs").Select(f => $"\"{f}\"");
        var compiling = CSharpCompiler.Run(folder, assembly, [.. files], mayFail: true);
        return new Cost(
            making.Cpu + compiling.Cpu,
            making.Elapsed + compiling.Elapsed,
            compiling.Succeeded ? new FileInfo(assembly).Length : 0,
            compiling.Succeeded);
    }

    private sealed record Cost(TimeSpan Cpu, TimeSpan Elapsed, long Bytes, bool Compiles);
}
