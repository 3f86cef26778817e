namespace Medusa.Package.Tests;

/// <summary><c>dotnet build -t:MedusaExamples</c>, with the packed package in a project of its own.</summary>
public sealed class ExamplesTests(LocalFeed feed)
{
    private const string BatchJobs = "examples/AdminBatchJobsResource.md";
    private const string Page = "specs/classes/AdminBatchJobsResource.mdx";

    [Fact]
    public async Task The_examples_become_a_file_for_each_resource_and_one_that_counts_them()
    {
        using NewProject project = new(feed);

        var written = (await project.BuildAsync("-t:MedusaExamples")).Succeeded();

        Assert.Contains("examples (3 files)", written.Output, StringComparison.Ordinal);
        Assert.Contains("\n## CancelAsync\n\n", project.Read(BatchJobs), StringComparison.Ordinal);
        Assert.Contains(
            """
            ```csharp
            // Given: string id
            var response = await medusa.Admin.BatchJobs.CancelAsync(id);
            """.ReplaceLineEndings("\n"),
            project.Read(BatchJobs),
            StringComparison.Ordinal);
        Assert.Contains("| [admin.batchJobs](AdminBatchJobsResource.md) |", project.Read("examples/README.md"), StringComparison.Ordinal);

        // They are no part of the project's compilation.
        (await project.BuildAsync()).Succeeded();
    }

    // MSBuild, through which the text passes, gives a meaning to each of these.
    [Fact]
    public async Task What_an_example_says_survives_the_way_into_the_file()
    {
        using NewProject project = new(feed);
        project.Replace(Page, "batchJobs.cancel(id)\nconsole.log(batch_job.canceled_at)", "batchJobs.cancel(\"a;b %3B @(c) $(d) %(e) * ? 'f' // g\")");

        (await project.BuildAsync("-t:MedusaExamples")).Succeeded();

        Assert.Contains(".CancelAsync(\"a;b %3B @(c) $(d) %(e) * ? 'f' // g\");\n", project.Read(BatchJobs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_a_resource_that_is_gone_is_deleted_and_a_file_of_the_users_own_is_left()
    {
        using NewProject project = new(feed, "<MedusaExamplesFolder>docs/csharp</MedusaExamplesFolder>");
        (await project.BuildAsync("-t:MedusaExamples")).Succeeded();
        project.Write("docs/csharp/own.md", "# Mine\n");
        project.Delete(Page);

        (await project.BuildAsync("-t:MedusaExamples")).Succeeded();

        Assert.Equal(["/AdminAuthResource.md", "/README.md", "/own.md"], project.ReadAll("docs/csharp").Keys.Order(StringComparer.Ordinal));
    }

    // Of a solution, projects that only reference the client have the package's targets too.
    [Theory]
    [InlineData("MedusaExamples", "examples/README.md")]
    [InlineData("MedusaAcceptApi", "Medusa.api.txt")]
    public async Task Where_there_are_no_pages_no_file_is_written(string target, string file)
    {
        using NewProject project = new(feed, "<MedusaReference>elsewhere/**/*.mdx</MedusaReference>");

        var built = (await project.BuildAsync("-t:" + target)).Succeeded();

        Assert.Contains("App has no pages", built.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(project.Folder, file)));
    }

    [Fact]
    public async Task A_project_of_several_frameworks_has_one_set_of_examples()
    {
        using NewProject project = new(feed);
        project.Replace("App.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");

        (await project.BuildAsync("-t:MedusaExamples")).Succeeded();

        Assert.Equal(3, project.ReadAll("examples").Count);
    }
}
