using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests;

/// <summary>What a change re-runs, and above all what it doesn't.</summary>
public class CacheTests
{
    private static readonly string[] s_steps =
        [TrackingNames.Pages, TrackingNames.Settings, TrackingNames.Client, TrackingNames.Items, TrackingNames.Problems];

    [Fact]
    public void An_edit_to_a_csharp_file_reruns_no_stage()
    {
        var run = new GeneratorRun(Corpus.Specs());

        run.ChangeSource("class Edited;");

        foreach (var step in s_steps)
        {
            Assert.All(run.Reasons(step).Keys, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {r}"));
        }

        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.Pages).Keys);
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.Client).Keys);
    }

    [Fact]
    public void An_edit_to_a_page_emits_only_what_it_changed()
    {
        var specs = Corpus.Specs();
        var run = new GeneratorRun(specs);
        var page = specs.Single(f => f.Path.EndsWith("internal.DateComparisonOperator.mdx", StringComparison.Ordinal));
        var before = run.Sources;

        run.Change(page.Path, page.Text.Replace("\"gte\"", "\"not_before\"", StringComparison.Ordinal));

        Assert.Equal(1, run.Reasons(TrackingNames.Pages)[IncrementalStepRunReason.Modified]);
        Assert.Equal(specs.Count - 1, run.Reasons(TrackingNames.Pages)[IncrementalStepRunReason.Cached]);
        Assert.Equal(1, run.Reasons(TrackingNames.Items)[IncrementalStepRunReason.Modified]);
        Assert.Equal(["DateComparisonOperator.g.cs"], run.Sources.Where(s => before[s.Key] != s.Value).Select(s => s.Key));
    }

    [Fact]
    public void An_edit_to_a_page_reads_no_other_file()
    {
        var specs = Corpus.Specs();
        PageFile[] facts =
        [
            new("/project/own.routes", "admin.batchJobs.cancel\tPOST\t/admin/batch-jobs/{id}/cancel\n"),
            new("/project/own.corrections", "BatchJob.status\tnullable\n"),
            new("/project/Medusa.api.txt", "# Medusa.Generator\n"),
        ];
        var run = new GeneratorRun([.. specs, .. facts], "", ("medusa_diagnostic.MED0401.severity", "warning"));
        var page = specs.Single(f => f.Path.EndsWith("internal.DateComparisonOperator.mdx", StringComparison.Ordinal));

        run.Change(page.Path, page.Text.Replace("\"gte\"", "\"not_before\"", StringComparison.Ordinal));

        Assert.Equal(1, run.Reasons(TrackingNames.Pages)[IncrementalStepRunReason.Modified]);
        Assert.Equal(1, run.Reasons(TrackingNames.Client)[IncrementalStepRunReason.Modified]);
        string[] others = [TrackingNames.Routes, TrackingNames.Corrections, TrackingNames.Baseline, TrackingNames.Settings, TrackingNames.Surroundings];
        foreach (var step in others)
        {
            Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(run.Reasons(step)).Key);
        }

        Assert.All(run.Reasons(TrackingNames.Severities).Keys, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void An_edit_of_the_prose_of_one_page_emits_its_resource_alone()
    {
        var pages = Corpus.Require(Corpus.Baseline, "js-client");
        var run = new GeneratorRun(pages);
        var page = pages.Single(f => f.Path.EndsWith("classes/AdminBatchJobsResource.mdx", StringComparison.Ordinal));
        var before = run.Sources;

        run.Change(page.Path, page.Text.Replace("Mark a batch job as canceled.", "End a batch job.", StringComparison.Ordinal));

        Assert.Equal(pages.Count - 1, run.Reasons(TrackingNames.Pages)[IncrementalStepRunReason.Cached]);
        Assert.Equal(1, run.Reasons(TrackingNames.Items)[IncrementalStepRunReason.Modified]);
        Assert.Equal(["AdminBatchJobsResource.g.cs"], run.Sources.Where(s => before[s.Key] != s.Value).Select(s => s.Key));
    }

    [Fact]
    public void An_edit_of_a_page_makes_a_small_part_of_what_a_full_run_makes()
    {
        var pages = Corpus.Require(Corpus.Baseline, "js-client");
        var page = pages.Single(f => f.Path.EndsWith("classes/AdminBatchJobsResource.mdx", StringComparison.Ordinal));
        var start = GC.GetAllocatedBytesForCurrentThread();
        var run = new GeneratorRun(pages);
        var full = GC.GetAllocatedBytesForCurrentThread() - start;

        start = GC.GetAllocatedBytesForCurrentThread();
        run.Change(page.Path, page.Text.Replace("batch job", "batch task", StringComparison.Ordinal));
        var edit = GC.GetAllocatedBytesForCurrentThread() - start;

        Assert.True(edit * 5 < full, $"{edit:N0} bytes, of {full:N0} in a full run");
    }

    [Fact]
    public void An_edit_that_only_moves_things_emits_nothing()
    {
        var specs = Corpus.Specs();
        var run = new GeneratorRun(specs);
        var page = specs.Single(f => f.Path.EndsWith("internal.BatchJob.mdx", StringComparison.Ordinal));

        run.Change(page.Path, page.Text.Replace("# BatchJob\n", "\n\n# BatchJob\n", StringComparison.Ordinal));

        Assert.Equal(1, run.Reasons(TrackingNames.Pages)[IncrementalStepRunReason.Modified]);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(TrackingNames.Items).Keys);
        Assert.DoesNotContain(IncrementalStepRunReason.New, run.Reasons(TrackingNames.Items).Keys);
    }

    [Fact]
    public void A_page_that_goes_and_comes_back_gives_the_same_client()
    {
        var specs = Corpus.Specs();
        var run = new GeneratorRun(specs);
        var before = run.Sources;
        var page = specs.Single(f => f.Path.EndsWith("internal.BatchJob.mdx", StringComparison.Ordinal));

        run.Change(page.Path, null);
        Assert.NotEqual(before, run.Sources);
        run.Change(page.Path, page.Text);

        Assert.Equal(before, run.Sources);
    }

    [Fact]
    public void The_models_hold_nothing_of_the_compiler()
    {
        var run = new GeneratorRun(Corpus.Specs());
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in s_steps.SelectMany(s => run.Result.TrackedSteps.TryGetValue(s, out var steps) ? steps : []))
        {
            foreach (var (value, _) in step.Outputs)
            {
                AssertPlain(value, seen);
            }
        }
    }

    private static void AssertPlain(object? value, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or AdditionalText or Microsoft.CodeAnalysis.Text.SourceText,
            $"A cached model holds a {value.GetType()}.");
        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertPlain(item, seen);
            }
        }

        const System.Reflection.BindingFlags Fields =
            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public;
        foreach (var field in value.GetType().GetFields(Fields))
        {
            AssertPlain(field.GetValue(value), seen);
        }
    }
}
