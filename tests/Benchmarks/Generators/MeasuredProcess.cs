using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Medusa.Benchmarks.Generators;

/// <summary>What a process that has ended took.</summary>
internal sealed partial record MeasuredProcess(TimeSpan Cpu, TimeSpan Elapsed, bool Succeeded)
{
    private const int Children = -1;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static MeasuredProcess Run(string program, IEnumerable<string> arguments, bool mayFail = false)
    {
        var before = CpuOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        watch.Stop();
        if (process.ExitCode != 0 && !mayFail)
        {
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {output}");
        }

        return new MeasuredProcess(OperatingSystem.IsWindows() ? process.TotalProcessorTime : CpuOfChildren() - before, watch.Elapsed, process.ExitCode == 0);
    }

    // Of a process that has ended, only Windows tells the time itself; elsewhere the parent is told the time of all its children.
    private static TimeSpan CpuOfChildren()
    {
        if (OperatingSystem.IsWindows())
        {
            return TimeSpan.Zero;
        }

        Span<long> usage = stackalloc long[32];
        if (GetResourceUsage(Children, usage) != 0)
        {
            throw new InvalidOperationException("The system doesn't tell the CPU time of its processes.");
        }

        // Seconds and microseconds in user code, then in the kernel.
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds((int)usage[1] + (int)usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, Span<long> usage);
}
