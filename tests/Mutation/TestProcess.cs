using System.Diagnostics;

namespace Medusa.Mutation;

/// <summary>A process that runs tests of one assembly, again and again.</summary>
internal sealed class TestProcess : IDisposable
{
    private readonly Process _process;

    /// <param name="assembly">The name of the changed assembly.</param>
    /// <param name="mutation">The change that is active from the start.</param>
    public TestProcess(TestFolder folder, string assembly, int? mutation = null)
    {
        var start = new ProcessStartInfo("dotnet", [folder.Tests])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Original,
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(TestProcess).Assembly.Location,
                [StartupHook.TestsVariable] = folder.Tests,
                [StartupHook.AssemblyVariable] = assembly,
                ["MEDUSA_MUTATION"] = mutation?.ToString(),
            },
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Sends a command; null if the process ended or didn't answer in time.</summary>
    public string[]? Ask(TimeSpan limit, params string[] command)
    {
        try
        {
            _process.StandardInput.WriteLine(string.Join('\t', command));
            _process.StandardInput.Flush();
            var deadline = Stopwatch.StartNew();
            while (deadline.Elapsed < limit)
            {
                var line = _process.StandardOutput.ReadLineAsync();
                if (!line.Wait(limit - deadline.Elapsed is { Ticks: > 0 } left ? left : TimeSpan.Zero) || line.Result is null)
                {
                    return null;
                }

                if (line.Result.StartsWith(StartupHook.Mark, StringComparison.Ordinal))
                {
                    return line.Result[StartupHook.Mark.Length..].Split('\t');
                }
            }
        }
        catch (IOException)
        {
            // It ended.
        }

        return null;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }
}
