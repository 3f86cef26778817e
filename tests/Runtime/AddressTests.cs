using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

public sealed class AddressTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b=c", "a%3Fb%3Dc")]
    [InlineData("a#b", "a%23b")]
    [InlineData("../admin/x", "..%2Fadmin%2Fx")]
    [InlineData("..%2Fx", "..%252Fx")]
    [InlineData("%2e", "%252e")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData(@"\", "%5C")]
    [InlineData(@"..\x", "..%5Cx")]
    [InlineData("...", "...")]
    [InlineData("a.", "a.")]
    [InlineData(" ", "%20")]
    [InlineData("a\r\nHost: evil", "a%0D%0AHost%3A%20evil")]
    [InlineData("é漢", "%C3%A9%E6%BC%A2")]
    [InlineData("admin@example.com", "admin%40example.com")]
    [InlineData("a+b&c;d:e", "a%2Bb%26c%3Bd%3Ae")]
    public async Task A_hostile_id_stays_one_segment_of_the_path(string id, string segment)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        await client.Jobs.ConfirmAsync(id, cancellationToken: Cancellation);

        Assert.Equal($"/admin/batch-jobs/{segment}/confirm", backend.Request.Target);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_address_another_route_is_refused_at_once(string? id)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        var error = Assert.ThrowsAny<ArgumentException>(() => { _ = client.Jobs.DeleteAsync(id!, cancellationToken: Cancellation); });

        Assert.Equal("id", error.ParamName);
        Assert.Empty(backend.Requests);
    }

    [Theory]
    [InlineData("", "/admin/batch-jobs")]
    [InlineData("/", "/admin/batch-jobs")]
    [InlineData("///", "/admin/batch-jobs")]
    [InlineData("/shop/api", "/shop/api/admin/batch-jobs")]
    [InlineData("/shop/api/", "/shop/api/admin/batch-jobs")]
    public async Task The_base_address_may_hold_a_path_and_end_with_a_slash(string path, string target)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend, options => options.BaseUrl = new Uri(backend.Url.GetLeftPart(UriPartial.Authority) + path));

        await client.Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(target, backend.Request.Target);
    }

    [Fact]
    public async Task Parameters_that_the_reference_does_not_name_can_be_added_and_replace_those_it_does()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        await client.Jobs.ListAsync(new JobQuery { Limit = 10, Offset = 5 }, new MedusaRequestOptions
        {
            Query = new Dictionary<string, OneOrMany<string>> { ["region_id"] = "reg 1", ["offset"] = "7", ["expand"] = new[] { "a", "b" } },
        }, Cancellation);

        Assert.Equal("/admin/batch-jobs?limit=10&region_id=reg%201&offset=7&expand%5B0%5D=a&expand%5B1%5D=b", backend.Request.Target);
    }

    [Fact]
    public async Task An_empty_query_leaves_no_question_mark()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        await client.Jobs.ListAsync(new JobQuery(), cancellationToken: Cancellation);

        Assert.Equal("/admin/batch-jobs", backend.Request.Target);
    }

    // Rows of the table in QueryStringTests, on the wire: nothing between us and the server writes them anew.
    [Theory]
    [InlineData("""{"a":{"b":{"c":[1]}}}""", "a%5Bb%5D%5Bc%5D%5B0%5D=1")]
    [InlineData("""{"created_at":{"gt":"2023-11-27T10:20:30.456Z"},"id":["a","b"]}""", "created_at%5Bgt%5D=2023-11-27T10%3A20%3A30.456Z&id%5B0%5D=a&id%5B1%5D=b")]
    [InlineData("""{"a":null,"b":"","c":[],"d":{},"e":false}""", "a=&b=&e=false")]
    [InlineData("""{"q":"é漢😀"}""", "q=%C3%A9%E6%BC%A2%F0%9F%98%80")]
    [InlineData("""{"q":"&=?#/%:;@,+ $[]{}|\\^`\"<>'()*!~\r\n"}""", "q=%26%3D%3F%23%2F%25%3A%3B%40%2C%2B%20%24%5B%5D%7B%7D%7C%5C%5E%60%22%3C%3E%27%28%29%2A%21~%0D%0A")]
    [InlineData("""{"q":["../","%2e%2e/"]}""", "q%5B0%5D=..%2F&q%5B1%5D=%252e%252e%2F")]
    public async Task A_query_arrives_as_it_was_written(string query, string expected)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        await client.Custom.GetAsync("blog", JsonNode.Parse(query), cancellationToken: Cancellation);

        Assert.Equal("/admin/blog?" + expected, backend.Request.Target);
    }

    [Theory]
    [InlineData(21, "id%5B20%5D=x")]
    [InlineData(22, "id%5B%5D=x")]
    public async Task A_long_list_arrives_as_the_server_reads_one(int count, string last)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        await client.Custom.GetAsync("blog", new JsonObject { ["id"] = new JsonArray([.. Enumerable.Repeat("x", count)]) }, cancellationToken: Cancellation);

        var parameters = backend.Request.Target.Split('?')[1].Split('&');
        Assert.Equal((count, last), (parameters.Length, parameters[^1]));
    }
}
