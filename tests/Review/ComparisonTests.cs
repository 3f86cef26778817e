using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;

namespace Medusa.Generator.Review.Tests;

/// <summary>An edit of a page, and what it is to those who use the client.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void The_same_pages_have_no_changes() => Assert.Empty(Compare(Pages.Specs, Pages.Specs));

    [Theory]
    [InlineData(Pages.BatchJob, "\"name\": \"dry_run\"", "\"name\": \"zzz\"", "Added additive BatchJob.zzz", "Removed source BatchJob.dry_run")]
    [InlineData(Pages.BatchJob, "\"name\": \"created_by\"", "\"name\": \"createdBy\"", "Renamed wire BatchJob.createdBy")]
    [InlineData(Pages.BatchJob, "\"name\": \"dry_run\"", "\"name\": \"is_dry_run\"", "Renamed wire BatchJob.is_dry_run")]
    [InlineData(Pages.BatchJob, "\"type\": \"`boolean`\"", "\"type\": \"`number`\"", "Retyped wire BatchJob.dry_run")]
    [InlineData(Pages.PostBatches, "\"type\": \"`boolean`\"", "\"type\": \"`string`\"", "Retyped wire AdminPostBatchesReq.dry_run")]
    [InlineData(Pages.PostBatches, "\"defaultValue\": \"false\"", "\"defaultValue\": \"true\"", "NewDefault wire AdminPostBatchesReq.dry_run")]
    [InlineData(Pages.PostBatches, "\"defaultValue\": \"false\"", "\"defaultValue\": \"\"", "NewlyRequired source AdminPostBatchesReq.dry_run", "NewDefault additive AdminPostBatchesReq.dry_run")]
    [InlineData(Pages.PostBatches, "\"optional\": false", "\"optional\": true", "NoLongerRequired additive AdminPostBatchesReq.context")]
    [InlineData(Pages.PostBatches, "\"name\": \"type\"", "\"name\": \"priority\"", "Added source AdminPostBatchesReq.priority", "Removed source AdminPostBatchesReq.type")]
    [InlineData(Pages.Status, "#### CANCELED", "#### HALTED", "Added additive BatchJobStatus.halted", "Removed source BatchJobStatus.canceled")]
    [InlineData(Pages.BatchJobs, "#### cancel", "#### confirmAll", "Removed source admin.batchJobs.cancel")]
    [InlineData(Pages.BatchJobs, "\"name\": \"batchJobId\"", "\"name\": \"id\"", "NewParameters source admin.batchJobs.cancel")]
    public void An_edit_is_classed(string page, string old, string replacement, params string[] expected)
    {
        var changes = Compare(Pages.Specs, Pages.With(page, old, replacement));

        Assert.Equal(expected.Order(StringComparer.Ordinal), changes.Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_can_be_null_now_breaks_the_code_that_reads_it()
    {
        var changes = Compare(
            ReviewedClient.Surface(Pages.Specs),
            ReviewedClient.Surface(Pages.Specs, "BatchJob.id\tnullable\n"));

        Assert.Equal(["NewlyNullable source BatchJob.id"], changes.Select(Describe));
    }

    [Fact]
    public void Another_route_breaks_on_the_wire_only()
    {
        var changes = Compare(
            [new MethodEntry("admin.a.b", "POST /admin/a/{}", "", "BAsync", default, "void", null, false)],
            [new MethodEntry("admin.a.b", "PUT /admin/a/{}", "token", "BAsync", default, "void", null, false)]);

        var change = Assert.Single(changes);
        Assert.Equal("NewRoute wire admin.a.b", Describe(change));
        Assert.Equal(("POST /admin/a/{}", "PUT /admin/a/{} token"), (change.Before, change.After));
    }

    [Fact]
    public void The_method_that_lists_all_pages_is_renamed_with_the_one_that_lists_a_page()
    {
        var changes = Compare(
            ReviewedClient.Surface(Pages.Specs),
            ReviewedClient.Surface(Pages.Specs, "admin.batchJobs.list\trename\tFind\n"));

        Assert.Equal(
            ["admin.batchJobs.list: ListAllAsync to FindAllAsync", "admin.batchJobs.list: ListAsync to FindAsync"],
            changes.Select(c => $"{c.Key}: {c.Before} to {c.After}"));
        Assert.All(changes, c => Assert.Equal("Renamed source admin.batchJobs.list", Describe(c)));
    }

    [Theory]
    [InlineData("all ListAllAsync -> A", "all ListEveryAsync -> A", "Renamed source", "ListAllAsync", "ListEveryAsync")]
    [InlineData("all ListAllAsync -> A", "all ListAllAsync -> B", "Retyped source", "all pages as A", "all pages as B")]
    [InlineData("all ListAllAsync -> A", null, "Removed source", "ListAllAsync -> A", "")]
    [InlineData(null, "all ListAllAsync -> A", "Added additive", "", "ListAllAsync -> A")]
    [InlineData("all A", "all ListAllAsync -> B", "Retyped source", "all pages as A", "all pages as B")]
    public void The_method_that_lists_all_pages_is_compared(string? before, string? now, string change, string old, string renamed)
    {
        var found = Assert.Single(Compare([Listing(before)], [Listing(now)]));

        Assert.Equal($"{change} admin.a.list", Describe(found));
        Assert.Equal((old, renamed), (found.Before, found.After));
    }

    [Fact]
    public void A_baseline_from_before_that_method_had_a_name_shows_no_change() =>
        Assert.Empty(Compare([Listing("all A")], [Listing("all ListAllAsync -> A")]));

    private static SurfaceEntry Listing(string? all) =>
        SurfaceLine.Read("admin.a.list  GET /admin/a  ListAsync() -> AList" + (all is null ? "" : "  " + all))!;

    [Fact]
    public void A_method_that_alone_has_the_route_was_renamed()
    {
        var changes = Compare(
            [new MethodEntry("admin.a.get", "GET /admin/a/{}", "", "GetAsync", default, "A", null, false)],
            [new MethodEntry("admin.a.retrieve", "GET /admin/a/{}", "", "RetrieveAsync", default, "A", null, false)]);

        Assert.Equal(["Renamed source admin.a.retrieve"], changes.Select(Describe));
    }

    [Fact]
    public void A_renamed_type_is_one_change_however_often_it_is_mentioned()
    {
        var changes = Compare(ReviewedClient.Surface(Pages.Specs), ReviewedClient.Surface(Pages.Specs, "BatchJob\trename\tJob\n"));

        Assert.Contains("Renamed source Job", changes.Select(Describe));
        Assert.DoesNotContain(changes, c => c.Kind is ChangeKind.Retyped or ChangeKind.Removed or ChangeKind.Added);
    }

    [Fact]
    public void A_type_comes_with_its_members_in_one_change()
    {
        var changes = Compare(ReviewedClient.Surface(Pages.Without(Pages.BatchJobs)), ReviewedClient.Surface(Pages.Specs));

        var status = Assert.Single(changes, c => c.Key.StartsWith("BatchJobStatus", StringComparison.Ordinal));
        Assert.Equal(7, status.With.Count);
        var resource = Assert.Single(changes, c => c.Key.StartsWith("admin.batchJobs", StringComparison.Ordinal));
        Assert.Equal(["cancel", "confirm", "create", "list", "retrieve"], resource.With);
    }

    private static string Describe(SurfaceChange change) => $"{change.Kind} {change.Impact.ToString().ToLowerInvariant()} {change.Key}";

    private static EquatableArray<SurfaceChange> Compare(IReadOnlyList<PageFile> before, IReadOnlyList<PageFile> after) =>
        Compare(ReviewedClient.Surface(before), ReviewedClient.Surface(after));

    private static EquatableArray<SurfaceChange> Compare(IEnumerable<SurfaceEntry> before, IEnumerable<SurfaceEntry> after) =>
        SurfaceComparison.Compare(before.ToEquatableArray(), after.ToEquatableArray());
}
