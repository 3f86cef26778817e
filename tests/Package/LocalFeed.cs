using System.IO.Compression;
using Medusa.Package.Tests;

[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace Medusa.Package.Tests;

/// <summary>Both packages, in a version of their own, in a folder that serves as a package source.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("medusa-feed-").FullName;

    /// <summary>A version that no cache can have.</summary>
    public string Version { get; } = $"0.0.1-test.{DateTime.UtcNow.Ticks}";

    public async ValueTask InitializeAsync()
    {
        foreach (string project in (string[])["generator", "runtime"])
        {
            // Nothing is built: it was, for this project's references, and another build may be under way beside the tests.
            CommandResult packed = await DotNet.RunAsync(
                Path.Combine(Repository.Root, project),
                "pack", "--no-build", "--configuration", Repository.Configuration, "--output", _folder, $"-p:PackageVersion={Version}");
            packed.Succeeded();
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The names of the files in a package.</summary>
    internal IReadOnlyList<string> FilesOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(package));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>A package's manifest.</summary>
    internal string ManifestOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(package));
        using StreamReader reader = new(archive.GetEntry($"{package}.nuspec")!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Makes a package configuration that adds this feed to the user's sources, with a cache of its own.</summary>
    internal void Configure(string folder)
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
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

    private string PathOf(string package) => Path.Combine(_folder, $"{package}.{Version}.nupkg");
}
