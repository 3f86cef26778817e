using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

public sealed partial class CustomRequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("blog/posts", "/admin/blog/posts")]
    [InlineData("/blog/posts", "/admin/blog/posts")]
    [InlineData("/admin/blog/posts", "/admin/blog/posts")]
    [InlineData("admin/blog", "/admin/blog")]
    [InlineData("/administrators", "/administrators")]
    [InlineData("//evil.example/x", "/admin//evil.example/x")]
    [InlineData("blog?draft=true", "/admin/blog?draft=true&q=a%20b")]
    [InlineData("blog/é ü", "/admin/blog/%C3%A9%20%C3%BC")]
    [InlineData("blog/a%2Fb", "/admin/blog/a%2Fb")]
    public async Task A_path_is_put_under_admin_unless_it_is_there(string path, string target)
    {
        await using Backend backend = await Backend.AnswerAsync("""{"posts":[1]}""");
        using TestClient client = TestClient.Of(backend, options => options.ApiToken = "api_token");

        JsonNode? result = await client.Custom.GetAsync(path, target.Contains('&', StringComparison.Ordinal) ? new JsonObject { ["q"] = "a b" } : null, cancellationToken: Cancellation);

        Assert.Equal(1, (int)result!["posts"]![0]!);
        Assert.Equal(target, backend.Request.Target);
        Assert.Equal("api_token", backend.Request["x-medusa-access-token"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../store/carts")]
    [InlineData("a/%2e%2E/../x")]
    [InlineData("a/%2e%2E/x")]
    [InlineData("a/./x")]
    [InlineData("a\\..\\x")]
    [InlineData("a#b")]
    [InlineData("a\r\nb")]
    public async Task A_path_that_leads_elsewhere_is_refused_at_once(string path)
    {
        await using Backend backend = await Backend.AnswerAsync("{}");
        using TestClient client = TestClient.Of(backend);

        Assert.ThrowsAny<ArgumentException>(() => { _ = client.Custom.GetAsync(path, cancellationToken: Cancellation); });

        Assert.Empty(backend.Requests);
    }

    [Fact]
    public async Task Payload_and_result_are_of_the_users_own_types()
    {
        await using Backend backend = await Backend.AnswerAsync("""{"post_id":"post_1"}""", 201);
        using TestClient client = TestClient.Of(backend);

        PostRes? result = await client.Custom.PostAsync("blog", new PostReq("Hi"), Types.Default.PostReq, Types.Default.PostRes, cancellationToken: Cancellation);

        Assert.Equal("post_1", result?.PostId);
        Assert.Equal("""{"title":"Hi"}""", backend.Request.Text);
    }

    [Fact]
    public async Task A_byte_order_mark_before_a_result_is_no_part_of_it()
    {
        await using Backend backend = await Backend.AnswerAsync("\uFEFF{\"post_id\":\"post_1\"}");
        using TestClient client = TestClient.Of(backend);

        PostRes? result = await client.Custom.PostAsync("blog", new PostReq("Hi"), Types.Default.PostReq, Types.Default.PostRes, cancellationToken: Cancellation);

        Assert.Equal("post_1", result?.PostId);
    }

    [Fact]
    public async Task A_result_of_another_shape_is_an_error_that_says_where()
    {
        await using Backend backend = await Backend.AnswerAsync("""{"post_id":{"no":"string"}}""");
        using TestClient client = TestClient.Of(backend);

        MedusaResponseException error = await Assert.ThrowsAsync<MedusaResponseException>(() =>
            client.Custom.PostAsync("blog", new PostReq("Hi"), Types.Default.PostReq, Types.Default.PostRes, cancellationToken: Cancellation));

        Assert.Equal("$.post_id", error.Path);
        Assert.Equal("admin.custom.post", error.Operation);
    }

    internal sealed record PostReq(string Title);

    internal sealed record PostRes(string PostId);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(PostReq))]
    [JsonSerializable(typeof(PostRes))]
    internal sealed partial class Types : JsonSerializerContext;
}
