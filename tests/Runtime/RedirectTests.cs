using System.Net;
using System.Net.Sockets;
using System.Text;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed class RedirectTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static TestClient Client(Backend backend, Action<MedusaClientOptions>? configure = null) => TestClient.Of(backend, options =>
    {
        options.ApiToken = "api_token";
        options.PublishableApiKey = "pk_1";
        options.UseCookies = true;
        options.Headers["X-Internal"] = "secret";
        options.MaxRetries = 1;
        configure?.Invoke(options);
    });

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Another_host_gets_no_credentials(int status)
    {
        await using var other = await Backend.AnswerAsync("""{"batch_job":{"id":"job_1"}}""");
        await using var backend = await Backend.StartAsync((context, count) =>
        {
            context.Response.Headers.SetCookie = "connect.sid=session; Path=/";
            return count == 1 ? context.AnswerAsync("{}") : context.RedirectAsync(status, other.Url + "elsewhere");
        });
        using var client = Client(backend);
        client.SetToken(TokenDomain.Admin, "jwt_admin");
        await client.Jobs.ListAsync(cancellationToken: Cancellation);

        var result = await client.Jobs.RetrieveAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal("job_1", result.BatchJob.Id);
        Assert.Equal("connect.sid=session", backend.Requests[1]["Cookie"]);
        Assert.Equal("Bearer jwt_admin", backend.Requests[1]["Authorization"]);
        var seen = other.Request;
        Assert.Equal("/elsewhere", seen.Target);
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Host", "User-Agent"],
            seen.Headers.Keys.Where(name => !name.StartsWith("trace", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_host_that_leads_back_gets_no_credentials_sent_there_either()
    {
        Backend? backend = null;
        await using var other = await Backend.StartAsync((context, _) => context.RedirectAsync(302, backend!.Url + "admin/users"));
        await using (backend = await Backend.StartAsync((context, count) => count == 1 ? context.RedirectAsync(302, other.Url.ToString()) : context.AnswerAsync("{}")))
        {
            using var client = Client(backend);

            await client.Jobs.ListAsync(cancellationToken: Cancellation);

            Assert.Equal("/admin/users", backend.Requests[1].Target);
            Assert.Null(backend.Requests[1]["x-medusa-access-token"]);
        }
    }

    [Fact]
    public async Task The_same_host_keeps_credentials()
    {
        await using var backend = await Backend.StartAsync((context, count) =>
            count == 1 ? context.RedirectAsync(307, "/v2/admin/batch-jobs/job_1/confirm") : context.AnswerAsync("{}"));
        using var client = Client(backend);

        await client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation);

        var seen = backend.Requests[1];
        Assert.Equal(("POST", "/v2/admin/batch-jobs/job_1/confirm", "{}"), (seen.Method, seen.Target, seen.Text));
        Assert.Equal("api_token", seen["x-medusa-access-token"]);
        Assert.Equal("secret", seen["X-Internal"]);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task A_post_becomes_a_get_without_body(int status)
    {
        await using var backend = await Backend.StartAsync((context, count) =>
            count == 1 ? context.RedirectAsync(status, "/done") : context.AnswerAsync("{}"));
        using var client = Client(backend);

        await client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal(("GET", "/done", ""), (backend.Requests[1].Method, backend.Requests[1].Target, backend.Requests[1].Text));
        Assert.Null(backend.Requests[1]["Content-Type"]);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task A_post_that_was_redirected_to_where_nobody_is_any_more_was_sent_once(int status)
    {
        using TcpListener once = new(IPAddress.Loopback, 0);
        once.Start();
        var served = RedirectOnceAsync(once, status);
        using TestClient client = new(new MedusaClientOptions
        {
            BaseUrl = new Uri($"http://{once.LocalEndpoint}"),
            MaxRetries = 3,
            Timeout = Timeout.InfiniteTimeSpan,
        }.UseTimeProvider(new InstantClock()));

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));

        Assert.True(error.MayHaveReachedServer);
        Assert.StartsWith("POST /admin/batch-jobs/job_1/confirm ", await served, StringComparison.Ordinal);
    }

    // Answers one request and is gone.
    private static async Task<string> RedirectOnceAsync(TcpListener listener, int status)
    {
        using var socket = await listener.AcceptSocketAsync(Cancellation);
        listener.Stop();
        var request = new byte[64 * 1024];
        var length = await socket.ReceiveAsync(request, Cancellation);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Away\r\nLocation: /done\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Cancellation);
        socket.Shutdown(SocketShutdown.Send);
        return Encoding.ASCII.GetString(request, 0, length);
    }

    public static TheoryData<int, string, string> RepeatableFailures()
    {
        TheoryData<int, string, string> cases = [];
        foreach (var status in new[] { 301, 302, 303, 307, 308 })
        {
            foreach (var failure in new[] { "401", "503", "409 with key", "abort" })
            {
                foreach (var method in new[] { "POST", "DELETE" })
                {
                    cases.Add(status, failure, method);
                }
            }
        }
        return cases;
    }

    // The first answer says that the server has taken the request: what the next one says is no reason to send it again.
    [Theory]
    [MemberData(nameof(RepeatableFailures))]
    public async Task What_has_a_body_is_not_sent_again_once_it_was_redirected(int status, string failure, string method)
    {
        await using var backend = await StartBehindRedirectAsync(status, failure);
        var asked = 0;
        using var client = TestClient.Of(backend, options => Repeat(options, () => ++asked));

        await Assert.ThrowsAnyAsync<MedusaRequestException>(() => method == "POST"
            ? client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation)
            : client.Jobs.DeleteAsync("job_1", cancellationToken: Cancellation));

        Assert.Single(backend.Requests, request => request.Target != "/done");
        Assert.Equal(1, asked);
    }

    // Medusa v2 archives an order, say, at a request that has no body.
    [Theory]
    [MemberData(nameof(RepeatableFailures))]
    public async Task What_does_work_without_a_body_is_not_sent_again_once_it_was_redirected(int status, string failure, string method)
    {
        await using var backend = await StartBehindRedirectAsync(status, failure);
        var asked = 0;
        using var client = ShopClient.Of(backend, options => Repeat(options, () => ++asked));

        await Assert.ThrowsAnyAsync<MedusaRequestException>(() => method == "POST"
            ? client.Admin.ArchiveAsync("order_1", cancellationToken: Cancellation)
            : client.Admin.DeleteAsync("prod_1", cancellationToken: Cancellation));

        Assert.Empty(backend.Requests[0].Body);
        Assert.Single(backend.Requests, request => request.Target != "/done");
        Assert.Equal(1, asked);
    }

    private static Task<Backend> StartBehindRedirectAsync(int status, string failure) => Backend.StartAsync((context, _) =>
    {
        if (context.Request.Path != "/done")
        {
            return context.RedirectAsync(status, "/done");
        }

        if (failure == "abort")
        {
            context.Abort();
        }

        if (failure == "409 with key")
        {
            context.Response.Headers["Idempotency-Key"] = "key_of_the_server";
        }

        return context.AnswerAsync("{}", failure == "401" ? 401 : failure == "503" ? 503 : 409);
    });

    private static void Repeat(MedusaClientOptions options, Func<int> token)
    {
        options.MaxRetries = 2;
        options.RetryPosts = true;
        options.UseTimeProvider(new InstantClock());
        options.Timeout = Timeout.InfiniteTimeSpan;
        options.TokenProvider = (_, _) => new($"token{token()}");
    }

    [Fact]
    public async Task A_token_that_was_refused_behind_a_redirect_is_not_used_again()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
            context.Request.Path != "/done" ? context.RedirectAsync(308, "/done")
            : context.Request.Headers.Authorization == "Bearer fresh" ? context.AnswerAsync("{}")
            : context.AnswerAsync("Unauthorized", 401, "text/plain"));
        List<string?> rejected = [];
        using var client = TestClient.Of(backend, options => options.TokenProvider = (request, _) =>
        {
            rejected.Add(request.RejectedToken);
            return new(request.RejectedToken is null ? "stale" : "fresh");
        });

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));
        await client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation);

        Assert.Equal([null, "stale"], rejected);
    }

    [Fact]
    public async Task What_has_no_body_is_sent_again_though_it_was_redirected()
    {
        var answered = 0;
        await using var backend = await Backend.StartAsync((context, _) =>
            context.Request.Path != "/done" ? context.RedirectAsync(302, "/done") : context.AnswerAsync("{}", ++answered switch { 1 => 503, 2 => 401, _ => 200 }));
        using var client = TestClient.Of(backend, options =>
        {
            options.MaxRetries = 1;
            options.UseTimeProvider(new InstantClock());
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.TokenProvider = (request, _) => new(request.RejectedToken is null ? "stale" : "fresh");
        });

        await client.Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(["Bearer stale", "Bearer stale", "Bearer fresh"], backend.Requests.Where(request => request.Target == "/done").Select(request => request["Authorization"]));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_from_https_to_http_is_not_followed(int status)
    {
        await using var plain = await Backend.AnswerAsync("{}");
        await using var secure = await Backend.StartAsync((context, count) => context.RedirectAsync(status, count == 1 ? "/again" : plain.Url.ToString()), secure: true);
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        using TestClient client = new(handler, new MedusaClientOptions { BaseUrl = secure.Url });

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Equal(status, (int)error.Status);
        Assert.Equal(["/admin/batch-jobs", "/again"], secure.Requests.Select(request => request.Target));
        Assert.Empty(plain.Requests);
    }

    // As a GET without body and credentials, it would be another request, whose success were not that of the POST.
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task What_has_a_body_is_not_taken_to_another_host(int status)
    {
        await using var other = await Backend.AnswerAsync("""{"batch_job":{"id":"job_1"}}""");
        await using var backend = await Backend.StartAsync((context, _) => context.RedirectAsync(status, other.Url.ToString()));
        using var client = Client(backend);
        Func<Task>[] calls =
        [
            () => client.Jobs.LoginAsync(new("admin@example.com", "password"), cancellationToken: Cancellation),
            () => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation),
            () => client.Jobs.DeleteAsync("job_1", cancellationToken: Cancellation),
        ];

        foreach (var call in calls)
        {
            var error = await Assert.ThrowsAsync<MedusaApiException>(call);
            Assert.Equal(status, (int)error.Status);
        }

        Assert.Equal(calls.Length, backend.Requests.Count);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task What_does_work_without_a_body_is_not_taken_to_another_host(int status)
    {
        await using var other = await Backend.AnswerAsync("""{"order":{"id":"order_1"}}""");
        await using var backend = await Backend.StartAsync((context, _) => context.RedirectAsync(status, other.Url.ToString()));
        using var client = ShopClient.Of(backend);

        var post = await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.ArchiveAsync("order_1", cancellationToken: Cancellation));
        var delete = await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.DeleteAsync("prod_1", cancellationToken: Cancellation));

        Assert.Equal((status, status), ((int)post.Status, (int)delete.Status));
        Assert.Equal(2, backend.Requests.Count);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_post_is_not_taken_to_another_host_by_a_detour_either()
    {
        await using var other = await Backend.AnswerAsync("{}");
        await using var backend = await Backend.StartAsync((context, count) => context.RedirectAsync(303, count == 1 ? "/done" : other.Url.ToString()));
        using var client = Client(backend);

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));

        Assert.Equal(["POST", "GET"], backend.Requests.Select(request => request.Method));
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("/admin/batch-jobs", 6)]
    [InlineData("ftp://127.0.0.1/", 1)]
    [InlineData("http://[bad", 1)]
    public async Task A_loop_or_an_address_that_is_none_is_an_error(string location, int requests)
    {
        await using var backend = await Backend.StartAsync((context, _) => context.RedirectAsync(302, location));
        using var client = Client(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Equal(302, (int)error.Status);
        Assert.Equal(requests, backend.Requests.Count);
    }

    [Theory]
    [InlineData("\\\\\u202E")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http://xn--a\u0080/")]
    public async Task A_location_that_is_no_address_at_all_is_an_error(string location)
    {
        // Kestrel would not send it.
        MedusaResponse? seen = null;
        using RawServer server = new($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
        using TestClient client = new(new MedusaClientOptions { BaseUrl = server.Url });

        var error = await Assert.ThrowsAsync<MedusaApiException>(() =>
            client.Jobs.ListAsync(null, new MedusaRequestOptions { OnResponse = response => seen = response }, Cancellation));

        Assert.Equal(302, (int)error.Status);
        Assert.Equal(location, seen?.Header("Location"));
    }

    [Fact]
    public async Task Redirects_can_be_switched_off_and_304_is_an_error()
    {
        await using var backend = await Backend.StartAsync((context, count) => context.RedirectAsync(count == 1 ? 302 : 304, "/x"));
        using var client = Client(backend, options => options.MaxRedirects = 0);

        Assert.Equal(302, (int)(await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation))).Status);
        Assert.Equal(304, (int)(await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation))).Status);
        Assert.Equal(2, backend.Requests.Count);
    }

    [Fact]
    public void A_handler_that_follows_redirects_itself_is_refused()
    {
        using SocketsHttpHandler sockets = new();
        using HttpClientHandler plain = new();
        using Wrapper wrapped = new(new Wrapper(sockets));

        Assert.Throws<ArgumentException>(() => new TestClient(sockets, new MedusaClientOptions()));
        Assert.Throws<ArgumentException>(() => new TestClient(plain, new MedusaClientOptions()));
        var error = Assert.Throws<ArgumentException>(() => new TestClient(wrapped, new MedusaClientOptions()));

        Assert.Contains("AllowAutoRedirect", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_http_client_that_followed_one_to_another_host_is_an_error_that_says_what_to_do()
    {
        await using var other = await Backend.AnswerAsync("{}");
        await using var backend = await Backend.StartAsync((context, _) => context.RedirectAsync(302, other.Url.ToString()));
        using HttpClient http = new();
        using TestClient client = new(http, TestClient.Options(backend));

        var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Contains("AllowAutoRedirect", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Default_headers_of_an_http_client_do_not_go_to_another_host()
    {
        await using var other = await Backend.AnswerAsync("{}");
        await using var backend = await Backend.StartAsync((context, _) => context.RedirectAsync(302, other.Url.ToString()));
        using HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        http.DefaultRequestHeaders.Add("x-medusa-access-token", "api_token");
        using TestClient client = new(http, TestClient.Options(backend));

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Empty(other.Requests);
    }

    private sealed class Wrapper(HttpMessageHandler inner) : DelegatingHandler(inner);
}
