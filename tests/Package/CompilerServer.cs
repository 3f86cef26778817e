namespace Medusa.Package.Tests;

/// <summary>
/// A compiler that stays between the builds of these tests and is theirs alone: the user's own may be in use, or switched off.
/// </summary>
internal static class CompilerServer
{
    private static string? s_name;

    /// <summary>Lets all builds from now on use it. The first of them starts it.</summary>
    public static void Use() => s_name ??= $"medusa-tests-{Environment.ProcessId}";

    /// <summary>Adds what makes a build use it.</summary>
    public static void AddTo(IDictionary<string, string?> environment)
    {
        if (s_name is null)
        {
            return;
        }

        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = s_name;
    }

    /// <summary>Ends it, if it runs.</summary>
    public static async Task StopAsync()
    {
        if (s_name is null)
        {
            return;
        }

        var version = (await DotNet.RunAsync(Repository.Root, "--version")).Succeeded().Output.Trim();
        var sdks = (await DotNet.RunAsync(Repository.Root, "--list-sdks")).Succeeded().Output;
        var sdk = sdks.Split('\n').First(line => line.StartsWith(version + " [", StringComparison.Ordinal));
        var folder = Path.Combine(sdk[(version.Length + 2)..sdk.LastIndexOf(']')], version);
        await DotNet.RunAsync(Repository.Root, Path.Combine(folder, "Roslyn", "bincore", "VBCSCompiler.dll"), "-pipename:" + s_name, "-shutdown");
    }
}
