using System.Text.Json.Nodes;

namespace Medusa.Runtime.Tests.Support;

// A client of Medusa v2, written by hand in the shape of emitted code.

internal class ShopClient : MedusaClientBase
{
    public ShopClient(MedusaClientOptions options)
        : this(new MedusaTransport(MedusaApi.V2, options))
    {
    }

    public ShopClient(HttpClient http, MedusaClientOptions options)
        : this(new MedusaTransport(MedusaApi.V2, http, options))
    {
    }

    public ShopClient(MedusaTransport transport)
        : base(transport)
    {
        Auth = new AuthResource(transport);
        Admin = new ShopAdminResource(transport);
        Store = new ShopStoreResource(transport);
    }

    public AuthResource Auth { get; }

    public ShopAdminResource Admin { get; }

    public ShopStoreResource Store { get; }

    public static ShopClient Of(Backend backend, Action<MedusaClientOptions>? configure = null) => new(TestClient.Options(backend, configure));
}

internal class AuthResource(MedusaTransport transport) : MedusaResource(transport)
{
    private static readonly ApiOperation s_login = new("auth.login", HttpMethod.Post, "/auth/{actor}/{method}");
    private static readonly ApiOperation s_register = new("auth.register", HttpMethod.Post, "/auth/{actor}/{method}/register");
    private static readonly ApiOperation s_callback = new("auth.callback", HttpMethod.Get, "/auth/{actor}/{method}/callback");
    private static readonly ApiOperation s_refresh = new("auth.refresh", HttpMethod.Post, "/auth/token/refresh");
    private static readonly ApiOperation s_logout = new("auth.logout", HttpMethod.Delete, "/auth/session");
    private static readonly ApiOperation s_reset =
        new("auth.resetPassword", HttpMethod.Post, "/auth/{actor}/{provider}/reset-password") { AcceptsText = true };

    private static readonly ApiOperation s_update = new("auth.updateProvider", HttpMethod.Post, "/auth/{actor}/{provider}/update");
    private static readonly ApiOperation s_verify = new("auth.mfa.verifyChallenge", HttpMethod.Post, "/auth/mfa/challenges/{id}/verify");

