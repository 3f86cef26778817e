using System.Diagnostics;
using System.Text;
using Medusa.Package.Tests;

namespace Medusa.Samples.Tests.Support;

/// <summary>A sample that runs as a process of its own, as built beside these tests.</summary>
internal sealed class SampleProgram
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _log;

    private SampleProgram(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _log = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs a sample to its end.</summary>
    public static Task<SampleRun> RunAsync(string sample, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Start(sample, arguments, environment).EndAsync();

    public static SampleProgram Start(string sample, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var program = Path.Combine(Repository.Root, "samples", sample, "bin", Repository.Configuration, "net10.0", sample + ".dll");
        ProcessStartInfo start = new("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // What it talks to is the test's decision alone.
        foreach (var name in start.Environment.Keys.Where(IsOfSamples).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new SampleProgram(Process.Start(start)!);
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public void Stop()
    {
        // The shell's own: a program of that name isn't everywhere. Ctrl+C's signal is ignored by what a script starts in the background.
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<SampleRun> EndAsync()
    {
        using (_process)
        {
            try
            {
                await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            finally
            {
                if (!_process.HasExited)
                {
                    _process.Kill();
                }
            }

            return new SampleRun(_process.ExitCode, Lines(await _output), await _log);
        }
    }

    private static bool IsOfSamples(string variable) =>
        variable.StartsWith("MEDUSA_", StringComparison.Ordinal)
        || variable.StartsWith("OTEL_", StringComparison.Ordinal)
        || variable.StartsWith("StockSync", StringComparison.OrdinalIgnoreCase);

    private static string[] Lines(string output) => output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">The lines of its standard output.</param>
/// <param name="Log">Its standard error.</param>
internal sealed record SampleRun(int ExitCode, string[] Output, string Log)
{
    /// <summary>Fails the test with all that it wrote if the program ended otherwise.</summary>
    public SampleRun Ended(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"It ended with {ExitCode}.\n{string.Join('\n', Output)}\n{Log}");
        return this;
    }
}
