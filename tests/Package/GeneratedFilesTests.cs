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
        var first = project.ReadAll(Folder);
        Assert.Contains(first, file => file.Key.EndsWith("/AdminBatchJobsResource.g.cs", StringComparison.Ordinal));

        // Now they are there before the compiler starts.
        var again = (await project.BuildAsync("--no-incremental")).Succeeded();
        Assert.Contains("0 Warning(s)", again.Output, StringComparison.Ordinal);
        Assert.Equal(first, project.ReadAll(Folder));
    }

    [Fact]
    public async Task They_do_not_depend_on_the_order_of_the_pages()
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{Folder}</MedusaGeneratedFiles>");
        (await project.BuildAsync()).Succeeded();
        var first = project.ReadAll(Folder);

        // The same pages, listed by the project itself and backwards.
        var pages = Repository.Pages.Select(page => Path.GetRelativePath(Repository.Specs, page)).Reverse();
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

        var left = project.ReadAll(Folder);
        Assert.DoesNotContain(left, file => file.Key.EndsWith("/AdminBatchJobsResource.g.cs", StringComparison.Ordinal));
        Assert.Contains(left, file => file.Key.EndsWith("/AdminAuthResource.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_stay_when_an_editor_asks_how_the_project_is_compiled()
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{Folder}</MedusaGeneratedFiles>");
        (await project.BuildAsync()).Succeeded();
        var first = project.ReadAll(Folder);

        project.Write("Program.cs", "System.Console.WriteLine(typeof(Medusa.MedusaClient).Namespace);");
        (await project.BuildAsync(
            "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")).Succeeded();

        Assert.Equal(first, project.ReadAll(Folder));
    }

    [Fact]
    public async Task A_folder_that_is_not_one_of_the_projects_own_is_refused_and_nothing_in_it_is_deleted()
    {
        using NewProject project = new(feed);
        var sibling = Directory.CreateDirectory(Path.Combine(project.Folder, "..", $"{Path.GetFileName(project.Folder)}-sibling")).FullName;
        string[] files =
        [
            Path.Combine(sibling, "Kept.cs"),
            Path.Combine(sibling, "Medusa.Generator", "Kept.cs"),
            Path.Combine(project.Folder, "Own", "Kept.cs"),
            Path.Combine(project.Folder, "Own", "Medusa.Generator", "Deep", "Kept.cs"),
        ];
        try
        {
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, "// Written by hand.", TestContext.Current.CancellationToken);
                File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            }

            Directory.CreateSymbolicLink(Path.Combine(project.Folder, "Link"), sibling);
            string[] values =
            [
                ".", "./", "..", "../", "Generated/..", "Generated/../..", $"../{Path.GetFileName(sibling)}", sibling, "/", "*", "**", "Generated%3B..", "Link", "Link/Generated", "Link/./a/b", "Own",
                "~", "~/Generated", "%25USERPROFILE%25", "Program.cs", "./Program.cs/",
            ];
            foreach (var value in values)
            {
                var build = await project.BuildAsync($"-p:MedusaGeneratedFiles={value}");

                Assert.True(build.ExitCode != 0, $"{value} was accepted:\n{build.Output}");
                Assert.Contains("error MED0303: The MSBuild property MedusaGeneratedFiles", build.Output, StringComparison.Ordinal);
                Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
                Assert.All(files, file => Assert.True(File.Exists(file), $"{value} deleted {file}"));
            }
        }
        finally
        {
            Directory.Delete(sibling, recursive: true);
        }
    }

    [Fact]
    public async Task Files_that_an_earlier_folder_keeps_are_not_compiled()
    {
        using NewProject project = new(feed);
        (await project.BuildAsync("-p:MedusaGeneratedFiles=Earlier")).Succeeded();
        Assert.NotEmpty(project.ReadAll("Earlier"));

        (await project.BuildAsync("-p:MedusaGeneratedFiles=Later")).Succeeded();
        (await project.BuildAsync("--no-incremental")).Succeeded();
    }

    [Theory]
    [InlineData("Generated/")]
    [InlineData("./build/../Generated")]
    public async Task A_folder_may_be_written_in_any_way_that_leads_into_the_project(string value)
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{value}</MedusaGeneratedFiles>");
        (await project.BuildAsync()).Succeeded();
        (await project.BuildAsync("--no-incremental")).Succeeded();

        Assert.Contains(project.ReadAll(Folder), file => file.Key.EndsWith("/AdminBatchJobsResource.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_the_generator_wrote_is_deleted()
    {
        using NewProject project = new(feed, $"<MedusaGeneratedFiles>{Folder}</MedusaGeneratedFiles>");
        const string Ours = Folder + "/Medusa.Generator/Medusa.Generator.MedusaGenerator";
        (await project.BuildAsync()).Succeeded();
        (string Path, string Text, bool Kept)[] files =
        [
            (Ours + "/Gone.g.cs", "// <auto-generated/>\n", false),
            (Ours + "/ByHand.g.cs", "// Written by hand.\n", true),
            (Ours + "/notes.txt", "// <auto-generated/>\n", true),
            (Folder + "/.gitattributes", "*.cs linguist-generated\n", true),
            (Folder + "/Medusa.Generator/Another/Other.g.cs", "// <auto-generated/>\n", true),
        ];
        foreach ((var path, var text, _) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(project.Folder, path))!);
            project.Write(path, text);
            File.SetLastWriteTimeUtc(Path.Combine(project.Folder, path), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        (await project.BuildAsync("--no-incremental")).Succeeded();

        Assert.All(files, file => Assert.Equal(file.Kept, File.Exists(Path.Combine(project.Folder, file.Path))));
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
