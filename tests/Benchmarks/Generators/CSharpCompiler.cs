using Medusa.Generator;

namespace Medusa.Benchmarks.Generators;

/// <summary>The compiler of the SDK, as a process of its own and without a server.</summary>
internal static class CSharpCompiler
{
    /// <summary>The generator and what it needs.</summary>
    public static string[] Analyzers { get; } = [typeof(MedusaGenerator).Assembly.Location, typeof(Markdig.Markdown).Assembly.Location];

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
        return MeasuredProcess.Run(Sdk.Host, ["exec", Path.Combine(Sdk.Compiler, "csc.dll"), "@" + response], mayFail);
    }

    private static IEnumerable<string> References()
    {
        var version = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        var own = new[] { typeof(Runtime.JsonRead).Assembly.Location };
        var extensions = Directory.EnumerateFiles(Sdk.Newest(Path.Combine(Sdk.Root, "packs", "Microsoft.AspNetCore.App.Ref"), "ref", version), "Microsoft.Extensions.*.dll");
        return [.. Directory.EnumerateFiles(Sdk.Newest(Path.Combine(Sdk.Root, "packs", "Microsoft.NETCore.App.Ref"), "ref", version), "*.dll"), .. extensions, .. own];
    }
}
