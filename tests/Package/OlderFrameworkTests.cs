using System.Runtime.InteropServices;
using Medusa.Tests.Shared;
using Quickstart.Backend;

namespace Medusa.Package.Tests;

/// <summary>Programs for the frameworks before the newest one: built with the package, and run with their own runtime.</summary>
public sealed class OlderFrameworkTests(LocalFeed feed)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    public async Task A_program_for_it_compiles_without_a_warning_and_runs(string framework)
    {
        if (framework != "net8.0")
        {
            LongTests.Require();
        }

        await using var backend = await InMemoryBackend.StartAsync();

        // Self-contained, since the machine needn't have that runtime. The language version is the framework's own.
        using NewProject project = new(
            feed,
            $"<RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier><SelfContained>true</SelfContained>");
        project.Replace("App.csproj", "net10.0", framework);
        project.Write("Program.cs", project.Read("Program.cs") + "\nConsole.WriteLine(Environment.Version.Major);\n");

        var restore = await DotNet.RunAsync(project.Folder, "restore");
        Assert.SkipWhen(LacksPacks(restore), $"The runtime of {framework} can't be restored here:\n{restore.Output}");
        restore.Succeeded();
        var build = (await project.BuildAsync("--no-restore")).Succeeded();
        var run = (await project.RunBuiltAsync(
            framework, backend.Address.AbsoluteUri, InMemoryBackend.Email, InMemoryBackend.Password)).Succeeded();

        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        var lines = run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["2 of 5: completed", framework["net".Length..^".0".Length]], lines);
    }

    // Only the framework's own packs may be missing.
    private static bool LacksPacks(CommandResult restore)
    {
        string[] errors = [.. restore.Output.Split('\n').Where(line => line.Contains("error NU", StringComparison.Ordinal))];
        return errors.Length > 0 && errors.All(line =>
            (line.Contains("NU1101", StringComparison.Ordinal) || line.Contains("NU1102", StringComparison.Ordinal))
            && (line.Contains("Microsoft.NETCore.App.", StringComparison.Ordinal) || line.Contains("Microsoft.AspNetCore.App.", StringComparison.Ordinal)));
    }
}