    public Task<MedusaSignInResult> LoginAsync(
        string actor, string method, LoginReq payload, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendSignInAsync(s_login, new() { Path = [actor, method], Body = payload }, options, cancellationToken);

    public Task<MedusaSignInResult> RegisterAsync(
        string actor, string method, LoginReq payload, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendSignInAsync(s_register, new() { Path = [actor, method], Body = payload }, options, cancellationToken);

    public Task<MedusaSignInResult> CallbackAsync(
        string actor, string method, JsonNode query, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendSignInAsync(s_callback, new() { Path = [actor, method], Query = JsonWritable.Of(query) }, options, cancellationToken);

    public Task<MedusaSignInResult> RefreshAsync(MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendSignInAsync(s_refresh, default, options, cancellationToken);

    public Task LogoutAsync(MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => LogOutAsync(s_logout, options, cancellationToken);

    public Task ResetPasswordAsync(
        string actor, string provider, JsonNode body, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync(s_reset, new() { Path = [actor, provider], Body = JsonWritable.Of(body) }, options, cancellationToken);

    public Task UpdateProviderAsync(
        string actor, string provider, JsonNode body, string token, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync(s_update, new() { Path = [actor, provider], Body = JsonWritable.Of(body), BearerToken = token }, options, cancellationToken);

    public Task<MedusaSignInResult> VerifyChallengeAsync(
        string id, JsonNode body, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendSignInAsync(s_verify, new() { Path = [id], Body = JsonWritable.Of(body) }, options, cancellationToken);
}

internal class ShopAdminResource(MedusaTransport transport) : MedusaResource(transport)
{
    private static readonly ApiOperation s_list = new("admin.product.list", HttpMethod.Get, "/admin/products");
    private static readonly ApiOperation s_update = new("admin.product.update", HttpMethod.Post, "/admin/products/{id}");
    private static readonly ApiOperation s_delete = new("admin.product.delete", HttpMethod.Delete, "/admin/products/{id}");
    private static readonly ApiOperation s_archive = new("admin.order.archive", HttpMethod.Post, "/admin/orders/{id}/archive");
    private static readonly ApiOperation s_removePromotions =
        new("admin.draftOrder.removePromotions", HttpMethod.Delete, "/admin/draft-orders/{id}/edit/promotions");

    private static readonly ApiOperation s_cancel = new("admin.fulfillment.cancel", HttpMethod.Post, "/admin/fulfillments/{id}/cancel")
    {
        SendsEmptyObject = true,
    };

    private static readonly ApiOperation s_import = new("admin.product.import", HttpMethod.Post, "/admin/products/import") { FilePart = "file" };
    private static readonly ApiOperation s_upload = new("admin.upload.create", HttpMethod.Post, "/admin/uploads");
    private static readonly ApiOperation s_acceptInvite = new("admin.invite.accept", HttpMethod.Post, "/admin/invites/accept");
    private static readonly ApiOperation s_addRules = new("admin.promotion.addRules", HttpMethod.Post, "/admin/promotions/{id}/{ruleType}/batch");
    private static readonly ApiOperation s_ruleAttributes =
        new("admin.promotion.listRuleAttributes", HttpMethod.Get, "/admin/promotions/rule-attribute-options/{ruleType}");

    private static readonly ApiOperation s_job = new("admin.job.retrieve", HttpMethod.Get, "/admin/jobs/{id}");

    public Task<JsonNode?> ListAsync(JsonNode? query = null, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_list, new() { Query = JsonWritable.Of(query) }, options, cancellationToken);

    public Task<JsonNode?> UpdateAsync(string id, JsonNode? body, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_update, new() { Path = [id], Body = JsonWritable.Of(body) }, options, cancellationToken);

    public Task<JsonNode?> DeleteAsync(string id, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_delete, new() { Path = [id] }, options, cancellationToken);

    public Task<JsonNode?> ArchiveAsync(string id, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_archive, new() { Path = [id] }, options, cancellationToken);

    public Task<JsonNode?> RemovePromotionsAsync(string id, JsonNode body, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_removePromotions, new() { Path = [id], Body = JsonWritable.Of(body) }, null, cancellationToken);

    public Task<JsonNode?> CancelFulfillmentAsync(string id, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_cancel, new() { Path = [id] }, options, cancellationToken);

    public Task<JsonNode?> ImportAsync(UploadFile file, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_import, new() { Files = [file] }, null, cancellationToken);

    public Task<JsonNode?> UploadAsync(UploadFile file, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_upload, new() { Files = [file] }, null, cancellationToken);

    public Task<JsonNode?> AcceptInviteAsync(JsonObject input, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(
            s_acceptInvite,
            new()
            {
                Body = JsonWritable.Without(JsonWritable.Of(input), "invite_token"),
                QueryValues = [("token", (string?)input["invite_token"])],
            },
            options,
            cancellationToken);

    public Task<JsonNode?> AddRulesAsync(string id, string ruleType, JsonNode payload, CancellationToken cancellationToken = default)
        => SendForJsonAsync(
            s_addRules,
            new() { Path = [id, ruleType], Body = JsonWritable.Wrap("create", JsonWritable.Member(JsonWritable.Of(payload), "rules")) },
            null,
            cancellationToken);

    public Task<JsonNode?> ListRuleAttributesAsync(
        string ruleType, string? promotionType = null, string? targetType = null, JsonNode? query = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(
            s_ruleAttributes,
            new()
            {
                Path = [ruleType],
                Query = JsonWritable.Of(query),
                QueryValues = [("promotion_type", promotionType), ("application_method_target_type", targetType)],
            },
            null,
            cancellationToken);

    public Task<JobRes> RetrieveJobAsync(string id, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync<JobRes>(s_job, new() { Path = [id] }, options, cancellationToken);
}

internal class ShopStoreResource(MedusaTransport transport) : MedusaResource(transport)
{
    private static readonly ApiOperation s_list = new("store.product.list", HttpMethod.Get, "/store/products");
    private static readonly ApiOperation s_createCustomer = new("store.customer.create", HttpMethod.Post, "/store/customers");

    public Task<JsonNode?> ListAsync(JsonNode? query = null, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_list, new() { Query = JsonWritable.Of(query) }, options, cancellationToken);

    public Task<JsonNode?> CreateCustomerAsync(JsonNode body, MedusaRequestOptions? options = null, CancellationToken cancellationToken = default)
        => SendForJsonAsync(s_createCustomer, new() { Body = JsonWritable.Of(body) }, options, cancellationToken);
}
