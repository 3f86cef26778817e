using System.Text.Json.Nodes;
using Medusa.Benchmarks.BatchJobs.Plain;
using Refit;

namespace Medusa.Benchmarks.Requests;

/// <summary>The one call that is measured, as a user of Refit would write it.</summary>
internal interface IPlainApi
{
    [Get("/admin/batch-jobs")]
    Task<PlainBatchJobPage<JsonObject>> ListAsync(int limit, int offset, CancellationToken cancellationToken = default);
}
