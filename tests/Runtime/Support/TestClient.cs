using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Medusa.Runtime.Tests.Support;

// Written by hand in the shape of emitted code.

internal class TestClient : MedusaClientBase
{
    protected TestClient()
    {
    }

    public TestClient(MedusaClientOptions options)
        : this(new MedusaTransport(MedusaApi.V1, options))
    {
    }

    public TestClient(HttpClient httpClient, MedusaClientOptions options)
        : this(new MedusaTransport(MedusaApi.V1, httpClient, options))
    {
    }

    public TestClient(HttpMessageHandler handler, MedusaClientOptions options)
        : this(new MedusaTransport(MedusaApi.V1, handler, options))
    {
    }

    public TestClient(MedusaTransport transport)
        : base(transport)
    {
        Jobs = new JobsResource(transport);
        Store = new StoreResource(transport);
        Custom = new CustomResource(transport);
    }

    public virtual JobsResource Jobs { get; } = null!;

    public virtual StoreResource Store { get; } = null!;

    public virtual CustomResource Custom { get; } = null!;

    /// <summary>A client of a backend, for whose answers it waits as long as they take: a test of timeouts sets its own.</summary>
    public static TestClient Of(Backend backend, Action<MedusaClientOptions>? configure = null) => new(Options(backend, configure));

    public static MedusaClientOptions Options(Backend backend, Action<MedusaClientOptions>? configure = null)
    {
        MedusaClientOptions options = new() { BaseUrl = backend.Url, Timeout = Timeout.InfiniteTimeSpan };
        configure?.Invoke(options);
        return options;
    }
}

internal class JobsResource : MedusaResource
{
    private static readonly ApiOperation s_retrieve = new("admin.batchJobs.retrieve", HttpMethod.Get, "/admin/batch-jobs/{id}");
    private static readonly ApiOperation s_list = new("admin.batchJobs.list", HttpMethod.Get, "/admin/batch-jobs");
    private static readonly ApiOperation s_create = new("admin.batchJobs.create", HttpMethod.Post, "/admin/batch-jobs");
    private static readonly ApiOperation s_confirm = new("admin.batchJobs.confirm", HttpMethod.Post, "/admin/batch-jobs/{id}/confirm");
    private static readonly ApiOperation s_delete = new("admin.batchJobs.delete", HttpMethod.Delete, "/admin/batch-jobs/{id}");
    private static readonly ApiOperation s_flags = new("admin.store.flags", HttpMethod.Get, "/admin/flags");
    private static readonly ApiOperation s_invite = new("admin.invites.create", HttpMethod.Post, "/admin/invites");
    private static readonly ApiOperation s_acceptInvite = new("admin.invites.accept", HttpMethod.Post, "/admin/invites/accept");
    private static readonly ApiOperation s_upload = new("admin.uploads.create", HttpMethod.Post, "/admin/uploads");
    private static readonly ApiOperation s_login = new("admin.auth.createSession", HttpMethod.Post, "/admin/auth");
    private static readonly ApiOperation s_session = new("admin.auth.getSession", HttpMethod.Get, "/admin/auth");
    private static readonly ApiOperation s_token = new("admin.auth.getToken", HttpMethod.Post, "/admin/auth/token");

    protected JobsResource()
    {
    }

    public JobsResource(MedusaTransport transport)
        : base(transport)
    {
    }

    public virtual Task<JobRes> RetrieveAsync(string id, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync<JobRes>(s_retrieve, new() { Path = [id] }, options, cancellationToken);

    public virtual Task<JobListRes> ListAsync(JobQuery? query = null, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync<JobListRes>(s_list, new() { Query = query }, options, cancellationToken);

    public virtual AsyncPageable<Job> ListAllAsync(JobQuery? query = null, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => Paging.Create(
            s_list,
            query?.Offset,
            query?.Limit,
            (offset, limit, token) => ListAsync((query ?? new()) with { Offset = offset, Limit = limit }, options, token),
            page => page.BatchJobs,
            page => page.Count,
            page => page.Offset,
            options,
            cancellationToken);

    public virtual Task<JobRes> CreateAsync(Job payload, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync<JobRes>(s_create, new() { Body = payload }, options, cancellationToken);

    public virtual Task<JobRes> ConfirmAsync(string id, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync<JobRes>(s_confirm, new() { Path = [id] }, options, cancellationToken);

    public virtual Task<JsonNode?> DeleteAsync(string id, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_delete, new() { Path = [id] }, options, cancellationToken);

    public virtual Task<IReadOnlyList<Job>> FlagsAsync(MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync<IReadOnlyList<Job>>(s_flags, default, JsonRead.Models<Job>, options, cancellationToken);

    public virtual Task InviteAsync(MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync(s_invite, default, options, cancellationToken);

    public virtual Task AcceptInviteAsync(MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync(s_acceptInvite, default, options, cancellationToken);

    public virtual Task<JsonNode?> UploadAsync(IReadOnlyList<UploadFile> files, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_upload, new() { Files = files }, options, cancellationToken);

    public virtual Task LoginAsync(LoginReq payload, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync(s_login, new() { Body = payload }, options, cancellationToken);

    public virtual Task<JsonNode?> SessionAsync(MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_session, default, options, cancellationToken);

    public virtual async Task<TokenRes> GetTokenAsync(LoginReq payload, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await SendAsync<TokenRes>(s_token, new() { Body = payload }, options, cancellationToken).ConfigureAwait(false);
        if (result.AccessToken is { } token)
        {
            KeepToken(s_token, token);
        }

        return result;
    }
}

internal class StoreResource : MedusaResource
{
    private static readonly ApiOperation s_exists = new("auth.exists", HttpMethod.Get, "/store/auth/{email}");
    private static readonly ApiOperation s_token = new("auth.getToken", HttpMethod.Post, "/store/auth/token");

    public StoreResource(MedusaTransport transport)
        : base(transport)
    {
    }

    public virtual Task<JsonNode?> ExistsAsync(string email, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_exists, new() { Path = [email] }, options, cancellationToken);

    public virtual async Task<TokenRes> GetTokenAsync(LoginReq payload, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await SendAsync<TokenRes>(s_token, new() { Body = payload }, options, cancellationToken).ConfigureAwait(false);
        if (result.AccessToken is { } token)
        {
            KeepToken(s_token, token);
        }

        return result;
    }
}

internal class CustomResource : MedusaResource
{
    private static readonly ApiOperation s_get = new("admin.custom.get", HttpMethod.Get);
    private static readonly ApiOperation s_post = new("admin.custom.post", HttpMethod.Post);

    public CustomResource(MedusaTransport transport)
        : base(transport)
    {
    }

    public virtual Task<JsonNode?> GetAsync(string path, JsonNode? query = null, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendCustomAsync(s_get, path, JsonWritable.Of(query), null, options, cancellationToken);

    public virtual Task<TResponse?> PostAsync<TPayload, TResponse>(
        string path,
        TPayload? payload,
        JsonTypeInfo<TPayload> payloadType,
        JsonTypeInfo<TResponse> responseType,
        MedusaRequestOptions? options = null,
        CancellationToken cancellationToken = default)
        => SendCustomAsync(s_post, path, null, JsonWritable.Of(payload, payloadType), responseType, options, cancellationToken);
}
