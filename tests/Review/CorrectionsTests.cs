using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Review.Tests;

/// <summary>What a project renames and leaves out.</summary>
public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("BatchJob\trename\tJob", "Job  record", "admin.batchJobs.cancel  POST /admin/batch-jobs/{}/cancel  CancelAsync(string batchJobId) -> AdminBatchJobRes")]
    [InlineData("BatchJob.dry_run\trename\tIsRehearsal", "BatchJob.dry_run  bool IsRehearsal = false")]
    [InlineData("BatchJobStatus\trename\tJobState", "BatchJob.status  StringEnum<JobState> Status = created")]
    [InlineData("AdminBatchJobsResource\trename\tJobs", "admin.batchJobs  -> Jobs BatchJobs")]
    [InlineData("admin.batchJobs\trename\tJobs", "admin.batchJobs  -> AdminBatchJobsResource Jobs")]
    [InlineData("admin.batchJobs.cancel\trename\tStop", "admin.batchJobs.cancel  POST /admin/batch-jobs/{}/cancel  StopAsync(string batchJobId) -> AdminBatchJobRes")]
    [InlineData("admin.batchJobs.cancel\trename\tStopAsync", "admin.batchJobs.cancel  POST /admin/batch-jobs/{}/cancel  StopAsync(string batchJobId) -> AdminBatchJobRes")]
    [InlineData("BatchJob.result\trename\tOutcome", "BatchJob.result  BatchJobResult? Outcome")]
    [InlineData("BatchJob.result.file_key\trename\tFile", "BatchJobResult.file_key  string? File")]
    [InlineData("BatchJobStatus.pre_processed\trename\tChecked", "BatchJobStatus.pre_processed  = Checked")]
    public void A_name_of_ones_own_stands_in_the_client(string correction, params string[] expected)
    {
        var client = ReviewedClient.Bind(Pages.Specs, correction + "\n");

        Assert.Empty(client.Problems);
        Assert.Subset(PublicSurface.Of(client).Select(SurfaceLine.Write).ToHashSet(), expected.ToHashSet());
    }

    // The pages say number for all; the name's rule doesn't always fit.
    [Theory]
    [InlineData("BatchJob.result.count\ttype\tdecimal", "BatchJobResult.count  decimal? Count")]
    [InlineData("BatchJob.result.progress\ttype\tint", "BatchJobResult.progress  int? Progress")]
    [InlineData("BatchJob.result.progress\ttype\tlong | null", "BatchJobResult.progress  long? Progress")]
    [InlineData("BatchJob.context\ttype\tRecord<string, decimal>", "BatchJob.context  IReadOnlyDictionary<string, decimal> Context")]
    [InlineData("BatchJob.context\ttype\tlong[]", "BatchJob.context  IReadOnlyList<long> Context")]
    [InlineData("BatchJob.context\ttype\tstring | int", "BatchJob.context  Union<string, int> Context")]
    public void A_number_has_the_type_that_a_correction_gives(string correction, string expected)
    {
        var client = ReviewedClient.Bind(Pages.Specs, correction + "\n");

        Assert.Contains(expected, PublicSurface.Of(client).Select(SurfaceLine.Write));
    }

    [Fact]
    public void A_renamed_client_compiles()
    {
        var run = new GeneratorRun(
        [
            .. Pages.Specs,
            new PageFile("/app/own.corrections", "BatchJob\trename\tJob\nadmin.batchJobs\trename\tJobs\nadmin.batchJobs.list\trename\tFind\nBatchJobStatus.failed\trename\tBroken\n"),
        ], "var c = new Medusa.Job();");

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.CompilerDiagnostics(), d => !d.Location.SourceTree!.FilePath.EndsWith("Program.cs", StringComparison.Ordinal));
        Assert.Contains("FindAllAsync", run.Sources["AdminBatchJobsResource.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin.batchJobs", "admin.batchJobs")]
    [InlineData("admin.batchJobs", "BatchJob")]
    [InlineData("admin.batchJobs.cancel", "admin.batchJobs.cancel")]
    [InlineData("BatchJob.result", "BatchJob.result")]
    [InlineData("BatchJob.result", "BatchJobResult")]
    [InlineData("BatchJobStatus.pre_processed", "BatchJobStatus.pre_processed")]
    public void What_is_ignored_is_left_out_with_what_it_alone_leads_to(string ignored, string gone)
    {
        var client = ReviewedClient.Bind(Pages.Specs, ignored + "\tignore\n");

        Assert.Empty(client.Problems);
        Assert.DoesNotContain(PublicSurface.Of(client), e => e.Key == gone || e.Key.StartsWith(gone + ".", StringComparison.Ordinal));
        Assert.Contains(client.Omissions, o => o.What == ignored);
    }

    [Theory]
    [InlineData("carts.lineItems", "carts.lineItems.create,carts.lineItems.delete,carts.lineItems.update")]
    [InlineData("carts.retrieve", "carts.retrieve")]
    [InlineData("admin.auth", "admin.auth.createSession,admin.auth.deleteSession,admin.auth.getSession,admin.auth.getToken")]
    public void What_only_bears_what_is_kept_has_accessors_alone(string kept, string methods)
    {
        var client = ReviewedClient.Bind(Corpus.Require(Corpus.Baseline, "js-client"), kept + "\tkeep\n");

        Assert.Equal(
            methods.Split(','),
            client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods).Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(client.Problems, p => p.Id == ProblemId.UnusedCorrection);
    }

    [Fact]
    public void To_keep_one_resource_makes_a_small_client()
    {
        var client = ReviewedClient.Bind(Corpus.Require(Corpus.Baseline, "js-client"), "admin.batchJobs\tkeep\n");

        var surface = PublicSurface.Of(client);
        Assert.Equal(["admin", "admin.batchJobs"], surface.OfType<ResourceEntry>().Select(r => r.Key));
        Assert.InRange(surface.OfType<TypeEntry>().Count(), 5, 30);
    }

    [Theory]
    [InlineData("ReqItem.r\tignore", "Item.p Item.q ReqItem.p")]
    [InlineData("Item.p\tignore", "Item.q ReqItem.p ReqItem.r")]
    [InlineData("ReqItem.p\tignore\nItem.q\tignore", "Item.p ReqItem.r")]
    [InlineData("ReqItem.r\ttype\tboolean", "Item.p Item.q ReqItem.p ReqItem.r:bool")]
    [InlineData("ReqItem.r\toptional", "Item.p Item.q ReqItem.p ReqItem.r?")]
    public void Of_two_types_of_one_title_that_alone_is_corrected_which_is_named(string correction, string expected)
    {
        PageFile[] pages =
        [
            Client.Tests.Support.Pages.Resource(
                "create",
                """{ "name": "payload", "type": "[Req](../types/Req.mdx)" }""",
                """{ "name": "ResponsePromise", "type": "ResponsePromise&#60;[Widget](../types/Widget.mdx)&#62;" }"""),
            Client.Tests.Support.Pages.Widget("""{ "name": "x", "type": "[Item](Item.mdx)" }"""),
            Client.Tests.Support.Pages.Widget("""{ "name": "x", "type": "[Item](Item-1.mdx)" }""", "/docs/types/Req.mdx", "Req"),
            Client.Tests.Support.Pages.Widget(
                """{ "name": "p", "type": "`string`" }, { "name": "q", "type": "`string`" }""", "/docs/types/Item.mdx", "Item"),
            Client.Tests.Support.Pages.Widget(
                """{ "name": "p", "type": "`string`" }, { "name": "r", "type": "`string`" }""", "/docs/types/Item-1.mdx", "Item"),
        ];
        var client = ReviewedClient.Bind(pages, correction + "\n");

        Assert.Empty(client.Problems);
        Assert.Equal(expected, string.Join(' ', PublicSurface.Of(client).OfType<MemberEntry>().Where(m => m.Owner.EndsWith("Item", StringComparison.Ordinal))
            .Select(m => m.Key + (m.Nullable ? "?" : "") + (m.Type == "string" ? "" : ":" + m.Type))));
    }

    [Theory]
    [InlineData("BatchJob\trename\tBatchJobStatus", "BatchJobStatus2  enum")]
    [InlineData("BatchJobStatus\trename\tBatchJob", "BatchJob2  enum")]
    [InlineData("AdminBatchJobsResource\trename\tBatchJob", "BatchJob2  record")]
    [InlineData("BatchJob.result\trename\tType", "BatchJob.result  BatchJobResult? Type2")]
    [InlineData("BatchJob.type\trename\tResult", "BatchJob.type  string Result2")]
    [InlineData("BatchJobStatus.failed\trename\tCreated", "BatchJobStatus.failed  = Created2")]
    [InlineData("admin.batchJobs.list\trename\tCancel", "admin.batchJobs.list  GET /admin/batch-jobs nulls  CancelAsync2(AdminGetBatchParams? query = null) -> AdminBatchJobListRes  all CancelAsync2AllAsync -> BatchJob")]
    public void A_name_that_another_has_is_told_at_the_line_that_gives_it(string correction, string line)
    {
        var client = ReviewedClient.Bind(Pages.Specs, correction + "\n");

        var problem = Assert.Single(client.Problems);
        Assert.Equal((ProblemId.NameTaken, "own.corrections"), (problem.Id, problem.Where!.Path));
        Assert.Equal(correction.Split('\t')[0], problem.Arguments[0]);
        Assert.Contains(line, PublicSurface.Of(client).Select(SurfaceLine.Write));
    }

    [Theory]
    [InlineData("Nothing.at\tall", "Item.p Item.q ReqItem.p ReqItem.r Part.a Part.b ReqItemPart.a ReqItemPart.c")]
    [InlineData("ReqItem.r\tignore", "Item.p Item.q ReqItem.p Part.a Part.b")]
    [InlineData("Item.q\tignore", "Item.p ReqItem.p ReqItem.r Part.a Part.c")]
    [InlineData("ReqItemPart.c\tignore", "Item.p Item.q ReqItem.p ReqItem.r Part.a Part.b ReqItemPart.a")]
    [InlineData("ReqItem.r.none\tignore", "Item.p Item.q ReqItem.p ReqItem.r Part.a Part.b ReqItemPart.a ReqItemPart.c")]
    [InlineData("ReqItem.p\ttype\t{ w: string }\nReqItem.p.w\tignore", "Item.p Item.q ReqItem.p ReqItem.r Part.a Part.b ReqItemPart.a ReqItemPart.c")]
    [InlineData("Item.p\ttype\tPart[]\nPart.b\tignore", "Item.p Item.q ReqItem.p ReqItem.r Part.a ReqItemPart.a ReqItemPart.c")]
    public void What_members_of_such_types_lead_to_goes_and_stays_with_them(string correction, string expected)
    {
        static PageFile Of(string name, string members, string title) =>
            Client.Tests.Support.Pages.Widget(members, $"/docs/types/{name}.mdx", title);
        PageFile[] pages =
        [
            Client.Tests.Support.Pages.Resource(
                "create",
                """{ "name": "payload", "type": "[Req](../types/Req.mdx)" }""",
                """{ "name": "ResponsePromise", "type": "ResponsePromise&#60;[Widget](../types/Widget.mdx)&#62;" }"""),
            Client.Tests.Support.Pages.Widget("""{ "name": "x", "type": "[Item](Item.mdx)" }"""),
            Of("Req", """{ "name": "x", "type": "[Item](Item-1.mdx)" }""", "Req"),
            Of("Item", """{ "name": "p", "type": "`string`" }, { "name": "q", "type": "[Part](Part.mdx)" }""", "Item"),
            Of("Item-1", """{ "name": "p", "type": "`string`" }, { "name": "r", "type": "[Part](Part-1.mdx)" }""", "Item"),
            Of("Part", """{ "name": "a", "type": "`string`" }, { "name": "b", "type": "`string`" }""", "Part"),
            Of("Part-1", """{ "name": "a", "type": "`string`" }, { "name": "c", "type": "`string`" }""", "Part"),
        ];
        var client = ReviewedClient.Bind(pages, correction + "\n");

        var members = PublicSurface.Of(client).OfType<MemberEntry>().Select(m => m.Key)
            .Where(key => key.Contains("Item", StringComparison.Ordinal) || key.Contains("Part", StringComparison.Ordinal));
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Nothing\trename\tX")]
    [InlineData("BatchJob.nothing\trename\tX")]
    [InlineData("admin.nothing\tignore")]
    [InlineData("admin.nothing\tkeep")]
    [InlineData("admin.batchJobs.nothing\tignore")]
    [InlineData("admin.batchJobs.nothing\trename\tX")]
    public void A_correction_of_nothing_is_told(string correction)
    {
        var client = ReviewedClient.Bind(Pages.Specs, correction + "\n");

        var problem = Assert.Single(client.Problems, p => p.Id == ProblemId.UnusedCorrection);
        Assert.Equal(correction.Split('\t')[0], problem.Arguments[0]);
        Assert.Equal("own.corrections", problem.Where!.Path);
    }
}
