using System.Text.RegularExpressions;
using Medusa.Tests.Shared;

namespace Medusa.Package.Tests;

/// <summary>The walk-through of docs/reviewing-changes.md, with the packed package in a project of its own.</summary>
public sealed partial class DocsChangedTests(LocalFeed feed, ITestOutputHelper output)
{
    private const string BatchJob = "specs/internal/classes/internal.BatchJob.mdx";
    private const string Baseline = "Medusa.api.txt";
    private const string Report = "Medusa.api.changes.md";

    [Fact]
    public async Task Changes_are_told_in_the_page_until_they_are_accepted()
    {
        using NewProject project = new(feed);

        var first = (await project.AcceptAsync()).Succeeded();
        Assert.Contains("There was no Medusa.api.txt", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MED04", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);

        project.Replace(BatchJob, "\"name\": \"dry_run\"", "\"name\": \"is_dry_run\"");
        var changed = (await project.BuildAsync()).Succeeded();
        (var line, var column) = project.Find(BatchJob, "is_dry_run");
        Assert.Contains(
            $"internal.BatchJob.mdx({line},{column}): warning MED0402: 'BatchJob.is_dry_run' was called 'BatchJob.dry_run'",
            changed.Output,
            StringComparison.Ordinal);

        var accepted = (await project.AcceptAsync()).Succeeded();
        Assert.Contains("old: `BatchJob: bool DryRun = false`", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("new: `BatchJob: bool IsDryRun = false`", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("1 change: 0 can break source, 1 can break on the wire, 0 can't break.", project.Read(Report), StringComparison.Ordinal);
        Assert.Contains("BatchJob.is_dry_run  bool IsDryRun = false\n", project.Read(Baseline), StringComparison.Ordinal);
        Assert.DoesNotContain("MED04", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
    }

    // MSBuild, through which the text passes, gives a meaning to each of these.
    [Fact]
    public async Task What_a_page_says_survives_the_way_into_the_file()
    {
        using NewProject project = new(feed);
        project.Replace(BatchJob, "\"defaultValue\": \"created\"", "\"defaultValue\": \"a;b %3B @(c) $(d) %(e) * ? 'f' \\\\ g\"");

        (await project.AcceptAsync()).Succeeded();

        Assert.DoesNotContain("MED04", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_does_not_compile_any_more_is_no_hindrance_to_accepting()
    {
        using NewProject project = new(feed);
        (await project.AcceptAsync()).Succeeded();
        project.Replace("specs/classes/AdminBatchJobsResource.mdx", "#### list", "#### confirmAll");

        var build = await project.BuildAsync();
        Assert.Contains("warning MED0401: 'admin.batchJobs.list' is gone", build.Output, StringComparison.Ordinal);
        Assert.Contains("error CS1061", build.Output, StringComparison.Ordinal);

        (await project.AcceptAsync()).Succeeded();
        Assert.DoesNotContain("admin.batchJobs.list ", project.Read(Baseline), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severities_are_the_projects_own_choice()
    {
        using NewProject project = new(feed);
        (await project.AcceptAsync()).Succeeded();
        project.Replace(BatchJob, "\"name\": \"dry_run\"", "\"name\": \"zzz\"");
        project.Write(".editorconfig", """
            root = true
            [*.mdx]
            medusa_diagnostic.MED0401.severity = error
            medusa_diagnostic.MED0403.severity = warning
            """);

        var build = await project.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error MED0401: 'BatchJob.dry_run' is gone", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning MED0403: 'BatchJob.zzz' is new", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_one_date_of_the_reference_to_the_next()
    {
        LongTests.Require();
        using NewProject project = new(feed, pages: null);
        project.Write("Program.cs", "System.Console.WriteLine(typeof(Medusa.MedusaClient).Namespace);");
        project.CopyPages(ReferencePages.Require("2023-11-27", "js-client"));
        (await project.AcceptAsync()).Succeeded();
        var before = (await project.BuildAsync()).Succeeded();
        Assert.Contains("0 Warning(s)", before.Output, StringComparison.Ordinal);

        project.DeleteFolder("specs");
        project.CopyPages(ReferencePages.Require("2024-04-01", "js_client", "medusa", "entities"));
        var changed = (await project.BuildAsync()).Succeeded();
        string[] warnings = [.. Warning().Matches(changed.Output).Select(match => match.Value).Distinct()];
        foreach (var warning in warnings.Take(5))
        {
            output.WriteLine(warning);
        }

        Assert.Contains(warnings, line => line.StartsWith("js_client.AdminUsersResource.mdx(", StringComparison.Ordinal) && line.Contains("MED0401: 'admin.users.list' had the parameters ()", StringComparison.Ordinal));
        Assert.Contains(warnings, line => line.StartsWith("medusa.AdminGetRegionsParams.mdx(", StringComparison.Ordinal) && line.Contains("MED0402: 'AdminGetRegionsParams.limit' had the default '50' and has '20'", StringComparison.Ordinal));
        Assert.DoesNotContain(warnings, line => !line.Contains("MED040", StringComparison.Ordinal));

        var accepted = (await project.AcceptAsync()).Succeeded();
        Assert.Contains("`admin.products.listVariants`: `GET /admin/products/{}/variants", accepted.Output, StringComparison.Ordinal);
        Assert.Equal(accepted.Output.Split('\n').First(line => line.Contains(" can break source", StringComparison.Ordinal)).Trim(), project.Read(Report).Split('\n')[2]);
        var after = (await project.BuildAsync()).Succeeded();
        Assert.Contains("0 Warning(s)", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_one_version_of_Medusa_2_to_another_as_the_docs_tell_it()
    {
        LongTests.Require();
        var docs = File.ReadAllText(Path.Combine(Places.Repository, "docs", "reviewing-changes.md")).ReplaceLineEndings("\n");
        var story = docs[docs.IndexOf("## From Medusa 2.4.0 to 2.13.3", StringComparison.Ordinal)..];
        var blocks = Block().Matches(story).ToLookup(m => m.Groups["language"].Value, m => m.Groups["text"].Value.TrimEnd().Split('\n'));
        var (failure, report, program) = (blocks["text"].First(), blocks["text"].ElementAt(1), Assert.Single(blocks["diff"]));
        using NewProject project = new(feed, pages: null);
        project.Write("Program.cs", Without('+', program));
        project.CopyPages(ReferencePages.RequireV2("2.4.0", "js_sdk", "types"));
        (await project.AcceptAsync()).Succeeded();
        Assert.Contains("0 Warning(s)", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);

        project.DeleteFolder("specs");
        project.CopyPages(ReferencePages.RequireV2("2.13.3-json", "js_sdk", "types"));
        var changed = await project.BuildAsync();
        string[] errors = [.. changed.Output.Split('\n').Where(line => line.Contains("error CS", StringComparison.Ordinal))];
        output.WriteLine(string.Join('\n', errors.Distinct()));
        Assert.NotEqual(0, changed.ExitCode);
        Assert.All(failure, line => Assert.Contains(line, changed.Output, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.Contains(failure, line => error.Contains(line, StringComparison.Ordinal)));

        // What is accepted needs no code that compiles.
        (await project.AcceptAsync()).Succeeded();
        var written = project.Read(Report).Split('\n');
        Assert.All(report, line => Assert.Contains(line, written));

        project.Write("Program.cs", Without('-', program));
        Assert.Contains("0 Warning(s)", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);
    }

    private static string Without(char mark, string[] lines) =>
        string.Join('\n', lines.Where(line => line.Length == 0 || line[0] != mark).Select(line => line.Length == 0 ? line : line[1..])) + "\n";

    [GeneratedRegex("```(?<language>text|diff)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    // The file's name without its folder, and without the project behind it.
    [GeneratedRegex(@"[^/\\\r\n]+: warning [^\r\n]*?(?= \[)")]
    private static partial Regex Warning();
}
