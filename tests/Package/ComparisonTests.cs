using Medusa.Tests.Shared;

namespace Medusa.Package.Tests;

/// <summary>The comparison of docs/moving-to-v2.md, with the packed package in a project of its own.</summary>
public sealed class ComparisonTests(LocalFeed feed)
{
    private const string Report = "Medusa.compare.md";
    private const string BatchJob = "other pages (1)/internal/classes/internal.BatchJob.mdx";

    [Fact]
    public async Task Another_reference_is_compared_and_the_client_stays_as_it_was()
    {
        using NewProject project = new(feed);
        project.CopyFolder("specs", "other pages (1)");
        project.Replace(BatchJob, "\"name\": \"dry_run\"", "\"name\": \"is_dry_run\"");
        project.Write("Program.cs", "This isn't C#, and needn't be.");

        var compared = (await project.CompareAsync("other pages (1)")).Succeeded();

        var report = project.Read(Report);
        Assert.StartsWith("# Two references of Medusa v1\n", report, StringComparison.Ordinal);
        Assert.Contains("`BatchJob.is_dry_run`", report, StringComparison.Ordinal);
        Assert.Contains(report.Split('\n')[2], compared.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MED0", compared.Output, StringComparison.Ordinal);

        project.Write("Program.cs", "System.Console.WriteLine(typeof(Medusa.BatchJob).GetProperty(\"DryRun\")!.Name);");
        Assert.DoesNotContain("MED0", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("DryRun", (await project.RunAsync()).Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "MedusaOtherReference isn't set")]
    [InlineData("nowhere", "there is no folder")]
    [InlineData("empty", "there are no pages")]
    [InlineData("unlike", "describe no methods")]
    public async Task A_folder_that_is_no_reference_is_an_error(string folder, string why)
    {
        using NewProject project = new(feed);
        Directory.CreateDirectory(Path.Combine(project.Folder, "empty"));
        Directory.CreateDirectory(Path.Combine(project.Folder, "unlike"));
        project.Write("unlike/page.mdx", "# A page\n\nOf something else.\n");

        var compared = await project.CompareAsync(folder);

        Assert.NotEqual(0, compared.ExitCode);
        Assert.Contains("error MED0405: The references can't be compared: ", compared.Output, StringComparison.Ordinal);
        Assert.Contains(why, compared.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(project.Folder, Report)));
    }

    [Fact]
    public async Task From_v1_to_v2_with_lines_of_the_projects_own()
    {
        LongTests.Require();
        using NewProject project = new(feed, "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><TargetFramework></TargetFramework>", pages: null);
        project.CopyPages(ReferencePages.Require("2023-11-27", "js-client"));
        project.Write("own.replacements", "admin.batchJobs.list\tadmin.notification.list\tWe are notified.\nadmin.nothing.list\tgone\tNever was.\n");
        var other = Path.GetDirectoryName(ReferencePages.RequireV2("2.13.3", "js_sdk")[0])!;

        var compared = (await project.CompareAsync(other)).Succeeded();

        var report = project.Read(Report).Split('\n');
        Assert.Equal("# From Medusa v1 to Medusa v2", report[0]);
        Assert.StartsWith("316 methods of Medusa v1: ", report[2], StringComparison.Ordinal);
        Assert.Contains("- `admin.batchJobs.list` → `admin.notification.list` (table): We are notified.", report);
        Assert.Contains("own.replacements(2,1): warning MED0407: 'admin.nothing.list' isn't a method of Medusa v1.", compared.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MED0111", compared.Output, StringComparison.Ordinal);
    }
}
