using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Medusa.Runtime.Tests;

public sealed class TokenTests
{
    private static readonly LoginReq s_login = new("admin@example.com", "secret");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_api_token_goes_to_the_admin_api_save_to_those_not_logged_in()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend, options =>
        {
            options.ApiToken = "api_token";
            options.PublishableApiKey = "pk_1";
        });

        await client.Jobs.LoginAsync(s_login, cancellationToken: Cancellation);
        await client.Jobs.AcceptInviteAsync(cancellationToken: Cancellation);
        await client.Store.ExistsAsync("admin@example.com", cancellationToken: Cancellation);
        Assert.All(backend.Requests, request => Assert.Null(request["x-medusa-access-token"]));

        await client.Jobs.SessionAsync(cancellationToken: Cancellation);
        await client.Jobs.GetTokenAsync(s_login, cancellationToken: Cancellation);
        await client.Jobs.ListAsync(cancellationToken: Cancellation);
        Assert.All(backend.Requests.Skip(3), request => Assert.Equal("api_token", request["x-medusa-access-token"]));

        Assert.All(backend.Requests, request =>
        {
            Assert.Equal("pk_1", request["x-publishable-api-key"]);
            Assert.Null(request["Authorization"]);
        });
    }

    [Fact]
    public async Task A_token_is_kept_and_sent_to_its_own_api_only()
    {
        await using var backend = await Backend.StartAsync((context, _) => context.AnswerAsync(
            context.Request.Path.StartsWithSegments("/admin", StringComparison.Ordinal) ? """{"access_token":"jwt_admin"}""" : """{"access_token":"jwt_store"}"""));
        using var client = TestClient.Of(backend, options => options.ApiToken = "api_token");
        using var other = TestClient.Of(backend);

        await client.Jobs.GetTokenAsync(s_login, cancellationToken: Cancellation);
        await client.Store.GetTokenAsync(s_login, cancellationToken: Cancellation);
        await client.Jobs.ListAsync(cancellationToken: Cancellation);
        await client.Store.ExistsAsync("admin@example.com", cancellationToken: Cancellation);
        await other.Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal([null, null, "Bearer jwt_admin", "Bearer jwt_store", null], backend.Requests.Select(request => request["Authorization"]));
        Assert.Equal("api_token", backend.Requests[2]["x-medusa-access-token"]);

        client.SetToken(TokenDomain.Admin, null);
        await client.Jobs.ListAsync(cancellationToken: Cancellation);
        Assert.Null(backend.Requests[^1]["Authorization"]);
    }

    [Fact]
    public async Task A_provider_is_asked_once_and_again_when_its_token_is_refused()
    {
        await using var backend = await Backend.StartAsync((context, _) => context.Request.Headers.Authorization == "Bearer fresh"
            ? context.AnswerAsync("{}")
            : context.AnswerAsync("Unauthorized", 401, "text/plain"));
        List<TokenRequest> asked = [];
        using var client = TestClient.Of(backend, options => options.TokenProvider = (request, _) =>
        {
            asked.Add(request);
            return new(request.RejectedToken is null ? "stale" : "fresh");
        });

        await client.Jobs.CreateAsync(new Job { Id = "1" }, cancellationToken: Cancellation);
        await client.Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal([(TokenDomain.Admin, null), (TokenDomain.Admin, "stale")], asked.Select(request => (request.Domain, request.RejectedToken)));
        Assert.Equal(["Bearer stale", "Bearer fresh", "Bearer fresh"], backend.Requests.Select(request => request["Authorization"]));
        Assert.Equal(backend.Requests[0].Text, backend.Requests[1].Text);
    }

    [Fact]
    public async Task A_provider_is_not_asked_for_a_log_in_and_is_when_the_session_s_token_is_refused()
    {
        await using var backend = await Backend.StartAsync((context, _) => context.Request.Headers.Authorization == "Bearer fresh"
            ? context.AnswerAsync("{}")
            : context.AnswerAsync("Unauthorized", 401, "text/plain"));
        List<string?> asked = [];
        using var client = TestClient.Of(backend, options => options.TokenProvider = (request, _) =>
        {
            asked.Add(request.RejectedToken);
            return new(request.RejectedToken is null ? "stale" : "fresh");
        });

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.LoginAsync(s_login, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.GetTokenAsync(s_login, cancellationToken: Cancellation));
        Assert.Equal(["/admin/auth", "/admin/auth/token"], backend.Requests.Select(request => request.Target));
        Assert.Empty(asked);

        await client.Jobs.SessionAsync(cancellationToken: Cancellation);
        Assert.Equal([null, "stale"], asked);
        Assert.Equal(["Bearer stale", "Bearer fresh"], backend.Requests.Skip(2).Select(request => request["Authorization"]));
    }

    [Fact]
    public async Task A_token_that_is_refused_again_is_an_error()
    {
        await using var backend = await Backend.AnswerAsync("Unauthorized", 401, "text/plain");
        var asked = 0;
        using var client = TestClient.Of(backend, options => options.TokenProvider = (_, _) => new($"token{++asked}"));

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Equal(401, (int)error.Status);
        Assert.Equal(2, backend.Requests.Count);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Many_calls_wait_for_one_answer_of_the_provider()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        var asked = 0;
        using var client = TestClient.Of(backend, options => options.TokenProvider = async (_, token) =>
        {
            Interlocked.Increment(ref asked);
            await Task.Delay(50, token);
            return "jwt";
        });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Jobs.ListAsync(cancellationToken: Cancellation)));

        Assert.Equal(1, asked);
        Assert.All(backend.Requests, request => Assert.Equal("Bearer jwt", request["Authorization"]));
    }

    [Fact]
    public async Task A_provider_may_log_in_with_the_same_client()
    {
        await using var backend = await Backend.AnswerAsync("""{"access_token":"jwt"}""");
        TestClient? client = null;
        using (client = TestClient.Of(backend, options => options.TokenProvider = async (_, token) =>
            (await client!.Jobs.GetTokenAsync(s_login, cancellationToken: token)).AccessToken))
        {
            await client.Jobs.ListAsync(cancellationToken: Cancellation);
        }

        Assert.Equal(["/admin/auth/token", "/admin/batch-jobs"], backend.Requests.Select(request => request.Target));
        Assert.Equal("Bearer jwt", backend.Requests[1]["Authorization"]);
    }

    [Theory]
    [InlineData("of_the_provider")]
    [InlineData(null)]
    public async Task A_call_is_not_repeated_with_the_token_that_was_refused_nor_without_one(string? again)
    {
        await using var backend = await Backend.AnswerAsync("{}", 401);
        var asked = 0;
        using var client = TestClient.Of(backend, options => options.TokenProvider = (_, _) => new(asked++ == 0 ? "of_the_provider" : again));

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Equal(2, asked);
        Assert.Single(backend.Requests);
    }

    [Fact]
    public async Task A_provider_is_not_asked_when_the_client_has_the_header_which_is_sent()
    {
        await using var backend = await Backend.AnswerAsync("""{"batch_jobs":[],"count":0}""");
        using var client = TestClient.Of(backend, options =>
        {
            options.TokenProvider = (_, _) => throw new InvalidOperationException("asked");
            options.Headers["Authorization"] = "Basic of_the_client";
        });

        await client.Jobs.ListAsync(cancellationToken: Cancellation);

        Assert.Equal("Basic of_the_client", backend.Request["Authorization"]);
    }

    [Fact]
    public async Task A_provider_may_call_the_api_with_the_same_client()
    {
        TestClient client = null!;
        await using var backend = await Backend.AnswerAsync("""{"batch_jobs":[],"count":0}""");
        using (client = TestClient.Of(backend, options => options.TokenProvider = async (_, token) =>
        {
            await client.Jobs.ListAsync(cancellationToken: token);
            return "of_the_provider";
        }))
        {
            await client.Jobs.ListAsync(cancellationToken: Cancellation);
        }

        Assert.Equal([null, "Bearer of_the_provider"], backend.Requests.Select(request => request["Authorization"]));
    }

    [Fact]
    public async Task A_provider_is_not_asked_when_the_caller_gives_the_header()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = TestClient.Of(backend, options => options.TokenProvider = (_, _) => throw new InvalidOperationException("asked"));

        await client.Jobs.ListAsync(options: new() { Headers = new Dictionary<string, string?> { ["Authorization"] = "Bearer own" } }, cancellationToken: Cancellation);

        Assert.Equal("Bearer own", backend.Request["Authorization"]);
    }

    // As with the HTTP client that a provider logs in with: only the caller can cancel a call.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_that_gives_up_by_itself_does_not_look_like_a_cancelled_call(bool refused)
    {
        await using var backend = await Backend.AnswerAsync("Unauthorized", 401, "text/plain");
        await using var slow = await Backend.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using HttpClient http = new() { Timeout = TimeSpan.FromMilliseconds(100) };
        using var client = TestClient.Of(backend, options => options.TokenProvider = async (_, token) => await http.GetStringAsync(slow.Url, token));
        if (refused)
        {
            client.SetToken(TokenDomain.Admin, "stale");
        }

        var error = await Assert.ThrowsAsync<MedusaTransportException>(() => client.Jobs.ConfirmAsync("job_1", cancellationToken: Cancellation));

        Assert.IsType<TimeoutException>(Assert.IsType<TaskCanceledException>(error.InnerException).InnerException);
        Assert.Equal(refused, error.MayHaveReachedServer);
        Assert.Equal(refused ? 1 : 0, backend.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_provider_has_as_long_as_an_attempt_and_so_has_who_waits_for_it(bool heedsCancellation)
    {
        await using var backend = await Backend.AnswerAsync("{}");
        var asked = 0;
        FakeTimeProvider clock = new();
        using var client = TestClient.Of(backend, options =>
        {
            options.UseTimeProvider(clock);
            options.TokenProvider = async (_, token) =>
            {
                if (Interlocked.Increment(ref asked) == 1)
                {
                    await Task.Delay(Timeout.Infinite, heedsCancellation ? token : Cancellation);
                }

                return "jwt";
            };
        });
        MedusaRequestOptions patient = new() { Timeout = TimeSpan.FromSeconds(2) };
        MedusaRequestOptions hasty = new() { Timeout = TimeSpan.FromMilliseconds(50) };

        var asking = client.Jobs.ListAsync(options: patient, cancellationToken: Cancellation);
        var waiting = client.Jobs.ListAsync(options: hasty, cancellationToken: Cancellation);
        clock.Advance(hasty.Timeout!.Value);
        var waited = await Assert.ThrowsAsync<MedusaTimeoutException>(() => waiting);
        Assert.False(asking.IsCompleted);
        clock.Advance(patient.Timeout!.Value);
        var error = await Assert.ThrowsAsync<MedusaTimeoutException>(() => asking);

        Assert.Equal((hasty.Timeout, patient.Timeout), (waited.Timeout, error.Timeout));
        Assert.Empty(backend.Requests);
        await client.Jobs.ListAsync(cancellationToken: Cancellation);
        Assert.Equal("Bearer jwt", backend.Request["Authorization"]);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_the_provider_is_asked_is_cancelled()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using CancellationTokenSource user = new();
        using var client = TestClient.Of(backend, options => options.TokenProvider = async (_, token) =>
        {
            await user.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return null;
        });

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Jobs.ListAsync(cancellationToken: user.Token));

        Assert.Equal(user.Token, error.CancellationToken);
    }

    [Fact]
    public async Task Another_host_cannot_refuse_a_token_that_it_was_not_sent()
    {
        await using var other = await Backend.AnswerAsync("Unauthorized", 401, "text/plain");
        await using var backend = await Backend.StartAsync((context, _) => context.RedirectAsync(302, other.Url.ToString()));
        List<TokenRequest> asked = [];
        using var client = TestClient.Of(backend, options => options.TokenProvider = (request, _) =>
        {
            asked.Add(request);
            return new($"token{asked.Count}");
        });

        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));
        await Assert.ThrowsAsync<MedusaApiException>(() => client.Jobs.ListAsync(cancellationToken: Cancellation));

        Assert.Null(Assert.Single(asked).RejectedToken);
        Assert.Equal(["Bearer token1", "Bearer token1"], backend.Requests.Select(request => request["Authorization"]));
    }
}
