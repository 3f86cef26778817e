using Medusa.Generator;

namespace Medusa.Benchmarks.Generators;

/// <summary>The compiler of the SDK, as a process of its own and without a server.</summary>
internal static class CSharpCompiler
{
    /// <summary>The generator and what it needs.</summary>
    public static string[] Analyzers { get; } = [typeof(MedusaGenerator).Assembly.Location, typeof(Markdig.Markdown).Assembly.Location];

    /// <summary>The program that runs .NET assemblies.</summary>
    public static string Host { get; } = Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    // The runtime lies in <root>/shared/Microsoft.NETCore.App/<version>.
    private static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>Compiles a library against .NET and the runtime package.</summary>
    public static MeasuredProcess Run(string folder, string assembly, IEnumerable<string> arguments, bool mayFail = false)
    {
        var response = Path.Combine(folder, "csc.rsp");
        File.WriteAllLines(
            response,
            [
                "/nologo", "/noconfig", "/nostdlib+", "/target:library", "/optimize+", "/debug:portable", "/deterministic+", "/nullable:enable",
                "/nowarn:1701,1702", "/warn:9999", $"/out:\"{assembly}\"",
                .. References().Select(r => $"/reference:\"{r}\""),
                .. arguments,
            ]);
        return MeasuredProcess.Run(Host, ["exec", Newest(Path.Combine(Root, "sdk"), "Roslyn", "bincore", "csc.dll"), "@" + response], mayFail);
    }

    private static IEnumerable<string> References()
    {
        var version = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        var own = new[] { typeof(Runtime.JsonRead).Assembly.Location };
        var extensions = Directory.EnumerateFiles(Newest(Path.Combine(Root, "packs", "Microsoft.AspNetCore.App.Ref"), "ref", version), "Microsoft.Extensions.*.dll");
        return [.. Directory.EnumerateFiles(Newest(Path.Combine(Root, "packs", "Microsoft.NETCore.App.Ref"), "ref", version), "*.dll"), .. extensions, .. own];
    }

    // Something within the newest of the versions that lie in a folder.
    private static string Newest(string folder, params string[] parts) => Directory.EnumerateDirectories(folder)
        .Where(d => Version.TryParse(Path.GetFileName(d), out _))
        .OrderByDescending(d => Version.Parse(Path.GetFileName(d)))
        .Select(d => Path.Combine([d, .. parts]))
        .First(Path.Exists);
}
