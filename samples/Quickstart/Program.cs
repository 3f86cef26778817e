using System.Text.Json.Nodes;
using Medusa;
using Quickstart;
using Quickstart.Backend;

// A real backend, if the environment names one; else one in memory, so that this runs anywhere.
var address = Environment.GetEnvironmentVariable("MEDUSA_BACKEND_URL");
var apiToken = Environment.GetEnvironmentVariable("MEDUSA_API_TOKEN");
await using var backend = address is null ? await InMemoryBackend.StartAsync() : null;

using MedusaClient medusa = new(new MedusaClientOptions
{
    BaseUrl = backend?.Address ?? new Uri(address!),
    ApiToken = apiToken,
});

// Log in. The client keeps the token and sends it from now on; with an API token there is no need to.
if (apiToken is null)
{
    await medusa.Admin.Auth.GetTokenAsync(new AdminPostAuthReq
    {
        Email = Environment.GetEnvironmentVariable("MEDUSA_EMAIL") ?? InMemoryBackend.Email,
        Password = Environment.GetEnvironmentVariable("MEDUSA_PASSWORD") ?? InMemoryBackend.Password,
    });
}

var session = await medusa.Admin.Auth.GetSessionAsync();
Console.WriteLine($"Logged in as {session.User.Email}.");

// Create: a dry run is prepared, and then waits to be confirmed.
AdminPostBatchesReq export = new()
{
    Type = "product-export",
    Context = new JsonObject { ["filterable_fields"] = new JsonObject() },
    DryRun = true,
};
var id = (await medusa.Admin.BatchJobs.CreateAsync(export)).BatchJob.Id;
var spare = (await medusa.Admin.BatchJobs.CreateAsync(export)).BatchJob.Id;
Console.WriteLine($"Created {id} and {spare}.");

// List: today's exports, newest first. Pages of two are fetched as the loop comes to them.
AdminGetBatchParams recentExports = new()
{
    Type = ["product-export"],
    CreatedAt = new DateComparisonOperator { Gte = DateTimeOffset.UtcNow.AddDays(-1) },
    Order = "-created_at",
    Limit = 2,
};
await foreach (var job in medusa.Admin.BatchJobs.ListAllAsync(recentExports))
{
    Console.WriteLine($"  {job.CreatedAt:HH:mm:ss}  {job.Id}  {job.Status}");
}

// Follow, confirm, and follow to the end.
JobProgress progress = new();
await FollowAsync(id, job => job.Status == BatchJobStatus.PreProcessed);
await medusa.Admin.BatchJobs.ConfirmAsync(id);
var done = await FollowAsync(id, job => job.Status == BatchJobStatus.Completed);
Console.WriteLine($"The export is in {done.Result?.FileKey}.");

// Cancel the other one.
var canceled = await medusa.Admin.BatchJobs.CancelAsync(spare);
Console.WriteLine($"{spare} is {canceled.BatchJob.Status}.");

// What the server refuses is an exception with the server's reason.
try
{
    await medusa.Admin.BatchJobs.ConfirmAsync(spare);
}
catch (MedusaApiException refusal)
{
    Console.WriteLine($"Refused with {(int)refusal.Status} {refusal.Type}: {refusal.ServerMessage}");
}

// A job can end in other ways than the one hoped for: those end the wait too.
async Task<BatchJob> FollowAsync(string jobId, Func<BatchJob, bool> until)
{
    var last = await Polling.UntilAsync(
        token => medusa.Admin.BatchJobs.RetrieveAsync(jobId, cancellationToken: token),
        answer => until(answer.BatchJob)
            || answer.BatchJob.Status == BatchJobStatus.Failed
            || answer.BatchJob.Status == BatchJobStatus.Canceled,
        interval: TimeSpan.FromMilliseconds(250),
        timeout: TimeSpan.FromMinutes(1),
        progress: progress);
    return until(last.BatchJob)
        ? last.BatchJob
        : throw new InvalidOperationException($"The job is {last.BatchJob.Status}.");
}
