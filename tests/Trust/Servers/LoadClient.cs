using Medusa.Runtime;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Trust.Tests.Servers;

/// <summary>A client whose methods all have a model, so that an answer of another shape is an error of each.</summary>
internal sealed class LoadClient(MedusaTransport transport) : TestClient(transport)
{
    public DeletedJobs Deleted { get; } = new(transport);

    internal sealed class DeletedJobs(MedusaTransport transport) : MedusaResource(transport)
    {
        private static readonly ApiOperation s_delete = new("admin.batchJobs.delete", HttpMethod.Delete, "/admin/batch-jobs/{id}");

        public Task<JobRes> DeleteAsync(string id, MedusaRequestOptions options, CancellationToken cancellationToken)
            => SendAsync<JobRes>(s_delete, new() { Path = [id] }, options, cancellationToken);
    }
}
