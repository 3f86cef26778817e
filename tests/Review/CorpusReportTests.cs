using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Review.Tests;

/// <summary>What changed between the dates of the reference: a layout change is not an API change.</summary>
public sealed class CorpusReportTests
{
    [Theory]
    [InlineData(Corpus.Baseline, Corpus.NewLayout)]
    [InlineData(Corpus.NewLayout, Corpus.TypeList)]
    [InlineData(Corpus.Baseline, Corpus.TypeList)]
    public void The_report_between_two_dates_names_what_changed(string before, string after) =>
        Snapshot.Match(SurfaceReport.Write(SurfaceOf(before), SurfaceOf(after)), $"{before}_{after}", "md");

    [Fact]
    public void The_report_between_two_versions_of_Medusa_2_names_what_changed() =>
        Snapshot.Match(
            SurfaceReport.Write(ReviewedClient.Surface(SdkReference.Require("2.4.0")), ReviewedClient.Surface(SdkReference.Require(SdkReference.Newest))),
            "2.4.0_2.13.3",
            "md");

    [Fact]
    public void The_same_pages_in_JSON_change_nothing()
    {
        var accepted = SurfaceBaseline.Read(
            "Medusa.api.txt", SurfaceBaseline.Write(ReviewedClient.Surface(SdkReference.Require(SdkReference.Newest))));
        var client = ReviewedClient.Bind(SdkReference.Require(SdkReference.NewestInJson));

        Assert.Empty(SurfaceReview.Of(client, accepted, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Corpus.Baseline)]
    [InlineData(Corpus.NewLayout)]
    [InlineData(Corpus.TypeList)]
    public void Every_line_of_the_surface_is_read_back_as_it_was_written(string date)
    {
        var surface = SurfaceOf(date);

        var read = SurfaceBaseline.Read("Medusa.api.txt", SurfaceBaseline.Write(surface));

        Assert.Empty(read.Problems);
        Assert.Equal(surface, read.Entries.Select(e => e.Entry).ToEquatableArray());
    }

    private static EquatableArray<SurfaceEntry> SurfaceOf(string date) =>
        ReviewedClient.Surface(date == Corpus.Baseline
            ? Corpus.Require(date, "js-client")
            : Corpus.Require(date, "js_client", "medusa", "entities"));
}
