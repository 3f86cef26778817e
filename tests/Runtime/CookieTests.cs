using Medusa.Runtime.Tests.Support;

namespace Medusa.Runtime.Tests;

public sealed class CookieTests
{
    // As a real backend sends it: with a comma in the date, and on nearly every answer.
    private const string Session = "connect.sid=s%3AKCtsFb5HzzoFGG3saSTizyYEp8q7OX6X.DL7641; Path=/; Expires=Fri, 31 Dec 2100 12:28:44 GMT; HttpOnly";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<Backend> StartAsync() => Backend.StartAsync((context, _) =>
    {
        context.Response.Headers.SetCookie = new[] { Session, "other=1; Domain=evil.example", ";;;=" };
        return context.AnswerAsync("{}");
    });

    [Fact]
    public async Task Cookies_are_not_kept_by_default()
    {
        await using var backend = await StartAsync();
        using var client = TestClient.Of(backend);

        await client.Jobs.ListAsync(cancellationToken: Cancellation);
        await client.Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.All(backend.Requests, request => Assert.Null(request["Cookie"]));
    }

    [Fact]
    public async Task A_session_is_kept_on_request_in_a_jar_of_the_client()
    {
        await using var backend = await StartAsync();
        using SocketsHttpHandler shared = new() { UseCookies = false, AllowAutoRedirect = false };
        using TestClient client = new(shared, TestClient.Options(backend, options => options.UseCookies = true));
        using TestClient other = new(shared, TestClient.Options(backend, options => options.UseCookies = true));

        await client.Jobs.LoginAsync(new("a", "b"), cancellationToken: Cancellation);
        await client.Jobs.ListAsync(cancellationToken: Cancellation);
        await other.Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal([null, "connect.sid=s%3AKCtsFb5HzzoFGG3saSTizyYEp8q7OX6X.DL7641", null], backend.Requests.Select(request => request["Cookie"]));
    }

    [Fact]
    public async Task A_cookie_that_could_not_be_sent_back_is_not_kept()
    {
        using RawServer server = new("HTTP/1.1 200 OK\r\nSet-Cookie: name=Zo\u00EB; Path=/\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url, UseCookies = true });

        await client.Jobs.ListAsync(cancellationToken: Cancellation);
        await client.Jobs.ListAsync(cancellationToken: Cancellation);
    }

    // Clients that share one would be logged in as each other.
    [Fact]
    public void A_handler_with_a_jar_of_its_own_is_refused()
    {
        using SocketsHttpHandler sockets = new() { AllowAutoRedirect = false };
        using HttpClientHandler plain = new() { AllowAutoRedirect = false };
        using Wrapper wrapped = new(new Wrapper(sockets));

        Assert.All<HttpMessageHandler>([sockets, plain, wrapped], handler =>
        {
            var error = Assert.Throws<ArgumentException>(() => new TestClient(handler, new MedusaClientOptions()));
            Assert.Contains("UseCookies", error.Message, StringComparison.Ordinal);
        });
    }

    private sealed class Wrapper(HttpMessageHandler inner) : DelegatingHandler(inner);
}
