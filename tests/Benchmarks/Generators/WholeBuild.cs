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
            // Analyzers skip generated code, which all code is here; a project's own code they would look at on both sides alike.
            var bare = Rounds(api, folder, "without analyzers, as dotnet build -p:RunAnalyzers=false", CSharpCompiler.NoAnalyzers);
            var project = Rounds(api, folder, "with the SDK's analyzers and the package's own, as dotnet build", CSharpCompiler.SdkAnalyzers);
            Ratios.Head("This generator", "NSwag");
            Rows("", bare);
            if (bare.TrueForAll(r => r.Theirs.Compiles))
            {
                Ratios.Row("assembly", "MB", bare.ConvertAll(r => (r.Ours.Bytes / 1e6, r.Theirs.Bytes / 1e6)));
            }

            Rows(", with analyzers", project);
            if (!bare.TrueForAll(r => r.Theirs.Compiles))
            {
                Console.WriteLine("NSwag's client doesn't compile; its time is that until the compiler gave up.");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Rows(string how, List<(Cost Ours, Cost Theirs)> rounds)
    {
        Ratios.Row($"generate and compile{how}, CPU", "s", rounds.ConvertAll(r => (r.Ours.Cpu.TotalSeconds, r.Theirs.Cpu.TotalSeconds)));
        Ratios.Row($"the same{how}, elapsed", "s", rounds.ConvertAll(r => (r.Ours.Elapsed.TotalSeconds, r.Theirs.Elapsed.TotalSeconds)));
    }

    private static List<(Cost Ours, Cost Theirs)> Rounds(Api api, string folder, string how, IEnumerable<string> analyzers)
    {
        Console.WriteLine(how);
        return [.. Enumerable.Range(1, Pairs).Select(round => Round(api, folder, round, analyzers))];
    }

    private static (Cost Ours, Cost Theirs) Round(Api api, string folder, int round, IEnumerable<string> analyzers)
    {
        var ours = Ours(api, folder, analyzers);
        var theirs = Theirs(api, folder, analyzers);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{round}: {ours.Cpu.TotalSeconds:F2} s of CPU, NSwag {theirs.Cpu.TotalSeconds:F2} s, ratio {ours.Cpu / theirs.Cpu:F3}"));
        return (ours, theirs);
    }

    private static Cost Ours(Api api, string folder, IEnumerable<string> analyzers)
    {
        var assembly = Path.Combine(folder, "Ours.dll");
        var run = CSharpCompiler.Run(
            folder,
            assembly,
            [
                .. analyzers,
                .. CSharpCompiler.Analyzers.Select(a => $"/analyzer:\"{a}\""),
                .. api.PageFiles().Select(p => $"/additionalfile:\"{p}\""),
            ]);
        return new Cost(run.Cpu, run.Elapsed, new FileInfo(assembly).Length, Compiles: true);
    }

    private static Cost Theirs(Api api, string folder, IEnumerable<string> analyzers)
    {
        var assembly = Path.Combine(folder, "NSwag.dll");
        var making = MeasuredProcess.Run(Sdk.Host, ["exec", typeof(WholeBuild).Assembly.Location, "nswag-files", api.Name, folder]);
        var files = Directory.EnumerateFiles(folder, "*.cs").Select(f => $"\"{f}\"");
        var compiling = CSharpCompiler.Run(folder, assembly, [.. analyzers, .. files], mayFail: true);
        return new Cost(
            making.Cpu + compiling.Cpu,
            making.Elapsed + compiling.Elapsed,
            compiling.Succeeded ? new FileInfo(assembly).Length : 0,
            compiling.Succeeded);
    }

    private sealed record Cost(TimeSpan Cpu, TimeSpan Elapsed, long Bytes, bool Compiles);
}
