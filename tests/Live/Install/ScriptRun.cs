using System.Diagnostics;
using Medusa.Tests.Shared;

namespace Medusa.Live.Tests.Install;

/// <summary>Runs a shell script on a machine that lacks some programs and has others in their place.</summary>
internal sealed class ScriptRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("medusa-live-").FullName;
    private readonly string _own;
    private readonly Programs _programs;

    /// <param name="programs">What this machine has.</param>
    /// <param name="missing">Programs that this machine may have and the script must not find.</param>
    public ScriptRun(Programs programs, params string[] missing)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The backend is for Linux.");
        _programs = programs;
        _own = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        programs.LinkOthers(_own, missing);
    }

    private string Bash => Path.Combine(_programs.Folder, "bash");

    /// <summary>Where the backend keeps what it installs.</summary>
    public string State => Path.Combine(_folder, "state");

    /// <summary>Puts a program of a few lines in the place of the one of that name.</summary>
    public void Put(string name, string lines) => Write(Path.Combine(_own, name), lines);

    /// <summary>Makes it look as if PostgreSQL were installed.</summary>
    public void PutPostgres()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "postgresql", "16", "bin"));
        Write(Path.Combine(folder.FullName, "initdb"), "exit 1");
    }

    /// <summary>Runs bash in the repository.</summary>
    public async Task<(int Code, string Output)> BashAsync(params string[] arguments)
    {
        ProcessStartInfo start = new(Bash, arguments)
        {
            WorkingDirectory = Places.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_own}:{_programs.Folder}";
        start.Environment["MEDUSA_LIVE_STATE"] = State;
        start.Environment["MEDUSA_LIVE_POSTGRESQL"] = Path.Combine(_folder, "postgresql");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path, string lines)
    {
        File.Delete(path);
        File.WriteAllText(path, $"#!{Bash}\n{lines}\n");
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("The script needs bash.");
        }

        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
