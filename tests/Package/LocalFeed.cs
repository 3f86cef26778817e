using System.IO.Compression;
using Medusa.Package.Tests;

[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace Medusa.Package.Tests;

/// <summary>
/// The packages, in a version of their own, in a folder that serves as a package source; and what the projects that use them share:
/// a package cache, a restored project and a compiler.
/// </summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("medusa-feed-").FullName;

    private string RestoredFolder => Path.Combine(_folder, "restored");

    /// <summary>What a release says of where it comes from.</summary>
    public const string RepositoryUrl = "https://git.example.com/medusa-generator.git", ProjectUrl = "https://example.com/medusa-generator";

    /// <summary>A version that no cache can have.</summary>
    public string Version { get; } = $"0.0.1-test.{DateTime.UtcNow.Ticks}";

    public async ValueTask InitializeAsync()
    {
        CompilerServer.Use();
        foreach (var project in (string[])["generator", "runtime", "templates"])
        {
            // Nothing is built: it was, for this project's references, and another build may be under way beside the tests.
            var packed = await DotNet.RunAsync(
                Path.Combine(Repository.Root, project),
                "pack", "--no-build", "--configuration", Repository.Configuration, "--output", _folder,
                $"-p:PackageVersion={Version}", $"-p:RepositoryUrl={RepositoryUrl}", $"-p:PackageProjectUrl={ProjectUrl}");
            packed.Succeeded();
        }

        using NewProject restored = new(this, pages: null);
        (await DotNet.RunAsync(restored.Folder, "restore")).Succeeded();
        Directory.Move(Path.Combine(restored.Folder, "obj"), RestoredFolder);
    }

    public async ValueTask DisposeAsync()
    {
        // It has files of the packages open.
        await CompilerServer.StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Gives a project the result of a restore, if there is one yet.</summary>
    internal bool TryRestore(string folder)
    {
        if (!Directory.Exists(RestoredFolder))
        {
            return false;
        }

        var target = Directory.CreateDirectory(Path.Combine(folder, "obj")).FullName;
        foreach (var file in Directory.EnumerateFiles(RestoredFolder))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        return true;
    }

    /// <summary>The names of the files in a package.</summary>
    internal IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(PathOf(package));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>A package's manifest.</summary>
    internal string ManifestOf(string package)
    {
        using MemoryStream content = new(Read(package, $"{package}.nuspec"));
        using StreamReader reader = new(content);
        return reader.ReadToEnd();
    }

    /// <summary>A file of a package, or of its symbol package.</summary>
    internal byte[] Read(string package, string file, string extension = "nupkg")
    {
        using var archive = ZipFile.OpenRead(PathOf(package, extension));
        using var content = archive.GetEntry(file)!.Open();
        using MemoryStream copy = new();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Makes a package configuration that adds this feed to the user's sources, with the cache of these tests.</summary>
    internal void Configure(string folder)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="user" value="{cache}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="local" value="{_folder}" />
              </packageSources>
            </configuration>
            """);
    }

    private string PathOf(string package, string extension = "nupkg") => Path.Combine(_folder, $"{package}.{Version}.{extension}");
}
