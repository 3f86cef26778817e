namespace Medusa.Package.Tests;

/// <summary>The generated files in the repository, where a project wants them there.</summary>
public sealed class GeneratedFilesTests(LocalFeed feed)
{
    private const string Folder = "Generated";

    [Fact]
    public async Task They_are_kept_for_review_and_not_compiled_twice()
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{Folder}</MedusaGeneratedFiles>");

        (await project.BuildAsync()).Succeeded();
        Dictionary<string, string> first = project.ReadAll(Folder);
        Assert.Contains(first, file => file.Key.EndsWith("/AdminBatchJobsResource.g.cs", StringComparison.Ordinal));

        // Now they are there before the compiler starts.
        CommandResult again = (await project.BuildAsync("--no-incremental")).Succeeded();
        Assert.Contains("0 Warning(s)", again.Output, StringComparison.Ordinal);
        Assert.Equal(first, project.ReadAll(Folder));
    }

    [Fact]
    public async Task They_do_not_depend_on_the_order_of_the_pages()
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{Folder}</MedusaGeneratedFiles>");
        (await project.BuildAsync()).Succeeded();
        Dictionary<string, string> first = project.ReadAll(Folder);

        // The same pages, listed by the project itself and backwards.
        IEnumerable<string> pages = Repository.Pages.Select(page => Path.GetRelativePath(Repository.Specs, page)).Reverse();
        project.Replace(
            "App.csproj",
            "<ItemGroup>",
            $"<ItemGroup>{string.Concat(pages.Select(page => $"<AdditionalFiles Include=\"specs/{page}\" />"))}");
        project.Replace("App.csproj", "<OutputType>", "<EnableDefaultMedusaItems>false</EnableDefaultMedusaItems><OutputType>");
        (await project.BuildAsync()).Succeeded();

        Assert.Equal(first, project.ReadAll(Folder));
    }

    [Fact]
    public async Task The_files_of_a_page_that_is_gone_vanish_with_it()
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{Folder}</MedusaGeneratedFiles>");
        (await project.BuildAsync()).Succeeded();
        Assert.Contains(project.ReadAll(Folder), file => file.Key.EndsWith("/AdminBatchJobsResource.g.cs", StringComparison.Ordinal));
        project.Delete("specs/classes/AdminBatchJobsResource.mdx");
        project.Write("Program.cs", "System.Console.WriteLine(typeof(Medusa.MedusaClient).Namespace);");

        (await project.BuildAsync()).Succeeded();

        Dictionary<string, string> left = project.ReadAll(Folder);
        Assert.DoesNotContain(left, file => file.Key.EndsWith("/AdminBatchJobsResource.g.cs", StringComparison.Ordinal));
        Assert.Contains(left, file => file.Key.EndsWith("/AdminAuthResource.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_stay_when_an_editor_asks_how_the_project_is_compiled()
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{Folder}</MedusaGeneratedFiles>");
        (await project.BuildAsync()).Succeeded();
        Dictionary<string, string> first = project.ReadAll(Folder);

        project.Write("Program.cs", "System.Console.WriteLine(typeof(Medusa.MedusaClient).Namespace);");
        (await project.BuildAsync(
            "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")).Succeeded();

        Assert.Equal(first, project.ReadAll(Folder));
    }

    [Fact]
    public async Task Each_of_several_frameworks_has_its_own()
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{Folder}</MedusaGeneratedFiles>");
        project.Replace("App.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0</TargetFrameworks>");

        (await project.BuildAsync()).Succeeded();
        (await project.BuildAsync("--no-incremental")).Succeeded();

        Assert.All(project.ReadAll(Folder).Keys, path => Assert.StartsWith("/net10.0/Medusa.Generator/", path, StringComparison.Ordinal));
    }
}
