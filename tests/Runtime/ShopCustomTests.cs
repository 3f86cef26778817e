using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

public sealed partial class ShopCustomTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/store/reviews", "/store/reviews")]
    [InlineData("store/reviews", "/store/reviews")]
    [InlineData("/admin/blog/a%2Fb c", "/admin/blog/a%2Fb%20c")]
    [InlineData("//evil.example/x", "//evil.example/x")]
    [InlineData("/store/reviews?q=1", "/store/reviews?q=1")]
    [InlineData("/store/reviews?", "/store/reviews")]
    public async Task A_route_of_the_shop_is_called_where_the_path_says(string path, string target)
    {
        await using var backend = await Backend.AnswerAsync("""{"reviews":[1]}""");
        using var client = ShopClient.Of(backend, options => options.PublishableApiKey = "pk_1");

        var result = await client.SendAsync(HttpMethod.Get, path, cancellationToken: Cancellation);

        Assert.Equal(1, (int)result!["reviews"]![0]!);
        Assert.Equal(("GET", target, ""), (backend.Request.Method, backend.Request.Target, backend.Request.Text));
    }

    [Fact]
    public async Task Credentials_go_only_to_the_routes_of_the_API()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend, options => options.PublishableApiKey = "pk_1");
        client.SetToken("jwt_1");

        foreach (var path in (string[])["/admin/blog", "/store/reviews", "/auth/x/y/z/update", "/health", "/hooks/x", "/administrators", "/Admin/x", "//admin/x"])
        {
            await client.SendAsync(HttpMethod.Post, path, cancellationToken: Cancellation);
        }

        Assert.Equal(
            ["Bearer jwt_1", "Bearer jwt_1", "Bearer jwt_1", null, null, null, null, null],
            backend.Requests.Select(request => request["Authorization"]));
        Assert.Equal(["pk_1"], backend.Requests.Select(request => request["x-publishable-api-key"]).Where(key => key is not null));
    }

    // Who logs in, registers or has forgotten a password is nobody yet; who has a token of a provider makes a user of it.
    [Theory]
    [InlineData("POST", "/auth/session", true)]
    [InlineData("POST", "/auth/token/refresh", true)]
    [InlineData("GET", "/auth/mfa/factors", true)]
    [InlineData("POST", "/auth/verification/request", true)]
    [InlineData("POST", "/auth/google/user", true)]
    [InlineData("POST", "/auth/google/user/", true)]
    [InlineData("GET", "/auth/google/user", false)]
    [InlineData("GET", "/auth/customer/providers", false)]
    [InlineData("POST", "/auth/customer/emailpass", false)]
    [InlineData("POST", "/auth/user/emailpass/register", false)]
    [InlineData("GET", "/auth/user/google/callback", false)]
    [InlineData("POST", "/auth/user/emailpass/reset-password/", false)]
    [InlineData("POST", "/auth/user/emailpass/update", true)]
    public async Task A_route_of_logins_gets_the_token_only_where_it_belongs_to_somebody(string method, string path, bool isSent)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);
        client.SetToken("jwt_1");

        await client.SendAsync(new HttpMethod(method), path, cancellationToken: Cancellation);

        Assert.Equal(isSent ? "Bearer jwt_1" : null, backend.Request["Authorization"]);
    }

    [Theory]
    [InlineData("?a=1&b[x]=2&c=3", """{"b":{"y":1},"c":null}""", "a=1&c=3&b%5By%5D=1")]
    [InlineData("?a=1", """{"a":[2,3]}""", "a%5B0%5D=2&a%5B1%5D=3")]
    [InlineData("?a%5B0%5D=1&d", """{"a":2}""", "d&a=2")]
    [InlineData("", """{"a":2}""", "a=2")]
    public async Task The_query_takes_the_place_of_what_the_path_has_by_the_same_name(string own, string query, string expected)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);

        await client.SendAsync(HttpMethod.Get, "/admin/blog" + own, query: JsonNode.Parse(query), cancellationToken: Cancellation);

        Assert.Equal("/admin/blog?" + expected, backend.Request.Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://evil.example/admin/x")]
    [InlineData("http://127.0.0.1/admin/x")]
    [InlineData("/admin/../store/x")]
    [InlineData("/admin/%2e%2e/x")]
    [InlineData("/admin/x#y")]
    [InlineData("/admin/x ")]
    public async Task A_path_that_leads_elsewhere_is_refused_at_once(string path)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend, options => options.PublishableApiKey = "pk_1");

        Assert.ThrowsAny<ArgumentException>(() => { _ = client.SendAsync(HttpMethod.Get, path, cancellationToken: Cancellation); });
        Assert.ThrowsAny<ArgumentException>(() => { _ = client.StreamAsync(path, cancellationToken: Cancellation); });

        Assert.Empty(backend.Requests);
    }

    [Fact]
    public async Task A_publishable_key_is_needed_for_routes_of_the_store_as_elsewhere()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);

        Assert.Throws<InvalidOperationException>(() => { _ = client.SendAsync(HttpMethod.Get, "/store/reviews", cancellationToken: Cancellation); });
        await client.SendAsync(HttpMethod.Get, "/storefront", cancellationToken: Cancellation);

        Assert.Equal("/storefront", backend.Request.Target);
    }

    [Fact]
    public async Task Body_and_result_are_of_the_users_own_types()
    {
        await using var backend = await Backend.AnswerAsync("""{"review_id":"rev_1"}""");
        using var client = ShopClient.Of(backend);

        var posted = await client.SendAsync(
            HttpMethod.Post, "/admin/reviews", new Review("Hi"), ReviewTypes.Default.Review, ReviewTypes.Default.ReviewResponse, cancellationToken: Cancellation);
        var read = await client.SendAsync(
            HttpMethod.Get, "/admin/reviews", ReviewTypes.Default.ReviewResponse, new JsonObject { ["limit"] = 1 }, cancellationToken: Cancellation);

        Assert.Equal(("rev_1", "rev_1"), (posted?.ReviewId, read?.ReviewId));
        Assert.Equal("""{"title":"Hi"}""", backend.Requests[0].Text);
        Assert.Equal("/admin/reviews?limit=1", backend.Requests[1].Target);
    }

    [Fact]
    public async Task Body_and_result_are_records_of_the_client_or_JSON()
    {
        await using var backend = await Backend.AnswerAsync("""{"batch_job":{"id":"1"}}""");
        using var client = ShopClient.Of(backend);

        var record = await client.SendAsync<JobRes>(new("PATCH"), "/admin/jobs", new Job { Id = "1" }, new JobQuery { Limit = 2 }, cancellationToken: Cancellation);
        var json = await client.SendAsync<JobRes>(HttpMethod.Delete, "/admin/jobs", new JsonObject { ["a"] = 1 }, null, cancellationToken: Cancellation);
        var plain = await client.SendAsync<JobRes>(HttpMethod.Get, "/admin/jobs", cancellationToken: Cancellation);

        Assert.All((JobRes[])[record, json, plain], result => Assert.Equal("1", result.BatchJob.Id));
        Assert.Equal(["PATCH /admin/jobs?limit=2", "DELETE /admin/jobs", "GET /admin/jobs"], backend.Requests.Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal(["""{"id":"1"}""", """{"a":1}""", ""], backend.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task Errors_name_the_verb()
    {
        await using var backend = await Backend.AnswerAsync("<html>", 404, "text/html");
        using var client = ShopClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.SendAsync(HttpMethod.Get, "/admin/nope", cancellationToken: Cancellation));

        Assert.Equal(("custom.get", 404, null, null), (error.Operation, (int)error.Status, error.Type, error.ServerMessage));
    }

    [Fact]
    public async Task A_client_of_v1_calls_such_routes_too()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend, options => options.ApiToken = "api_token");

        await client.SendAsync(HttpMethod.Post, "/store/reviews", cancellationToken: Cancellation);
        await client.SendAsync(HttpMethod.Post, "/admin/reviews", cancellationToken: Cancellation);

        Assert.Equal([null, "api_token"], backend.Requests.Select(request => request["x-medusa-access-token"]));
        Assert.All(backend.Requests, request => Assert.Equal("{}", request.Text));
    }

    internal sealed record Review(string Title);

    internal sealed record ReviewResponse(string ReviewId);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Review))]
    [JsonSerializable(typeof(ReviewResponse))]
    internal sealed partial class ReviewTypes : JsonSerializerContext;
}
