using System.Text.RegularExpressions;

namespace Medusa.Package.Tests;

/// <summary>A console project such as a user would make, in a folder of its own: one package reference and the pages.</summary>
internal sealed partial class NewProject : IDisposable
{
    private const string Program = """
        using Medusa;

        using MedusaClient medusa = new(new MedusaClientOptions { BaseUrl = new Uri(args[0]) });
        await medusa.Admin.Auth.GetTokenAsync(new AdminPostAuthReq { Email = args[1], Password = args[2] });
        AdminBatchJobListRes page = await medusa.Admin.BatchJobs.ListAsync(new AdminGetBatchParams { Limit = 2 });
        Console.WriteLine($"{page.BatchJobs.Count} of {page.Count}: {page.BatchJobs[0].Status}");
        """;

    private readonly string _properties;
    private readonly LocalFeed _feed;

    // Whether the project's references are restored as the project file now has them.
    private bool _isRestored;

    /// <param name="pages">The folder that gets a copy of the repository's pages, or null for none.</param>
    public NewProject(LocalFeed feed, string properties = "", string? pages = "specs")
    {
        _feed = feed;
        _properties = properties;
        _feed.Configure(Folder);
        if (pages is not null)
        {
            Copy(Repository.Specs, pages);
        }

        Write("App.csproj", Project());
        Write("Program.cs", Program);

        // The properties of the package's own have no part in what is restored; others may.
        _isRestored = OwnProperties().IsMatch(properties) && _feed.TryRestore(Folder);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("medusa-app-").FullName;

    public void Write(string path, string text)
    {
        File.WriteAllText(Path.Combine(Folder, path), text);
        if (path.EndsWith("proj", StringComparison.Ordinal))
        {
            _isRestored = false;
        }
    }

    /// <summary>Replaces the one place of a file that reads so.</summary>
    public void Replace(string path, string old, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(Folder, path));
        Assert.Equal(2, text.Split(old).Length);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The files below a folder by their paths in it, with their texts.</summary>
    public Dictionary<string, string> ReadAll(string folder)
    {
        var root = Path.Combine(Folder, folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(path => "/" + Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText);
    }

    /// <summary>Line and column of the first place of a file that reads so, as compilers count them.</summary>
    public (int Line, int Column) Find(string path, string text)
    {
        var before = Read(path).Split(text)[0].Split('\n');
        return (before.Length, before[^1].Length + 1);
    }

    /// <summary>Copies folders of pages into <c>specs</c>, each under its name.</summary>
    public void CopyPages(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            Copy(folder, Path.Combine("specs", Path.GetFileName(folder)));
        }
    }

    /// <summary>Copies the pages in a folder of the project to another.</summary>
    public void CopyFolder(string path, string target) => Copy(Path.Combine(Folder, path), target);

    public void DeleteFolder(string path) => Directory.Delete(Path.Combine(Folder, path), recursive: true);

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public async Task<CommandResult> BuildAsync(params string[] arguments)
    {
        string[] restored = _isRestored && !arguments.Contains("--no-restore") ? ["--no-restore"] : [];
        var result = await DotNet.RunAsync(Folder, ["build", "--nologo", .. restored, .. arguments]);
        _isRestored |= result.ExitCode == 0;
        return result;
    }

    /// <summary>Writes the accepted surface.</summary>
    public Task<CommandResult> AcceptAsync() => BuildAsync("-t:MedusaAcceptApi");

    /// <summary>Compares the project's reference with that in a folder.</summary>
    public Task<CommandResult> CompareAsync(string folder) => BuildAsync("-t:MedusaCompare", $"-p:MedusaOtherReference={folder}");

    public Task<CommandResult> RunAsync(params string[] arguments) => DotNet.RunAsync(Folder, ["run", "--no-build", "--", .. arguments]);

    /// <summary>Runs the program's own executable, as a self-contained one is.</summary>
    public Task<CommandResult> RunBuiltAsync(string framework, params string[] arguments)
    {
        var folder = Path.Combine(Folder, "bin", "Debug", framework, System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier);
        return DotNet.RunProgramAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? "App.exe" : "App"), Folder, arguments);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Copy(string folder, string target)
    {
        foreach (var page in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsPage))
        {
            var copy = Path.Combine(Folder, target, Path.GetRelativePath(folder, page));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(page, copy);
        }
    }

    private static bool IsPage(string file) => file.EndsWith(".mdx", StringComparison.Ordinal) || Path.GetFileName(file) == "page.json";

    [GeneratedRegex(@"^(<Medusa\w+>[^<]*</Medusa\w+>)*$")]
    private static partial Regex OwnProperties();

    private string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {_properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Medusa.Generator" Version="{_feed.Version}" />
          </ItemGroup>
        </Project>
        """;
}
