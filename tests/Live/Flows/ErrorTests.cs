using System.Net;
using System.Text.Json.Nodes;
using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Flows;

/// <summary>What the server refuses, in each of the shapes that it refuses it in.</summary>
public sealed class ErrorTests(Shop shop)
{
    [Fact]
    public async Task What_is_not_there()
    {
        var error = await RefusedAsync(() => shop.Admin.Orders.RetrieveAsync("order_unknown"));

        AssertError(error, HttpStatusCode.NotFound, "not_found", null, "Order with id: order_unknown was not found");
        Assert.Contains("admin.orders.retrieve", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"not_found\"", error.BodyExcerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_with_a_slash_is_one_segment_of_the_path()
    {
        var error = await RefusedAsync(() => shop.Admin.Orders.RetrieveAsync("a/../b?c=d"));

        AssertError(error, HttpStatusCode.NotFound, "not_found", null, "Order with id: *** was not found");
    }

    [Fact]
    public async Task A_query_parameter_that_is_unknown()
    {
        MedusaRequestOptions options = new() { Query = new Dictionary<string, OneOrMany<string>> { ["colour"] = "blue" } };

        AssertError(
            await RefusedAsync(() => shop.Admin.Orders.ListAsync(options: options)),
            HttpStatusCode.BadRequest, "invalid_data", null, "property colour should not exist");
    }

    [Fact]
    public async Task A_member_of_the_body_that_is_unknown()
    {
        AdminPostCollectionsReq payload = new() { Title = "Odd", AdditionalProperties = new Dictionary<string, JsonNode?> { ["colour"] = "blue" } };

        AssertError(
            await RefusedAsync(() => shop.Admin.Collections.CreateAsync(payload)),
            HttpStatusCode.BadRequest, "invalid_data", null, "property colour should not exist");
    }

    [Fact]
    public async Task What_there_is_already()
    {
        AssertError(
            await RefusedAsync(() => shop.Admin.Collections.CreateAsync(new AdminPostCollectionsReq { Title = "Again", Handle = "winter-firing" })),
            HttpStatusCode.UnprocessableEntity, "duplicate_error", "invalid_request_error", "Product_collection with handle winter-firing already exists.");
    }

    [Fact]
    public async Task What_the_state_of_things_forbids()
    {
        AdminPostOrdersOrderRefundsReq tooMuch = new() { Amount = 10_000_000, Reason = "other" };

        AssertError(
            await RefusedAsync(() => shop.Admin.Orders.RefundPaymentAsync(shop.Orders[0].Id, tooMuch)),
            HttpStatusCode.BadRequest, "not_allowed", null, "Cannot refund more than the original order amount");
    }

    [Fact]
    public async Task Nobody_logged_in_is_told_in_plain_text()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous();

        AssertError(await RefusedAsync(() => medusa.Admin.Orders.ListAsync()), HttpStatusCode.Unauthorized, null, null, "Unauthorized");
        AssertError(await RefusedAsync(() => medusa.Customers.RetrieveAsync()), HttpStatusCode.Unauthorized, null, null, "Unauthorized");
    }

    [Fact]
    public async Task A_wrong_password_or_token_is_told_in_plain_text_and_not_shown()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous(options => options.ApiToken = "not-a-token-of-this-shop");

        var error = await RefusedAsync(() => medusa.Admin.Orders.ListAsync());
        AssertError(error, HttpStatusCode.Unauthorized, null, null, "Unauthorized");
        Assert.DoesNotContain("not-a-token-of-this-shop", error.ToString(), StringComparison.Ordinal);

        error = await RefusedAsync(() => medusa.Admin.Auth.GetTokenAsync(new AdminPostAuthReq { Email = LiveBackend.AdminEmail, Password = "not-the-password" }));
        AssertError(error, HttpStatusCode.Unauthorized, null, null, "Unauthorized");
        Assert.DoesNotContain("not-the-password", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_that_is_not_there_is_told_as_a_web_page()
    {
        var error = await RefusedAsync(() => shop.Admin.Custom.GetAsync("/nowhere"));

        AssertError(error, HttpStatusCode.NotFound, null, null, null);
        Assert.Contains("Cannot GET /admin/nowhere", error.BodyExcerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_cannot_cope_with()
    {
#pragma warning disable MED0501 // The relation isn't there, on purpose.
        AssertError(
            await RefusedAsync(() => shop.Admin.Orders.ListAsync(new AdminGetOrdersParams { Expand = "colour" })),
            HttpStatusCode.InternalServerError, "unknown_error", "unknown_error", "An unknown error occurred.");
#pragma warning restore MED0501
    }

    [Fact]
    public async Task A_backend_that_is_not_there_is_told_as_such()
    {
        LiveBackend.Require();
        // Port 9 of this machine: nothing of ours, and nothing listens.
        using var medusa = LiveBackend.Anonymous(options => options.BaseUrl = new Uri("http://127.0.0.1:9"));

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => medusa.Regions.ListAsync());

        Assert.False(error.MayHaveReachedServer);
    }

    private static async Task<MedusaApiException> RefusedAsync(Func<Task> call)
    {
        LiveBackend.Require();
        return await Assert.ThrowsAsync<MedusaApiException>(call);
    }

    private static void AssertError(MedusaApiException error, HttpStatusCode status, string? type, string? code, string? message)
    {
        Assert.Equal(status, error.Status);
        Assert.Equal(type, error.Type);
        Assert.Equal(code, error.Code);
        Assert.Equal(message, error.ServerMessage);
    }
}
