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
