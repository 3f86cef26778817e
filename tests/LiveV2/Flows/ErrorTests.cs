using System.Net;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>What the server refuses, in each of the shapes that it refuses it in.</summary>
public sealed class ErrorTests(Shop shop)
{
    [Fact]
    public async Task An_id_that_is_unknown_is_not_found()
    {
        var error = await RefusedAsync(() => shop.Admin.Client.Admin.Order.RetrieveAsync("order_unknown"));

        AssertError(error, HttpStatusCode.NotFound, "not_found", "Order id not found: order_unknown");
        Assert.Contains("admin.order.retrieve", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_is_unknown_can_be_an_empty_answer()
    {
        LiveBackend.Require();

        var answer = await shop.Admin.Client.Admin.ProductTag.RetrieveAsync("ptag_unknown");

        var error = Assert.Throws<MedusaMissingValueException>(() => answer.ProductTag);
        Assert.Contains("{}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validation_names_all_that_is_wrong()
    {
        var error = await RefusedAsync(() => shop.Admin.Client.Admin.ProductTag.CreateAsync(new()
        {
            Value = null!,
            AdditionalProperties = new Dictionary<string, System.Text.Json.Nodes.JsonNode?> { ["colour"] = "blue" },
        }));

        Assert.Equal(HttpStatusCode.BadRequest, error.Status);
        Assert.Equal("invalid_data", error.Type);
        Assert.Contains("colour", error.ServerMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_not_shown()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous();

        var error = await RefusedAsync(() => medusa.Auth.LoginAsync("user", "emailpass", new() { Email = LiveBackend.AdminEmail, Password = "not-the-password" }));

        AssertError(error, HttpStatusCode.Unauthorized, "unauthorized", "Invalid email or password");
        Assert.DoesNotContain("not-the-password", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_logged_in_is_unauthorized_without_a_type()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous();

        AssertError(await RefusedAsync(() => medusa.Admin.Order.ListAsync()), HttpStatusCode.Unauthorized, null, "Unauthorized");
    }

    [Fact]
    public async Task A_publishable_key_that_the_server_does_not_know_is_a_bad_request()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous(options => options.PublishableApiKey = "pk_unknown");

        var error = await RefusedAsync(() => medusa.Store.Region.ListAsync());

        Assert.Equal(HttpStatusCode.BadRequest, error.Status);
        Assert.Equal("not_allowed", error.Type);
    }

    [Fact]
    public async Task A_missing_publishable_key_is_told_before_anything_is_sent()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous();

        await Assert.ThrowsAsync<InvalidOperationException>(() => medusa.Store.Region.ListAsync());
    }

    [Fact]
    public async Task What_there_is_already_is_a_bad_request_or_a_duplicate()
    {
        var error = await RefusedAsync(() => shop.Admin.Client.Admin.ProductCollection.CreateAsync(new() { Title = "Again", Handle = "winter-firing" }));
        Assert.Equal(HttpStatusCode.BadRequest, error.Status);
        Assert.Equal("invalid_data", error.Type);

        error = await RefusedAsync(() => shop.Buyer.Client.Store.Customer.CreateAsync(new() { Email = LiveBackend.CustomerEmail }));
        Assert.True(error.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, error.Message);
    }

    [Fact]
    public async Task An_id_with_a_slash_is_one_segment_of_the_path() =>
        AssertError(await RefusedAsync(() => shop.Admin.Client.Admin.Order.RetrieveAsync("a/../b?c=d")), HttpStatusCode.NotFound, "not_found", null);

    [Fact]
    public async Task A_query_that_the_server_cannot_cope_with_is_its_own_error()
    {
        var error = await RefusedAsync(() => shop.Admin.Client.Admin.Region.ListAsync(new() { Order = "nope" }));

        AssertError(error, HttpStatusCode.InternalServerError, "unknown_error", "An unknown error occurred.");
        Assert.Equal("unknown_error", error.Code);
    }

    private static async Task<MedusaApiException> RefusedAsync(Func<Task> call)
    {
        LiveBackend.Require();
        return await Assert.ThrowsAsync<MedusaApiException>(call);
    }

    private static void AssertError(MedusaApiException error, HttpStatusCode status, string? type, string? message)
    {
        Assert.Equal(status, error.Status);
        Assert.Equal(type, error.Type);
        if (message is not null)
        {
            Assert.Equal(message, error.ServerMessage);
        }
    }
}
