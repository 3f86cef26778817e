using Medusa.Generator;

namespace Medusa.Benchmarks.Generators;

/// <summary>The compiler of the SDK, as a process of its own and without a server.</summary>
internal static class CSharpCompiler
{
    /// <summary>The generator, the package's analyzer beside it, and what they need.</summary>
    public static string[] Analyzers { get; } = [typeof(MedusaGenerator).Assembly.Location, typeof(Markdig.Markdown).Assembly.Location];

    /// <summary>What <c>dotnet build</c> adds where a project sets <c>RunAnalyzers</c> to <c>false</c>: generators run all the same.</summary>
    public static IEnumerable<string> NoAnalyzers => ["/skipanalyzers+"];

    /// <summary>
    /// What <c>dotnet build</c> adds by default: the SDK's analyzers, the framework's generators, and the severities of the default level.
    /// </summary>
    public static IEnumerable<string> SdkAnalyzers
    {
        get
        {
            var analyzers = Sdk.Newest(Path.Combine(Sdk.Root, "sdk"), "Sdks", "Microsoft.NET.Sdk", "analyzers");
            var generators = Sdk.Newest(Path.Combine(Sdk.Root, "packs", "Microsoft.NETCore.App.Ref"), "analyzers", "dotnet", "cs");
            string[] own = ["Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"];
            var level = Path.Combine(analyzers, "build", "config", $"analysislevel_{Environment.Version.Major}_default.globalconfig");
            return
            [
                .. own.Select(name => $"/analyzer:\"{Path.Combine(analyzers, name)}\""),
                .. Directory.EnumerateFiles(generators, "*.dll").Select(path => $"/analyzer:\"{path}\""),
                $"/analyzerconfig:\"{level}\"",
            ];
        }
    }

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
