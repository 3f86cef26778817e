using System.Net;
using System.Text.Json.Nodes;
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
            AdditionalProperties = new Dictionary<string, JsonNode?> { ["colour"] = "blue" },
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
#pragma warning disable MED0501 // The field isn't there, on purpose.
        var error = await RefusedAsync(() => shop.Admin.Client.Admin.Region.ListAsync(new() { Order = "nope" }));
#pragma warning restore MED0501

        AssertError(error, HttpStatusCode.InternalServerError, "unknown_error", "An unknown error occurred.");
        Assert.Equal("unknown_error", error.Code);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(null, "*nope")]
    public async Task A_limit_or_a_relation_that_makes_no_sense_is_the_servers_error(int? limit, string? fields)
    {
        LiveBackend.Require();
        Assert.SkipUnless(fields is null || LiveBackend.IsDocumented, "Later versions ignore a relation that there isn't.");

        var error = await RefusedAsync(() => shop.Admin.Client.Admin.Region.ListAsync(new() { Limit = limit, Fields = fields }));

        AssertError(error, HttpStatusCode.InternalServerError, "unknown_error", "An unknown error occurred.");
    }

    [Fact]
    public async Task An_empty_answer_for_an_unknown_id_says_so_of_every_type()
    {
        LiveBackend.Require();
        var admin = shop.Admin.Client.Admin;
        Func<Task<object>>[] reads =
        [
            async () => (await admin.ProductTag.RetrieveAsync("unknown")).ProductTag,
            async () => (await admin.ProductType.RetrieveAsync("unknown")).ProductType,
            async () => (await admin.ProductCollection.RetrieveAsync("unknown")).Collection,
            async () => (await admin.TaxRate.RetrieveAsync("unknown")).TaxRate,
            async () => (await admin.ShippingProfile.RetrieveAsync("unknown")).ShippingProfile,
            async () => (await admin.RefundReason.RetrieveAsync("unknown")).RefundReason,
        ];
        foreach (var read in reads)
        {
            Assert.True((await Assert.ThrowsAsync<MedusaMissingValueException>(read)).IsEmptyObject);
        }
    }

    [Fact]
    public async Task A_route_that_does_not_exist_is_an_html_page()
    {
        var error = await RefusedAsync(() => shop.Admin.Client.SendAsync(HttpMethod.Get, "/admin/no-such-route"));

        AssertError(error, HttpStatusCode.NotFound, null, null);
        Assert.Null(error.ServerMessage);
        Assert.Contains("Cannot GET /admin/no-such-route", error.BodyExcerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validation_names_each_member_that_is_missing()
    {
        var error = await RefusedAsync(() => shop.Admin.Client.SendAsync(HttpMethod.Post, "/admin/price-lists", new JsonObject()));

        Assert.Equal("invalid_data", error.Type);
        Assert.Contains("'title' is required", error.ServerMessage, StringComparison.Ordinal);
        Assert.Contains("'description' is required", error.ServerMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_in_stock_cannot_be_bought()
    {
        LiveBackend.Require();
        var store = shop.Visitor.Client.Store;
        var cart = (await store.Cart.CreateAsync(new() { RegionId = shop.Region })).Cart.Id;

        var error = await RefusedAsync(() => store.Cart.CreateLineItemAsync(cart, new() { VariantId = shop.Variant, Quantity = 1_000_000 }));

        AssertError(error, HttpStatusCode.BadRequest, "not_allowed", null);
        Assert.Equal("insufficient_inventory", error.Code);
    }

    [Fact]
    public async Task A_customer_cannot_be_created_twice_with_one_registration()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Storefront();
        var email = $"twice-{Guid.NewGuid():N}@medusa.test";
        await medusa.Auth.RegisterAsync("customer", "emailpass", new() { Email = email, Password = "slip-and-glaze" });
        await medusa.Store.Customer.CreateAsync(new() { Email = email });

        var error = await RefusedAsync(() => medusa.Auth.RegisterAsync("customer", "emailpass", new() { Email = email, Password = "other" }));

        AssertError(error, HttpStatusCode.Unauthorized, "unauthorized", null);
    }

    [Fact]
    public async Task An_admin_who_logs_in_as_a_customer_is_none()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Storefront();
        await medusa.Auth.LoginAsync("customer", "emailpass", new() { Email = LiveBackend.AdminEmail, Password = LiveBackend.AdminPassword });

        AssertError(await RefusedAsync(() => medusa.Store.Customer.RetrieveAsync()), HttpStatusCode.Unauthorized, null, "Unauthorized");
    }

    [Fact]
    public async Task A_cart_without_a_payment_session_is_no_order()
    {
        LiveBackend.Require();
        var store = shop.Visitor.Client.Store;
        StoreCreateCart unpaid = new() { RegionId = shop.Region, Email = "visitor@medusa.test", Items = [new() { VariantId = shop.Variant, Quantity = 1 }] };
        var cart = (await store.Cart.CreateAsync(unpaid)).Cart.Id;

        AssertError(await RefusedAsync(() => store.Cart.CompleteAsync(cart)), HttpStatusCode.BadRequest, "invalid_data", null);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        LiveBackend.Require();
        var tags = shop.Admin.Client.Admin.ProductTag;
        var tag = (await tags.CreateAsync(new() { Value = $"etag-{Guid.NewGuid():N}" })).ProductTag.Id;
        string? version = null;
        await tags.RetrieveAsync(tag, options: new() { OnResponse = response => version = response.ETag });
        MedusaRequestOptions unlessChanged = new() { Headers = new Dictionary<string, string?> { ["If-None-Match"] = version } };

        await Assert.ThrowsAsync<MedusaNotModifiedException>(() => tags.RetrieveAsync(tag, options: unlessChanged));

        await tags.UpdateAsync(tag, new() { Value = $"etag-{Guid.NewGuid():N}" });
        await tags.RetrieveAsync(tag, options: unlessChanged);
    }

    [Fact]
    public async Task A_route_that_never_answers_is_a_timeout()
    {
        LiveBackend.Require();

        await Assert.ThrowsAsync<MedusaTimeoutException>(
            () => shop.Keeper.Client.SendAsync(HttpMethod.Get, "/admin/index/details", options: new() { Timeout = TimeSpan.FromSeconds(1) }));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_fault_of_the_transport()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous(options => (options.BaseUrl, options.MaxRetries) = (new Uri("http://127.0.0.1:1"), 0));

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => medusa.Admin.Order.ListAsync());

        Assert.False(error.MayHaveReachedServer);
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
