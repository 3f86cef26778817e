using Medusa.Tests.Shared;

namespace Medusa.Package.Tests;

/// <summary>The quickstarts as native programs: compiled ahead of time, without a warning, and run.</summary>
public sealed class NativeAotTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Quickstart", "completed, 40 of 40", "Refused with 400 not_allowed", 12_050_000)]
    [InlineData("QuickstartV2", "Order #6 is pending: 49.90 EUR", "Refused with 404 not_found", 13_000_000)]
    public async Task A_quickstart_runs_as_a_native_program(string sample, string success, string refusal, long mostBytes)
    {
        LongTests.Require();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only tried on Linux.");
        Assert.SkipUnless(IsOnPath("clang"), "clang isn't installed; native compilation needs it (Debian: apt-get install clang zlib1g-dev).");
        Assert.SkipUnless(HasZlib(), "zlib's development files aren't installed; native linking needs them (Debian: apt-get install zlib1g-dev).");

        var folder = Directory.CreateTempSubdirectory("medusa-aot-").FullName;
        try
        {
            // Apart from the repository's own build, which may be under way.
            var published = (await DotNet.RunAsync(
                Repository.Root,
                "publish", "samples/" + sample, "--nologo", "--configuration", "Release",
                "--artifacts-path", Path.Combine(folder, "artifacts"), "--output", Path.Combine(folder, "out"))).Succeeded();
            Assert.DoesNotContain("warning ", published.Output, StringComparison.Ordinal);

            var program = Path.Combine(folder, "out", sample);
            var run = (await DotNet.RunProgramAsync(program, folder)).Succeeded();
            Assert.Contains(success, run.Output, StringComparison.Ordinal);
            Assert.Contains(refusal, run.Output, StringComparison.Ordinal);

            var size = new FileInfo(program).Length;
            output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The program has {size / 1e6:0.00} MB, the backend in memory included."));
            Assert.InRange(size, 1, mostBytes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsOnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));

    private static bool HasZlib() =>
        new[] { "/usr/lib", "/usr/lib64", "/usr/local/lib" }
            .Where(Directory.Exists)
            .Any(folder => Directory.EnumerateFiles(folder, "libz.*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true })
                .Any(file => Path.GetExtension(file) is ".so" or ".a"));
}
