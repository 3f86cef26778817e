namespace Medusa.Benchmarks.Generators;

/// <summary>The .NET SDK of the runtime that runs.</summary>
internal static class Sdk
{
    /// <summary>The folder of .NET. The runtime lies in its <c>shared/Microsoft.NETCore.App/&lt;version&gt;</c>.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>The program that runs .NET assemblies.</summary>
    public static string Host { get; } = Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The folder of the C# compiler.</summary>
    public static string Compiler { get; } = Newest(Path.Combine(Root, "sdk"), "Roslyn", "bincore");

    /// <summary>Something within the newest of the versions that lie in a folder.</summary>
    public static string Newest(string folder, params string[] parts) => Directory.EnumerateDirectories(folder)
        .Where(d => Version.TryParse(Path.GetFileName(d), out _))
        .OrderByDescending(d => Version.Parse(Path.GetFileName(d)))
        .Select(d => Path.Combine([d, .. parts]))
        .First(Path.Exists);
}
