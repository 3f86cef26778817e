using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Review.Tests;

/// <summary>The comparison as the generator makes it, of files that the build marks as another reference.</summary>
public sealed class ComparingTests
{
    private const string Report = "Medusa.compare.md.cs";
    private const string Mode = "build_property.MedusaApi";

    [Fact]
    public void Files_of_another_reference_are_compared_and_no_part_of_the_client()
    {
        var run = new GeneratorRun([.. Pages.Specs, .. Other(Pages.With(Pages.BatchJob, "\"name\": \"dry_run\"", "\"name\": \"is_dry_run\""))], "", (Mode, "compare"));

        var report = Assert.Single(run.Sources).Value;
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Contains("//# Two references of Medusa v1\n", report, StringComparison.Ordinal);
        Assert.Contains("`BatchJob.is_dry_run`", report, StringComparison.Ordinal);
        Assert.All(report.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("//", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_of_two_APIs_are_compared_and_not_mixed()
    {
        var run = new GeneratorRun([.. Pages.Specs, .. Other(Probe())], "", (Mode, "compare"));

        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "MED0111");
        Assert.Contains("//# From Medusa v1 to Medusa v2\n", run.Sources[Report], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_comparison_files_of_another_reference_change_nothing()
    {
        var alone = new GeneratorRun(Pages.Specs);
        var beside = new GeneratorRun([.. Pages.Specs, .. Other(Probe())]);

        Assert.Equal(alone.Sources, beside.Sources);
        Assert.Equal(alone.Messages(), beside.Messages());
    }

    [Fact]
    public void Without_a_comparison_no_step_of_it_leads_to_anything()
    {
        var run = new GeneratorRun([.. Pages.Specs, .. Other(Probe())]);

        Assert.Empty(run.Reasons("OtherClient"));
        Assert.Empty(run.Reasons("Comparison"));
    }

    [Fact]
    public void An_edit_to_code_compares_nothing_again()
    {
        var run = new GeneratorRun([.. Pages.Specs, .. Other(Probe())], "", (Mode, "compare"));

        run.ChangeSource("class Anything;");

        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons("OtherClient").Keys);
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons("Comparison").Keys);
    }

    [Fact]
    public void A_broken_page_of_the_other_reference_is_a_warning_and_named_in_the_report()
    {
        var broken = Pages.With(Pages.BatchJob, "\"name\": \"dry_run\"", "\"name\" \"dry_run\"");

        var run = new GeneratorRun([.. Pages.Specs, .. Other(broken)], "", (Mode, "compare"));

        var problem = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "MED0001");
        Assert.Equal(DiagnosticSeverity.Warning, problem.Severity);
        Assert.Equal("/other" + Pages.BatchJob, problem.Location.GetLineSpan().Path);
        Assert.Contains("can't be read (MED0001)", run.Sources[Report], StringComparison.Ordinal);
    }

    [Fact]
    public void The_projects_corrections_hold_for_another_version_of_the_same_API()
    {
        PageFile corrections = new("/own.corrections", "BatchJob\trename\tJob\n");

        var run = new GeneratorRun([.. Pages.Specs, corrections, .. Other(Pages.Specs)], "", (Mode, "compare"));

        Assert.Contains("//Nothing changed.\n", run.Sources[Report], StringComparison.Ordinal);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Corrections_beside_the_other_reference_hold_for_it_alone()
    {
        PageFile corrections = new("/own.corrections", "BatchJob\trename\tJob\n");

        var run = new GeneratorRun([.. Pages.Specs, .. Other([.. Pages.Specs, corrections])], "", (Mode, "compare"));

        Assert.Contains("`BatchJob` has another name", run.Sources[Report].Replace("`Job`", "`BatchJob`", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "the project has no reference pages")]
    [InlineData(false, "MedusaOtherReference")]
    public void Without_methods_on_both_sides_there_is_nothing_to_compare(bool isOther, string why)
    {
        var run = new GeneratorRun(isOther ? Other(Pages.Specs) : Pages.Specs, "", (Mode, "compare"));

        var problem = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("MED0405", problem.Id);
        Assert.Contains(why, problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void Lines_of_the_projects_own_are_used_and_checked()
    {
        PageFile lines = new(
            "/own.replacements",
            "admin.batchJobs.list\tadmin.probe.get1\tOur own.\nadmin.batchJobs.none\tadmin.probe.none\nadmin.batchJobs.cancel\tnowhere\n");

        var run = new GeneratorRun([.. Pages.Specs, lines, .. Other(Probe())], "", (Mode, "compare"));

        Assert.Contains("`admin.batchJobs.list` → `admin.probe.get1` (table): Our own.", run.Sources[Report], StringComparison.Ordinal);
        Assert.Equal(
            [
                "/own.replacements(2,1): Warning MED0407: 'admin.batchJobs.none' isn't a method of Medusa v1. Correct its name, or remove the line.",
                "/own.replacements(2,22): Warning MED0407: 'admin.probe.none' isn't a method of Medusa v2. Correct its name, or remove the line.",
                "/own.replacements(3,24): Error MED0406: The line is left out: expected the keys of methods, separated by commas, or 'gone' after a tab. "
                    + "Correct it: method<TAB>method, method<TAB>note, or method<TAB>gone<TAB>reason.",
            ],
            run.Messages().Where(message => message.StartsWith("/own", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_lines_of_one_method_in_two_files_the_first_is_used()
    {
        PageFile first = new("/a.replacements", "admin.batchJobs.list\tadmin.probe.get1\tThe first.\n");
        PageFile second = new("/b.replacements", "\nadmin.batchJobs.list\tadmin.probe.get1\tThe second.\n");

        var run = new GeneratorRun([.. Pages.Specs, second, first, .. Other(Probe())], "", (Mode, "compare"));

        Assert.Contains("(table): The first.", run.Sources[Report], StringComparison.Ordinal);
        var message = Assert.Single(run.Messages(), static message => message.Contains("MED0406", StringComparison.Ordinal));
        Assert.StartsWith("/b.replacements(2,1): ", message, StringComparison.Ordinal);
        Assert.Contains("'admin.batchJobs.list' has a line already, in another file", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_line_is_reported_where_nothing_can_be_compared_too()
    {
        var run = new GeneratorRun([.. Pages.Specs, new PageFile("/own.replacements", "nowhere\n")], "", (Mode, "compare"));

        Assert.Equal(["MED0405", "MED0406"], run.Diagnostics.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    // Accessors that begin with a capital have a space of their own in the surface, in which another may be already.
    [Fact]
    public void Resources_whose_names_meet_are_compared()
    {
        PageFile[] pages =
        [
            Resource("Foo", "medusa.Foo"),
            Resource("Bar", "medusa.medusa.Foo"),
            new("/own.routes", "Foo.retrieve\tGET\t/a/{id}\nmedusa.Foo.retrieve\tGET\t/b/{id}\n"),
        ];

        var run = new GeneratorRun([.. pages, .. Other(pages)], "", (Mode, "compare"));
        var accepted = new GeneratorRun(pages, "", (Mode, "accept")).Sources["Medusa.api.txt.cs"].Split('\n');

        Assert.Contains("//Nothing changed.\n", run.Sources[Report], StringComparison.Ordinal);
        Assert.Equal(accepted.Distinct(), accepted);

        static PageFile Resource(string name, string accessor) => new(
            $"/docs/classes/{name}Resource.mdx",
            $$"""
            # {{name}}Resource

            It is at `{{accessor}}`.

            ## Methods

            #### retrieve

            ##### Parameters

            <ParameterTypes parameters={[{ "name": "id", "type": "`string`" }]} />

            ##### Returns

            <ParameterTypes parameters={[{ "name": "ResponsePromise", "type": "ResponsePromise&#60;object&#62;" }]} />
            """);
    }

    private static IEnumerable<PageFile> Probe() => SdkPages.Probe([("ClientHeaders", "/references/js_sdk/admin/types/js_sdk.admin.ClientHeaders")]);

    private static IEnumerable<PageFile> Other(IEnumerable<PageFile> files) => files.Select(file => file with { Path = "/other" + file.Path, Kind = "other" });
}
