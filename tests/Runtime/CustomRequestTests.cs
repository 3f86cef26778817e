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
    [InlineData("///evil.example/x", "/admin///evil.example/x")]
    [InlineData("/admin@evil.example/x", "/admin@evil.example/x")]
    [InlineData("/admin//evil.example/x", "/admin//evil.example/x")]
    [InlineData("blog/:id,a;b=c@d+e", "/admin/blog/:id,a;b=c@d+e")]
    [InlineData("blog/100%", "/admin/blog/100%25")]
    [InlineData("blog/%zz%e4", "/admin/blog/%25zz%e4")]
    [InlineData("blog/\"<>[]{}|^`", "/admin/blog/%22%3C%3E%5B%5D%7B%7D%7C%5E%60")]
    [InlineData("blog/a\u200Eb\uD83D\uDE00", "/admin/blog/a%E2%80%8Eb%F0%9F%98%80")]
    [InlineData("blog/.../a.b/..c/c../.d", "/admin/blog/.../a.b/..c/c../.d")]
    [InlineData("blog/%2e%2e%2e", "/admin/blog/%2e%2e%2e")]
    [InlineData("blog?a[0]=../..&b=/./ x?y", "/admin/blog?a[0]=../..&b=/./%20x?y")]
    [InlineData("blog?", "/admin/blog")]
    public async Task A_path_is_put_under_admin_unless_it_is_there(string path, string target)
    {
        await using var backend = await Backend.AnswerAsync("""{"posts":[1]}""");
        using var client = TestClient.Of(backend, options => options.ApiToken = "api_token");

        var result = await client.Custom.GetAsync(path, target.EndsWith("&q=a%20b", StringComparison.Ordinal) ? new JsonObject { ["q"] = "a b" } : null, cancellationToken: Cancellation);

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
    [InlineData("/admin/..")]
    [InlineData("/admin/.. ")]
    [InlineData("/admin/..\u00A0")]
    [InlineData("/admin/.. /store")]
    [InlineData("/admin/. ./store")]
    [InlineData("/admin/..\t")]
    [InlineData("/admin/.\t./store")]
    [InlineData("/admin/.\n./store")]
    [InlineData("/admin/.\u200E./store")]
    [InlineData("/admin/.\u202E./store")]
    [InlineData("/admin/.\uFEFF./store")]
    [InlineData("/admin/\u00AD../store")]
    [InlineData("/admin/..?x=1")]
    [InlineData("/admin/..#x")]
    [InlineData("/admin/..%20/store")]
    [InlineData("/admin/..%09/store")]
    [InlineData("/admin/..%00/store")]
    [InlineData("/admin/.%2e/store")]
    [InlineData("/admin/%2E%2e")]
    [InlineData("/admin/%252e%252e/store")]
    [InlineData("/admin/%25252e./store")]
    [InlineData("/admin/..%2Fstore")]
    [InlineData("/admin%2F..%2Fstore")]
    [InlineData("/admin/..%5Cstore")]
    [InlineData("/admin%5c..%5cstore")]
    [InlineData("/admin/..;/store")]
    [InlineData("/admin/..;a=b/store")]
    [InlineData("/admin/\uFF0E\uFF0E/store")]
    [InlineData("/admin/\u2025/store")]
    [InlineData("/admin/.\u2024/store")]
    [InlineData("/admin/%EF%BC%8E%EF%BC%8E/store")]
    [InlineData("/admin\\..\\store")]
    [InlineData("/admin/..%3Fx=1")]
    [InlineData("/admin/..%2523x")]
    [InlineData("/admin/%c0%ae%C0%AE/store")]
    [InlineData("/admin/%e0%80%ae%e0%80%ae/store")]
    [InlineData("/admin/x%c0%af..%c1%9cstore")]
    [InlineData("/admin/%u002e%u002E/store")]
    [InlineData("/admin/..%u2215store")]
    [InlineData("/admin/\uFE30/store")]
    [InlineData("/admin/..\uFF0Fstore")]
    [InlineData("/admin/..\uFF3Cstore")]
    [InlineData("/admin/..%E2%88%95store")]
    [InlineData("/admin/%252525252525252e./store")]
    [InlineData(" /admin/x")]
    [InlineData("\t/admin/x")]
    [InlineData("/admin/x ")]
    [InlineData("/admin/x\u2028")]
    [InlineData("//../store")]
    [InlineData("/administrators/../store")]
    public async Task A_path_that_leads_elsewhere_is_refused_at_once(string path)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        Assert.ThrowsAny<ArgumentException>(() => { _ = client.Custom.GetAsync(path, cancellationToken: Cancellation); });

        Assert.Empty(backend.Requests);
    }

    [Fact]
    public async Task Payload_and_result_are_of_the_users_own_types()
    {
        await using var backend = await Backend.AnswerAsync("""{"post_id":"post_1"}""", 201);
        using var client = TestClient.Of(backend);

        var result = await client.Custom.PostAsync("blog", new PostReq("Hi"), Types.Default.PostReq, Types.Default.PostRes, cancellationToken: Cancellation);

        Assert.Equal("post_1", result?.PostId);
        Assert.Equal("""{"title":"Hi"}""", backend.Request.Text);
    }

    [Fact]
    public async Task A_byte_order_mark_before_a_result_is_no_part_of_it()
    {
        await using var backend = await Backend.AnswerAsync("\uFEFF{\"post_id\":\"post_1\"}");
        using var client = TestClient.Of(backend);

        var result = await client.Custom.PostAsync("blog", new PostReq("Hi"), Types.Default.PostReq, Types.Default.PostRes, cancellationToken: Cancellation);

        Assert.Equal("post_1", result?.PostId);
    }

    [Fact]
    public async Task A_result_of_another_shape_is_an_error_that_says_where()
    {
        await using var backend = await Backend.AnswerAsync("""{"post_id":{"no":"string"}}""");
        using var client = TestClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() =>
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
