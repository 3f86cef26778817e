namespace Medusa.Package.Tests;

/// <summary>A console project such as a user would make, in a folder of its own: one package reference and the pages.</summary>
internal sealed class NewProject : IDisposable
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

    public NewProject(LocalFeed feed, string properties = "", string pages = "specs")
    {
        _feed = feed;
        _properties = properties;
        _feed.Configure(Folder);
        foreach (string page in Repository.Pages)
        {
            string copy = Path.Combine(Folder, pages, Path.GetRelativePath(Repository.Specs, page));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(page, copy);
        }

        Write("App.csproj", Project());
        Write("Program.cs", Program);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("medusa-app-").FullName;

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Folder, path), text);

    /// <summary>Replaces the one place of a file that reads so.</summary>
    public void Replace(string path, string old, string replacement)
    {
        string text = File.ReadAllText(Path.Combine(Folder, path));
        Assert.Equal(2, text.Split(old).Length);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public Task<CommandResult> BuildAsync() => DotNet.RunAsync(Folder, "build", "--nologo");

    public Task<CommandResult> RunAsync(params string[] arguments) => DotNet.RunAsync(Folder, ["run", "--no-build", "--", .. arguments]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

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
