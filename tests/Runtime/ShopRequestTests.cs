using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

public sealed class ShopRequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_no_body_where_a_call_has_none_except_where_the_route_wants_one()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);

        await client.Admin.ArchiveAsync("order_1", cancellationToken: Cancellation);
        await client.Admin.DeleteAsync("prod_1", cancellationToken: Cancellation);
        await client.Admin.CancelFulfillmentAsync("ful_1", cancellationToken: Cancellation);
        await client.Admin.RemovePromotionsAsync("order_1", new JsonObject { ["promo_codes"] = new JsonArray("A") }, Cancellation);

        Assert.Equal(["", "", "{}", """{"promo_codes":["A"]}"""], backend.Requests.Select(request => request.Text));
        Assert.Equal([null, null, "application/json", "application/json"], backend.Requests.Select(request => request["Content-Type"]));
        Assert.Equal(["POST", "DELETE", "POST", "DELETE"], backend.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task Members_go_where_the_route_wants_them()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);

        await client.Admin.AcceptInviteAsync(new JsonObject { ["first_name"] = "A", ["invite_token"] = "t+k", ["email"] = "a@b.c" }, cancellationToken: Cancellation);
        await client.Admin.AddRulesAsync("promo_1", "buy-rules", new JsonObject { ["rules"] = new JsonArray(new JsonObject { ["values"] = "x" }) }, Cancellation);
        await client.Admin.AddRulesAsync("promo_1", "buy-rules", new JsonObject { ["other"] = 1 }, Cancellation);
        await client.Admin.ListRuleAttributesAsync("rules", "buyget", null, new JsonObject { ["limit"] = 1 }, Cancellation);
        await client.Admin.ListRuleAttributesAsync("rules", cancellationToken: Cancellation);

        Assert.Equal(
            [
                "/admin/invites/accept?token=t%2Bk", "/admin/promotions/promo_1/buy-rules/batch", "/admin/promotions/promo_1/buy-rules/batch",
                "/admin/promotions/rule-attribute-options/rules?limit=1&promotion_type=buyget", "/admin/promotions/rule-attribute-options/rules",
            ],
            backend.Requests.Select(request => request.Target));
        Assert.Equal(
            ["""{"first_name":"A","email":"a@b.c"}""", """{"create":[{"values":"x"}]}""", "{}", "", ""],
            backend.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task The_part_of_an_upload_has_the_name_that_the_route_wants()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);

        await client.Admin.ImportAsync(UploadFile.FromBytes("x"u8.ToArray(), "a.csv", "text/csv"), Cancellation);
        await client.Admin.UploadAsync(UploadFile.FromBytes("x"u8.ToArray(), "a.csv", "text/csv"), Cancellation);

        Assert.Contains("name=\"file\"; filename=\"a.csv\"", backend.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains("name=\"files\"; filename=\"a.csv\"", backend.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_are_written_as_v2_reads_them()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);
        var query = JsonNode.Parse("""{"created_at":{"$gte":"2024-01-02T00:00:00.000Z"},"$or":[{"title":["Cup, blue"]}],"status":null}""");
        MedusaRequestOptions own = new() { Query = new Dictionary<string, OneOrMany<string>> { ["fields"] = "+a" } };

        await client.Admin.ListAsync(query, own, Cancellation);

        Assert.Equal(
            "/admin/products?created_at%5B%24gte%5D=2024-01-02T00%3A00%3A00.000Z&%24or%5B0%5D%5Btitle%5D%5B0%5D=Cup%2C%20blue&fields=%2Ba",
            backend.Request.Target);
    }

    [Fact]
    public async Task The_language_is_sent_if_there_is_one_and_a_call_may_have_its_own()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var plain = ShopClient.Of(backend);
        using var client = ShopClient.Of(backend, options => options.Locale = "fr-FR");

        await plain.Admin.ListAsync(cancellationToken: Cancellation);
        await plain.Admin.ListAsync(options: new() { Locale = "es-419" }, cancellationToken: Cancellation);
        await client.Admin.ListAsync(cancellationToken: Cancellation);
        await client.Admin.ListAsync(options: new() { Locale = "de" }, cancellationToken: Cancellation);

        Assert.Equal([null, "es-419", "fr-FR", "de"], backend.Requests.Select(request => request["x-medusa-locale"]));
        Assert.Throws<ArgumentException>(() => { _ = client.Admin.ListAsync(options: new() { Locale = "" }, cancellationToken: Cancellation); });
    }

    [Fact]
    public async Task The_language_is_no_secret()
    {
        await using var backend = await Backend.AnswerAsync("""{"type":"not_found","message":"No zh-Hans-CN"}""", 404);
        using var client = ShopClient.Of(backend, options => options.Locale = "zh-Hans-CN");

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.ListAsync(cancellationToken: Cancellation));

        Assert.Equal("No zh-Hans-CN", error.ServerMessage);
    }

    [Fact]
    public async Task Only_a_GET_is_retried_unless_more_is_asked_for_and_no_idempotency_key_is_sent()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            context.Response.Headers["Idempotency-Key"] = "of_the_server";
            return context.AnswerAsync("{}", 503);
        });
        InstantClock clock = new();
        using var client = ShopClient.Of(backend, options =>
        {
            options.MaxRetries = 1;
            options.UseTimeProvider(clock);
        });

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.ListAsync(cancellationToken: Cancellation));
        await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.UpdateAsync("prod_1", new JsonObject(), cancellationToken: Cancellation));
        await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.DeleteAsync("prod_1", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.DeleteAsync("prod_1", new() { RetryPosts = true }, Cancellation));

        Assert.Equal(["GET", "GET", "POST", "DELETE", "DELETE", "DELETE"], backend.Requests.Select(request => request.Method));
        Assert.All(backend.Requests, request => Assert.Null(request["Idempotency-Key"]));
    }

    [Theory]
    [InlineData(409, 1)]
    [InlineData(429, 2)]
    [InlineData(500, 1)]
    [InlineData(501, 1)]
    [InlineData(502, 2)]
    [InlineData(504, 2)]
    public async Task A_retry_is_for_failures_that_pass(int status, int requests)
    {
        await using var backend = await Backend.AnswerAsync("{}", status);
        using var client = ShopClient.Of(backend, options =>
        {
            options.MaxRetries = 1;
            options.UseTimeProvider(new InstantClock());
        });

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.ListAsync(cancellationToken: Cancellation));

        Assert.Equal(requests, backend.Requests.Count);
    }

    [Fact]
    public async Task An_idempotency_key_that_would_be_ignored_is_refused()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);

        Assert.Throws<ArgumentException>(() => { _ = client.Admin.ArchiveAsync("order_1", new() { IdempotencyKey = "k" }, Cancellation); });

        Assert.Empty(backend.Requests);
    }
}
