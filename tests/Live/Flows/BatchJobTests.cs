using System.Text;
using System.Text.Json.Nodes;
using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Flows;

/// <summary>Batch jobs from their creation to their end.</summary>
public sealed class BatchJobTests(Shop shop)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_is_made_and_its_file_downloaded()
    {
        var job = await CreateAsync("product-export", new JsonObject { ["filterable_fields"] = new JsonObject { ["handle"] = "harbour-mug" } }, dryRun: false);
        Assert.Equal(BatchJobStatus.Created, job.Status.Value);

        var done = await FollowAsync(job.Id, BatchJobStatus.Completed);
        Assert.Equal(1, done.Result!.Count);
        Assert.NotNull(done.CompletedAt);

        var csv = await DownloadAsync(done.Result.FileKey!);
        Assert.Contains("MUG-BLUE", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("BOWL-GREEN", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_waits_to_be_confirmed()
    {
        var job = await CreateAsync("product-export", new JsonObject(), dryRun: true);

        await FollowAsync(job.Id, BatchJobStatus.PreProcessed);
        await shop.CallAsync("admin.batchJobs.confirm", o => shop.Admin.BatchJobs.ConfirmAsync(job.Id, o));
        var done = await FollowAsync(job.Id, BatchJobStatus.Completed);

        Assert.True(done.ConfirmedAt <= done.CompletedAt);
    }

    [Fact]
    public async Task A_job_that_is_canceled_stays_so()
    {
        var job = await CreateAsync("product-export", new JsonObject(), dryRun: true);

        var canceled = await shop.CallAsync("admin.batchJobs.cancel", o => shop.Admin.BatchJobs.CancelAsync(job.Id, o));

        Assert.Equal(BatchJobStatus.Canceled, canceled.BatchJob.Status.Value);
        Assert.NotNull(canceled.BatchJob.CanceledAt);
        var refusal = await Assert.ThrowsAsync<MedusaApiException>(() => shop.Admin.BatchJobs.ConfirmAsync(job.Id, cancellationToken: Cancellation));
        Assert.Equal("not_allowed", refusal.Type);
    }

    [Fact]
    public async Task Products_are_imported_from_an_uploaded_file()
    {
        var handle = $"saucer-{Guid.NewGuid():N}";
        var uploaded = await UploadAsync(handle, "saucer");

        // Only a key that an upload has just returned: an unknown one ends the server.
        var job = await CreateAsync("product-import", new JsonObject { ["fileKey"] = Assert.Single(uploaded.Uploads).Key }, dryRun: true);
        var ready = await FollowAsync(job.Id, BatchJobStatus.PreProcessed);
        Assert.NotEmpty(ready.Result!.StatDescriptors!);
        await shop.CallAsync("admin.batchJobs.confirm", o => shop.Admin.BatchJobs.ConfirmAsync(job.Id, o));
        var done = await FollowAsync(job.Id, BatchJobStatus.Completed);

        Assert.Equal(done.Result!.Count, done.Result.AdvancementCount);
        var product = Assert.Single((await shop.Admin.Products.ListAsync(new AdminGetProductsParams { Handle = handle }, cancellationToken: Cancellation)).Products);
        Assert.Equal("Saucer", product.Title);
        Assert.Equal(950, product.Variants!.Single().Prices!.Single(price => price.CurrencyCode == "eur").Amount);
    }

    [Fact]
    public async Task An_import_that_fails_ends_as_an_ordinary_answer_with_its_reasons()
    {
        // A type that no product can be of.
        var uploaded = await UploadAsync($"broken-{Guid.NewGuid():N}", "saucer", status: "nonsense");
        var job = await CreateAsync("product-import", new JsonObject { ["fileKey"] = Assert.Single(uploaded.Uploads).Key }, dryRun: false);

        var failed = await FollowAsync(job.Id, BatchJobStatus.Failed);

        Assert.NotNull(failed.FailedAt);
        Assert.NotEmpty(failed.Result!.Errors!);
    }

    private async Task<BatchJob> CreateAsync(string type, JsonObject context, bool dryRun)
    {
        LiveBackend.Require();
        AdminPostBatchesReq payload = new() { Type = type, Context = context, DryRun = dryRun };
        return (await shop.CallAsync("admin.batchJobs.create", o => shop.Admin.BatchJobs.CreateAsync(payload, o))).BatchJob;
    }

    private async Task<BatchJob> FollowAsync(string id, BatchJobStatus until)
    {
        var last = await Polling.UntilAsync(
            _ => shop.CallAsync("admin.batchJobs.retrieve", o => shop.Admin.BatchJobs.RetrieveAsync(id, o)),
            answer => answer.BatchJob.Status == until || answer.BatchJob.Status == BatchJobStatus.Failed || answer.BatchJob.Status == BatchJobStatus.Canceled,
            interval: TimeSpan.FromMilliseconds(250),
            timeout: TimeSpan.FromMinutes(2),
            cancellationToken: Cancellation);
        Assert.True(last.BatchJob.Status == until, last.ToString());
        return last.BatchJob;
    }

    // The first row names the columns as the backend's own exports do; the file must not end in a line break.
    private async Task<AdminUploadsRes> UploadAsync(string handle, string sku, string status = "draft")
    {
        LiveBackend.Require();
        var csv = string.Join(
            '\n',
            "Product Handle;Product Title;Product Status;Variant Title;Variant SKU;Variant Inventory Quantity;Variant Allow Backorder;Variant Manage Inventory;Price EUR;Option 1 Name;Option 1 Value",
            $"{handle};Saucer;{status};Plain;{sku}-{handle};5;false;true;9.5;Glaze;plain");
        var file = UploadFile.FromBytes(Encoding.UTF8.GetBytes(csv), "products.csv");
        return await shop.CallAsync("admin.uploads.createProtected", o => shop.Admin.Uploads.CreateProtectedAsync(file, o));
    }

    private async Task<string> DownloadAsync(string key)
    {
        var link = await shop.CallAsync(
            "admin.uploads.getPresignedDownloadUrl",
            o => shop.Admin.Uploads.GetPresignedDownloadUrlAsync(new AdminPostUploadsDownloadUrlReq { FileKey = key }, o));
        using HttpClient http = new();
        return await http.GetStringAsync(new Uri(link.DownloadUrl), Cancellation);
    }
}
