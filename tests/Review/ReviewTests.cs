using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Generator.Review.Tests;

/// <summary>What the compiler says of a change, in the real compiler.</summary>
public sealed class ReviewTests
{
    private const string BaselinePath = "/app/Medusa.api.txt";

    private static PageFile Baseline => new(BaselinePath, SurfaceBaseline.Write(ReviewedClient.Surface(Pages.Specs)));

    [Fact]
    public void Without_a_baseline_nothing_is_said_and_nothing_computed()
    {
        var run = new GeneratorRun(Pages.Specs);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Reasons(TrackingNames.Review));
    }

    [Fact]
    public void With_the_accepted_baseline_nothing_is_said()
    {
        var run = new GeneratorRun([.. Pages.Specs, Baseline]);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics());
    }

    // What a broken table has lost isn't gone: it comes back with the correction of the table, and so would the code that uses it.
    [Theory]
    [InlineData(Pages.BatchJob, "\"name\": \"dry_run\"")]
    [InlineData(Pages.PostBatches, "\"name\": \"context\"")]
    [InlineData(Pages.BatchJobs, "\"name\": \"batchJobId\"")]
    public void A_table_that_cannot_be_read_is_no_change(string page, string broken)
    {
        GeneratorRun run = new([.. Pages.With(page, broken, "\"name\": oops"), Baseline]);

        Assert.Equal("MED0001", Assert.Single(run.Diagnostics).Id);

        // A change elsewhere waits for the correction too, and is reported with it.
        var changed = Pages.With(Pages.Status, "#### CANCELED", "#### HALTED");
        var both = changed.Select(f => f.Path == page ? f with { Text = Pages.Replace(f.Text, broken, "\"name\": oops") } : f);
        Assert.Equal("MED0001", Assert.Single(new GeneratorRun([.. both, Baseline]).Diagnostics).Id);
        Assert.Contains(new GeneratorRun([.. changed, Baseline]).Diagnostics, d => d.Id == "MED0401");
    }

    [Theory]
    [InlineData(Pages.BatchJob, "\"name\": \"dry_run\"", "\"name\": \"is_dry_run\"", "is_dry_run", "MED0402")]
    [InlineData(Pages.PostBatches, "\"optional\": false", "\"optional\": true", "context", "MED0403")]
    [InlineData(Pages.BatchJobs, "\"name\": \"batchJobId\"", "\"name\": \"id\"", "cancel", "MED0401")]
    public void A_change_is_told_at_the_word_that_caused_it(string page, string old, string replacement, string word, string id)
    {
        var pages = Pages.With(page, old, replacement);

        var diagnostic = Assert.Single(new GeneratorRun([.. pages, Baseline]).Diagnostics);

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(page, diagnostic.Location.GetLineSpan().Path);
        var span = diagnostic.Location.SourceSpan;
        Assert.Equal(word, pages.Single(p => p.Path == page).Text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("{ type: \\\"a\\\"; q: string; q: string } \\\\| { type: \\\"b\\\" }", "medusa.admin.widgets")]
    [InlineData("[Foo](Foo.mdx)", "medusa.Foo")]
    public void What_bears_one_name_twice_is_compared_too(string type, string accessor)
    {
        PageFile[] pages =
        [
            Client.Tests.Support.Pages.Resource(accessor: $"`{accessor}`"),
            Client.Tests.Support.Pages.Widget($$"""{ "name": "x", "type": "{{type}}" }"""),
            Client.Tests.Support.Pages.Widget("""{ "name": "retrieve", "type": "`string`" }""", "/docs/types/Foo.mdx", "Foo"),
        ];
        var baseline = new PageFile(BaselinePath, SurfaceBaseline.Write(ReviewedClient.Surface(pages)));
        var run = new GeneratorRun([.. pages, baseline]);

        Assert.DoesNotContain(run.Diagnostics, d => d.Id.StartsWith("MED04", StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics());

        run.Change("/docs/types/Widget.mdx", Client.Tests.Support.Pages.Widget($$"""{ "name": "y", "type": "{{type}}" }""").Text);

        Assert.Contains(run.Diagnostics, d => d.Id.StartsWith("MED04", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_gone_is_told_where_its_owner_stands()
    {
        var run = new GeneratorRun([.. Pages.With(Pages.BatchJob, "\"name\": \"dry_run\"", "\"name\": \"zzz\""), Baseline]);

        var removed = Assert.Single(run.Diagnostics, d => d.Id == "MED0401");
        Assert.Equal(Pages.BatchJob, removed.Location.GetLineSpan().Path);
        Assert.Contains("'BatchJob.dry_run' is gone", removed.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_with_its_page_is_told_at_its_line_of_the_baseline()
    {
        var run = new GeneratorRun([.. Pages.Without(Pages.BatchJobs), Baseline]);

        var removed = Assert.Single(run.Diagnostics, d => d.GetMessage(null).StartsWith("'BatchJobStatus'", StringComparison.Ordinal));
        var span = removed.Location.GetLineSpan();
        Assert.Equal(BaselinePath, span.Path);
        Assert.StartsWith("BatchJobStatus  enum", Baseline.Text.Split('\n')[span.StartLinePosition.Line], StringComparison.Ordinal);
    }

    [Fact]
    public void Breaking_changes_warn_and_additions_only_inform()
    {
        var run = new GeneratorRun([.. Pages.With(Pages.BatchJob, "\"name\": \"dry_run\"", "\"name\": \"zzz\""), Baseline]);

        Assert.Equal(
            [("MED0401", DiagnosticSeverity.Warning), ("MED0403", DiagnosticSeverity.Info)],
            run.Diagnostics.Select(d => (d.Id, d.Severity)).Order());
    }

    [Fact]
    public void A_line_more_in_a_page_moves_the_places_and_emits_nothing_anew()
    {
        var pages = Pages.With(Pages.BatchJob, "\"name\": \"dry_run\"", "\"name\": \"zzz\"");
        var run = new GeneratorRun([.. pages, Baseline]);
        var before = run.Diagnostics.Where(d => d.Id == "MED0403").Select(d => d.Location.GetLineSpan().StartLinePosition.Line).Single();

        var page = pages.Single(p => p.Path == Pages.BatchJob).Text;
        run.Change(Pages.BatchJob, Pages.Replace(page, "<ParameterTypes", "\n<ParameterTypes"));

        Assert.Equal(before + 1, run.Diagnostics.Where(d => d.Id == "MED0403").Select(d => d.Location.GetLineSpan().StartLinePosition.Line).Single());
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(TrackingNames.Items).Keys);
        Assert.DoesNotContain(IncrementalStepRunReason.New, run.Reasons(TrackingNames.Items).Keys);
    }

    [Fact]
    public void To_accept_is_to_get_the_texts_and_no_client()
    {
        var run = new GeneratorRun([.. Pages.Without(Pages.BatchJobs), Baseline], "", ("build_property.MedusaApi", "accept"));

        Assert.Equal(
            ["Medusa.api.changes.md.cs", "Medusa.api.txt.cs", "Medusa.examples.AdminAuthResource.md.cs", "Medusa.examples.README.md.cs"],
            run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(run.Sources.Values, text => Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("//", line, StringComparison.Ordinal)));
        Assert.Equal(["MED0101"], run.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void What_is_accepted_is_a_comment_whatever_an_accessor_and_a_route_hold()
    {
        const string Evil = "\u2028public class Evil {}\u2028//";
        PageFile[] hostile =
        [
            .. Pages.With(Pages.Admin, "\"name\": \"batchJobs\"", $"\"name\": \"batchJobs{Evil}\""),
            new PageFile("/own.routes", $"admin.auth.getToken\tPOST\t/admin/auth{Evil.Replace(' ', '\u0085')}"),
        ];

        var run = new GeneratorRun(hostile, "", ("build_property.MedusaApi", "accept"));

        Assert.DoesNotContain("Evil", run.Sources["Medusa.api.txt.cs"], StringComparison.Ordinal);
        Assert.All(
            run.Output.SyntaxTrees.Skip(1),
            tree => Assert.Empty(((CompilationUnitSyntax)tree.GetRoot(TestContext.Current.CancellationToken)).Members));
    }

    [Theory]
    [InlineData('\r')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void A_line_ends_in_a_comment_where_it_ends_in_CSharp(char end)
    {
        var client = new ClientModel(
            EquatableArray.Of<ClientItem>(new ResourceModel("Medusa", "Foos", $"foos{end}public class Evil {{}}", Doc.Empty, default, default)),
            default,
            default);

        var text = SurfaceAcceptance.Files(client, null)[0].Source;

        Assert.Contains("Evil", text, StringComparison.Ordinal);
        Assert.All(text.TrimEnd('\n').Split('\n', end), line => Assert.StartsWith("//", line, StringComparison.Ordinal));
    }
}
