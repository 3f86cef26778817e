using System.Diagnostics;

namespace Medusa.Benchmarks.Generators;

/// <summary>One run in a process that has done nothing else, reading the files included.</summary>
internal static class ColdRun
{
    public static void Generator()
    {
        var pages = Reference.Pages("2023-11-27", "js-client");
        var compilation = ClientProject.Compilation("class Program;");
        Report("generator", ClientProject.Characters(ClientProject.Driver(pages).RunGenerators(compilation)));
    }

    public static async Task NSwagAsync() => Report("NSwag", await NSwagClient.GenerateAsync(Reference.OpenApi()));

    // From the start of the process on: what the runtime needs to start and to compile the code is part of a cold run.
    private static void Report(string what, int characters)
    {
        using var process = Process.GetCurrentProcess();
        var elapsed = DateTime.Now - process.StartTime;
        Console.WriteLine(
            $"{what}: {process.TotalProcessorTime.TotalSeconds:F2} s of CPU, {elapsed.TotalSeconds:F2} s elapsed, "
            + $"peak working set {process.PeakWorkingSet64 / 1048576.0:F0} MB, {characters / 1e6:F2} million characters of C#");
    }
}
