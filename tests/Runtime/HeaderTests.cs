using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

public sealed class HeaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_get_asks_for_json_and_sends_no_content_type()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal("application/json", backend.Request["Accept"]);
        Assert.Null(backend.Request["Content-Type"]);
        Assert.Equal("gzip, deflate, br", backend.Request["Accept-Encoding"]);
        Assert.StartsWith("Medusa.Runtime/", backend.Request["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_or_delete_without_payload_sends_an_empty_object()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);

        await client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation);
        await client.Jobs.DeleteAsync("job_1", cancellationToken: Cancellation);

        Assert.All(backend.Requests, request =>
        {
            Assert.Equal("{}", request.Text);
            Assert.Equal("application/json", request["Content-Type"]);
            Assert.Equal("2", request["Content-Length"]);
        });
    }

    [Fact]
    public async Task Headers_of_the_call_override_those_of_the_client_which_override_its_own()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend, options =>
        {
            options.ApiToken = "token_of_the_options";
            options.Headers["x-medusa-access-token"] = "token_of_the_headers";
            options.Headers["Accept"] = "application/vnd.shop+json";
            options.Headers["X-Tenant"] = "one";
        });

        await client.Jobs.CreateAsync(new Job { Id = "1" }, new MedusaRequestOptions
        {
            Headers = new Dictionary<string, string?>
            {
                ["x-tenant"] = "two",
                ["Content-Type"] = "application/json; charset=utf-8",
                ["AUTHORIZATION"] = "Bearer of_the_call",
            },
        }, Cancellation);

        var seen = backend.Request;
        Assert.Equal("token_of_the_headers", seen["x-medusa-access-token"]);
        Assert.Equal("application/vnd.shop+json", seen["Accept"]);
        Assert.Equal("two", seen["X-Tenant"]);
        Assert.Equal("application/json; charset=utf-8", seen["Content-Type"]);
        Assert.Equal("Bearer of_the_call", seen["Authorization"]);
    }

    [Fact]
    public async Task A_header_that_is_null_is_not_sent_whoever_set_it()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend, options =>
        {
            options.Headers["X-Tenant"] = "one";
            options.Headers["Content-Language"] = "de";
            options.TokenProvider = (_, _) => throw new InvalidOperationException("No token is needed.");
            options.ApiToken = "token_of_the_options";
        });

        await client.Jobs.CreateAsync(new Job { Id = "1" }, new MedusaRequestOptions
        {
            Headers = new Dictionary<string, string?>
            {
                ["x-tenant"] = null,
                ["content-language"] = null,
                ["authorization"] = null,
                ["x-medusa-access-token"] = null,
                ["user-agent"] = null,
                ["X-Of-Nobody"] = null,
            },
        }, Cancellation);

        string[] names = ["X-Tenant", "Content-Language", "Authorization", "x-medusa-access-token", "User-Agent", "X-Of-Nobody"];
        Assert.All(names, name => Assert.Null(backend.Request[name]));
        Assert.Equal("application/json", backend.Request["Content-Type"]);
    }

    [Theory]
    [InlineData("Content-Language", "de")]
    [InlineData("Allow", "GET")]
    [InlineData("expires", "0")]
    [InlineData("LAST-MODIFIED", "Thu, 26 Nov 2026 10:00:00 GMT")]
    public async Task Headers_that_describe_a_body_are_sent_with_a_body_only(string name, string value)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend, options => options.Headers[name] = value);

        await client.Jobs.CreateAsync(new Job { Id = "1" }, cancellationToken: Cancellation);
        await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal([value, null], backend.Requests.Select(request => request[name]));
    }

    [Theory]
    [InlineData("X-Evil", "a\r\nX-Injected: 1")]
    [InlineData("X-Evil", "a\nb")]
    [InlineData("X-Evil", "a\0b")]
    [InlineData("X-Evil", "a\u007F")]
    [InlineData("X-Name", "Zoë, Injected")]
    [InlineData("X-Name", "Injected\u200B")]
    [InlineData("X-Evil\r\nX-Injected", "a")]
    [InlineData("X Evil", "a")]
    [InlineData("", "a")]
    [InlineData("Content-Length", "5")]
    [InlineData("Transfer-Encoding", "chunked")]
    public async Task A_header_that_would_break_the_request_is_refused_at_once(string name, string value)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);
        MedusaRequestOptions options = new() { Headers = new Dictionary<string, string?> { [name] = value } };

        var error = Assert.Throws<ArgumentException>(() => { _ = client.Jobs.RetrieveAsync("job_1", options, Cancellation); });

        Assert.DoesNotContain("Injected", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TestClient(TestClient.Options(backend, o => o.Headers[name] = value)));
        Assert.Empty(backend.Requests);
    }

    [Fact]
    public async Task What_may_stand_in_a_header_is_sent_as_it_is()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);
        var printable = string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c)) + " \t.";

        await client.Jobs.ListAsync(null, new MedusaRequestOptions { Headers = new Dictionary<string, string?> { ["X-All"] = printable } }, Cancellation);

        Assert.Equal(printable, backend.Request["X-All"]);
    }

    // Pasted with a zero-width space behind them, as some pages have it.
    [Theory]
    [InlineData("secret_value\u200B")]
    [InlineData("secret_välue")]
    [InlineData("")]
    public async Task A_token_that_cannot_be_sent_is_refused_and_not_quoted(string token)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend);
        using var asking = TestClient.Of(backend, options => options.TokenProvider = (_, _) => new(token));

        Exception[] errors =
        [
            Assert.Throws<ArgumentException>(() => client.SetToken(TokenDomain.Admin, token)),
            Assert.Throws<ArgumentException>(() => new TestClient(TestClient.Options(backend, o => o.ApiToken = token))),
            Assert.Throws<ArgumentException>(() => new TestClient(TestClient.Options(backend, o => o.PublishableApiKey = token))),
            await Assert.ThrowsAsync<InvalidOperationException>(() => asking.Jobs.ListAsync(cancellationToken: Cancellation)),
        ];

        Assert.All(errors, error => Assert.DoesNotContain("secret_v", error.Message, StringComparison.Ordinal));
        Assert.Empty(backend.Requests);
    }

    [Fact]
    public async Task A_token_with_a_line_break_is_refused()
    {
        await using var backend = await Backend.AnswerAsync("""{"access_token":"a\r\nX-Injected: 1"}""");
        using var client = TestClient.Of(backend);

        Assert.Throws<ArgumentException>(() => client.SetToken(TokenDomain.Admin, "a\r\nb"));
        Assert.Throws<ArgumentException>(() => new TestClient(TestClient.Options(backend, o => o.ApiToken = "a\nb")));
        Assert.Throws<ArgumentException>(() => new TestClient(TestClient.Options(backend, o => o.PublishableApiKey = "a\nb")));

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => client.Jobs.GetTokenAsync(new("a", "b"), cancellationToken: Cancellation));
        Assert.Equal("$.access_token", error.Path);
        Assert.DoesNotContain("Injected", error.ToString(), StringComparison.Ordinal);
    }
}
