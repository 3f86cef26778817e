using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Review.Tests;

public sealed class SurfaceTests
{
    [Fact]
    public void Every_member_of_the_client_has_a_line() =>
        Snapshot.Match(SurfaceBaseline.Write(ReviewedClient.Surface(Pages.Specs)), "Medusa.api", "txt");

    [Fact]
    public void Prose_order_and_layout_of_the_pages_do_not_show()
    {
        var other = Pages.Specs
            .Select(p => new PageFile(p.Path, p.Text.Replace("\n\n", "\n\n\n", StringComparison.Ordinal)
                .Replace("\"description\": \"", "\"description\": \"Other words. ", StringComparison.Ordinal)))
            .Reverse();

        Assert.Equal(ReviewedClient.Surface(Pages.Specs), ReviewedClient.Surface([.. other]));
    }

    [Fact]
    public void The_case_of_a_union_for_values_that_no_page_names_has_a_line()
    {
        var surface = ReviewedClient.Surface(
        [
            Client.Tests.Support.Pages.Resource(),
            Client.Tests.Support.Pages.Widget("""{ "name": "x", "type": "{ type: \"a\" } \\| { type: \"b\" }" }"""),
        ]);

        Assert.Contains("WidgetXUnknown  record WidgetX", surface.Select(SurfaceLine.Write));
        Assert.Equal(surface, PublicSurface.Sort(SurfaceBaseline.Read("x", SurfaceBaseline.Write(surface)).Entries.Select(e => e.Entry)));
    }

    [Fact]
    public void Lines_are_sorted_the_same_on_every_machine()
    {
        var lines = SurfaceBaseline.Write(ReviewedClient.Surface(Pages.Specs)).Split('\n')[1..^1];

        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
    }

    [Theory]
    [InlineData("unit price")]
    [InlineData("two  blanks")]
    [InlineData("a.b")]
    [InlineData("\"quoted\" 'twice'")]
    [InlineData("back\\slash; 100% @(of) $(them) *?")]
    [InlineData("&#x22;")]
    [InlineData("\t\r\n\u2028")]
    [InlineData("\ud83d\ude00 \ud800")]
    [InlineData("")]
    public void Any_name_and_any_default_survive_the_file(string text)
    {
        var surface = PublicSurface.Sort(
        [
            new TypeEntry("T", TypeEntryKind.Record, ""),
            new MemberEntry("T", text, "IReadOnlyDictionary<string, Union<string, int>?>", true, false, "Name", text, true),
            new ValueEntry("E", text, "Value"),
        ]);

        var written = SurfaceBaseline.Write(surface);
        var read = SurfaceBaseline.Read("Medusa.api.txt", written);

        Assert.Equal(surface, read.Entries.Select(e => e.Entry).ToEquatableArray());
        Assert.DoesNotContain('\\', written);
        Assert.DoesNotContain('%', written);
    }

    [Fact]
    public void A_file_with_the_line_ends_of_another_system_reads_the_same()
    {
        var surface = ReviewedClient.Surface(Pages.Specs);

        var read = SurfaceBaseline.Read("Medusa.api.txt", "\uFEFF" + SurfaceBaseline.Write(surface).ReplaceLineEndings("\r\n"));

        Assert.Empty(read.Problems);
        Assert.Equal(surface, read.Entries.Select(e => e.Entry).ToEquatableArray());
    }

    [Theory]
    [InlineData("BatchJob")]
    [InlineData("BatchJob  thing")]
    [InlineData("BatchJob.id")]
    [InlineData("BatchJob.id  Id")]
    [InlineData("BatchJob.\"id  string Id")]
    [InlineData("BatchJob.id  string Id  deprecated  more")]
    [InlineData("admin.batchJobs  -> AdminBatchJobsResource")]
    [InlineData("admin.batchJobs.cancel  POST  CancelAsync() -> void")]
    [InlineData("admin.batchJobs.cancel  POST /admin  CancelAsync(string) -> void")]
    [InlineData("admin.batchJobs.cancel  POST /admin  CancelAsync() -> void  else")]
    [InlineData("<<<<<<< HEAD")]
    public void A_line_that_is_none_is_told_where_it_stands_and_the_others_are_read(string line)
    {
        var read = SurfaceBaseline.Read("Medusa.api.txt", $"# header\nA  record\n{line}\nB  enum\n");

        var problem = Assert.Single(read.Problems);
        Assert.Equal(ProblemId.MalformedBaseline, problem.Id);
        Assert.Equal(2, problem.Where!.Place.Line);
        Assert.Equal(["A", "B"], read.Entries.Select(e => e.Entry.Key));
    }

    [Fact]
    public void A_member_that_stands_twice_is_told()
    {
        var read = SurfaceBaseline.Read("Medusa.api.txt", "A  record\nA  enum\n");

        Assert.Equal(1, Assert.Single(read.Problems).Where!.Place.Line);
    }
}
