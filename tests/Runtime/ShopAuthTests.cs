using System.Text;
using System.Text.Json.Nodes;
using Medusa.Runtime.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Medusa.Runtime.Tests;

public sealed class ShopAuthTests
{
    private static readonly LoginReq s_login = new("admin@example.com", "secret");
    private static readonly JsonObject s_empty = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secret_key_goes_to_the_admin_API_and_the_publishable_key_to_the_store()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend, options =>
        {
            options.ApiToken = "sk_1";
            options.PublishableApiKey = "pk_1";
        });

        await client.Admin.ListAsync(cancellationToken: Cancellation);
        await client.Store.ListAsync(cancellationToken: Cancellation);
        await client.Auth.ResetPasswordAsync("user", "emailpass", s_empty, cancellationToken: Cancellation);

        var basic = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("sk_1:"));
        Assert.Equal([basic, null, null], backend.Requests.Select(request => request["Authorization"]));
        Assert.Equal([null, "pk_1", null], backend.Requests.Select(request => request["x-publishable-api-key"]));
        Assert.All(backend.Requests, request => Assert.Null(request["x-medusa-access-token"]));
    }

    [Fact]
    public async Task The_token_of_a_login_takes_the_place_of_the_key_and_is_sent_to_all_APIs()
    {
        await using var backend = await Backend.AnswerAsync("""{"token":"jwt_1"}""");
        using var client = ShopClient.Of(backend, options =>
        {
            options.ApiToken = "sk_1";
            options.PublishableApiKey = "pk_1";
        });
        using var other = ShopClient.Of(backend);

        var result = await client.Auth.LoginAsync("user", "emailpass", s_login, cancellationToken: Cancellation);
        await client.Admin.ListAsync(cancellationToken: Cancellation);
        await client.Store.ListAsync(cancellationToken: Cancellation);
        await other.Admin.ListAsync(cancellationToken: Cancellation);

        Assert.Equal((MedusaSignInStatus.SignedIn, "jwt_1"), (result.Status, result.Token));
        Assert.DoesNotContain("jwt_1", result.ToString(), StringComparison.Ordinal);
        Assert.Equal([null, "Bearer jwt_1", "Bearer jwt_1", null], backend.Requests.Select(request => request["Authorization"]));
    }

    [Fact]
    public async Task Those_who_are_nobody_yet_send_no_token_and_those_who_refresh_or_update_do()
    {
        await using var backend = await Backend.AnswerAsync("""{"token":"jwt_new"}""");
        using var client = ShopClient.Of(backend, options => options.ApiToken = "sk_1");
        async Task Send(Func<AuthResource, Task> send)
        {
            client.SetToken("jwt_old");
            await send(client.Auth);
        }

        await Send(auth => auth.LoginAsync("user", "emailpass", s_login, cancellationToken: Cancellation));
        await Send(auth => auth.LoginAsync("vendor", "google", s_login, cancellationToken: Cancellation));
        await Send(auth => auth.RegisterAsync("customer", "emailpass", s_login, cancellationToken: Cancellation));
        await Send(auth => auth.CallbackAsync("customer", "google", new JsonObject { ["code"] = "1" }, cancellationToken: Cancellation));
        await Send(auth => auth.ResetPasswordAsync("customer", "emailpass", s_empty, cancellationToken: Cancellation));
        Assert.All(backend.Requests, request => Assert.Null(request["Authorization"]));

        await Send(auth => auth.RefreshAsync(cancellationToken: Cancellation));
        await Send(auth => auth.VerifyChallengeAsync("chal_1", s_empty, cancellationToken: Cancellation));
        await Send(auth => auth.UpdateProviderAsync("user", "emailpass", s_empty, "jwt_mail", cancellationToken: Cancellation));
        Assert.Equal(["Bearer jwt_old", "Bearer jwt_old", "Bearer jwt_mail"], backend.Requests.Skip(5).Select(request => request["Authorization"]));
        Assert.Equal("/auth/customer/google/callback?code=1", backend.Requests[3].Target);
        Assert.Equal(("text/plain", ""), (backend.Requests[4]["Accept"], backend.Requests[5].Text));

        // The mail's token was for that request alone.
        await client.Admin.ListAsync(cancellationToken: Cancellation);
        Assert.Equal("Bearer jwt_old", backend.Requests[^1]["Authorization"]);
    }

    [Fact]
    public async Task The_token_that_a_call_is_given_wins_over_the_headers_of_the_client_and_must_be_one()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend, options => options.Headers["Authorization"] = "Bearer of_the_client");

        await client.Auth.UpdateProviderAsync("user", "emailpass", s_empty, "jwt_mail", cancellationToken: Cancellation);
        Assert.Throws<ArgumentException>(() => { _ = client.Auth.UpdateProviderAsync("user", "emailpass", s_empty, "a\r\nb", cancellationToken: Cancellation); });

        Assert.Equal("Bearer jwt_mail", backend.Request["Authorization"]);
    }

    [Theory]
    [InlineData("/hooks/payment/stripe")]
    [InlineData("/admins/x")]
    [InlineData("/elsewhere")]
    public async Task Credentials_stay_within_the_paths_of_the_API_also_when_a_redirect_leads_away(string path)
    {
        await using var backend = await Backend.StartAsync((context, number) =>
        {
            context.Response.Headers.SetCookie = "sid=1; Path=/";
            return number == 1 ? context.RedirectAsync(302, $"/base{path}") : context.AnswerAsync("{}");
        });
        using var client = ShopClient.Of(backend, options =>
        {
            options.BaseUrl = new Uri(backend.Url, "/base");
            options.ApiToken = "sk_1";
            options.UseCookies = true;
        });

        await client.Admin.ListAsync(cancellationToken: Cancellation);
        await client.Admin.ListAsync(cancellationToken: Cancellation);

        Assert.Equal([true, false, true], backend.Requests.Select(request => request["Authorization"] is not null));
        Assert.Equal([null, null, "sid=1"], backend.Requests.Select(request => request["Cookie"]));
    }

    [Theory]
    [InlineData("/base/admin/elsewhere", true)]
    [InlineData("/admin/products", false)]
    public async Task Credentials_follow_a_redirect_within_the_API_below_the_base_address(string target, bool follow)
    {
        await using var backend = await Backend.StartAsync((context, number) =>
            number == 1 ? context.RedirectAsync(302, target) : context.AnswerAsync("{}"));
        using var client = ShopClient.Of(backend, options =>
        {
            options.BaseUrl = new Uri(backend.Url, "/base/");
            options.ApiToken = "sk_1";
        });

        await client.Admin.ListAsync(cancellationToken: Cancellation);

        Assert.Equal([true, follow], backend.Requests.Select(request => request["Authorization"] is not null));
    }

    [Fact]
    public async Task Without_a_publishable_key_nothing_is_sent_to_the_store()
    {
        await using var backend = await Backend.AnswerAsync("{}");
        using var client = ShopClient.Of(backend);

        var error = Assert.Throws<InvalidOperationException>(() => { _ = client.Store.ListAsync(cancellationToken: Cancellation); });

        Assert.StartsWith("store.product.list: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(MedusaClientOptions.PublishableApiKey), error.Message, StringComparison.Ordinal);
        Assert.Empty(backend.Requests);
    }

    [Theory]
    [InlineData("client")]
    [InlineData("call")]
    [InlineData("http")]
    public async Task A_publishable_key_may_come_as_a_header_of_the_user(string from)
    {
        const string Name = "x-publishable-api-key";
        await using var backend = await Backend.AnswerAsync("{}");
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };
        using HttpClient http = new(handler);
        var options = TestClient.Options(backend);
        MedusaRequestOptions? own = null;
        switch (from)
        {
            case "client":
                options.Headers[Name] = "pk_1";
                break;
            case "call":
                own = new() { Headers = new Dictionary<string, string?> { [Name] = "pk_1" } };
                break;
            default:
                http.DefaultRequestHeaders.Add(Name, "pk_1");
                break;
        }

        using ShopClient client = new(http, options);
        await client.Store.ListAsync(options: own, cancellationToken: Cancellation);

        Assert.Equal("pk_1", backend.Request[Name]);
    }

    [Theory]
    [InlineData("""{"location":"https://accounts.example/o?x=1"}""", MedusaSignInStatus.RedirectRequired, null)]
    [InlineData("""{"token":"jwt_half","mfa_required":true,"mfa_challenge":{"id":"chal_1"},"more":1}""", MedusaSignInStatus.MfaRequired, "jwt_half")]
    [InlineData("""{"token":"jwt_half","verification_required":true}""", MedusaSignInStatus.VerificationRequired, "jwt_half")]
    [InlineData("""{"token":"jwt_half","mfa_required":false,"verification_required":null}""", MedusaSignInStatus.SignedIn, "jwt_half")]
    public async Task The_result_says_what_is_left_to_do(string json, MedusaSignInStatus status, string? token)
    {
        await using var backend = await Backend.AnswerAsync(json);
        using var client = ShopClient.Of(backend);

        var result = await client.Auth.LoginAsync("customer", "google", s_login, cancellationToken: Cancellation);
        await client.Admin.ListAsync(cancellationToken: Cancellation);

        Assert.Equal((status, token), (result.Status, result.Token));
        Assert.Equal(json.Contains("location", StringComparison.Ordinal) ? "https://accounts.example/o?x=1" : null, result.Location);
        Assert.Equal(json.Contains("chal_1", StringComparison.Ordinal) ? "chal_1" : null, (string?)result.MfaChallenge?["id"]);
        Assert.Equal(json.Contains("more", StringComparison.Ordinal) ? ["more"] : [], result.AdditionalProperties.Keys);
        Assert.Equal(token is null ? null : "Bearer " + token, backend.Requests[1]["Authorization"]);
    }

    [Theory]
    [InlineData("{}", "application/json", "$")]
    [InlineData("""{"success":true}""", "application/json", "$")]
    [InlineData("[]", "application/json", "$")]
    [InlineData("null", "application/json", "$")]
    [InlineData("""{"token":1}""", "application/json", "$.token")]
    [InlineData("""{"token":""}""", "application/json", "$.token")]
    [InlineData("""{"token":"a\nb"}""", "application/json", "$.token")]
    [InlineData("""{"location":{}}""", "application/json", "$.location")]
    [InlineData("OK", "text/plain", null)]
    [InlineData("", "text/plain", null)]
    public async Task A_response_that_signs_nobody_in_is_an_error_and_changes_nothing(string body, string type, string? path)
    {
        await using var backend = await Backend.AnswerAsync(body, contentType: type);
        using var client = ShopClient.Of(backend);
        client.SetToken("jwt_old");

        var error = await Assert.ThrowsAsync<MedusaResponseException>(() => client.Auth.RefreshAsync(cancellationToken: Cancellation));
        await client.Admin.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(("auth.refresh", path), (error.Operation, error.Path));
        Assert.Equal("Bearer jwt_old", backend.Requests[1]["Authorization"]);
    }

    [Fact]
    public async Task Logging_out_forgets_the_token_and_sends_nothing()
    {
        await using var backend = await Backend.AnswerAsync("""{"token":"jwt_1"}""");
        using var client = ShopClient.Of(backend, options => options.ApiToken = "sk_1");

        await client.Auth.LoginAsync("user", "emailpass", s_login, cancellationToken: Cancellation);
        await client.Auth.LogoutAsync(cancellationToken: Cancellation);
        await client.Admin.ListAsync(cancellationToken: Cancellation);

        Assert.Equal(["/auth/user/emailpass", "/admin/products"], backend.Requests.Select(request => request.Target));
        Assert.StartsWith("Basic ", backend.Requests[1]["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_makes_a_session_where_sessions_are_used_and_logging_out_ends_it()
    {
        await using var backend = await Backend.StartAsync((context, _) =>
        {
            if (context.Request.Path == "/auth/session" && context.Request.Method == "POST")
            {
                context.Response.Headers.SetCookie = "connect.sid=s%3A1; Path=/; HttpOnly";
            }

            return context.AnswerAsync("""{"token":"jwt_1"}""");
        });
        using var client = ShopClient.Of(backend, options => options.UseSession = true);
        MedusaResponse? response = null;

        MedusaRequestOptions own = new() { Query = new Dictionary<string, OneOrMany<string>> { ["x"] = "1" }, OnResponse = r => response = r, KeepResponseBody = true };
        await client.Auth.LoginAsync("user", "emailpass", s_login, own, Cancellation);
        await client.Admin.ListAsync(cancellationToken: Cancellation);
        await client.Auth.LogoutAsync(cancellationToken: Cancellation);

        Assert.Equal(
            ["POST /auth/user/emailpass?x=1", "POST /auth/session", "GET /admin/products", "DELETE /auth/session"],
            backend.Requests.Select(request => $"{request.Method} {request.Target}"));
        Assert.Equal([null, "Bearer jwt_1", null, null], backend.Requests.Select(request => request["Authorization"]));
        Assert.Equal([null, null, "connect.sid=s%3A1", "connect.sid=s%3A1"], backend.Requests.Select(request => request["Cookie"]));
        Assert.Equal("", backend.Requests[1].Text);
        Assert.Equal("""{"token":"jwt_1"}""", response?.GetText());
    }

    [Fact]
    public async Task A_registration_makes_no_session_since_its_token_belongs_to_nobody_yet()
    {
        await using var backend = await Backend.AnswerAsync("""{"token":"jwt_1"}""");
        using var client = ShopClient.Of(backend, options =>
        {
            options.UseSession = true;
            options.PublishableApiKey = "pk_1";
        });

        await client.Auth.RegisterAsync("customer", "emailpass", s_login, cancellationToken: Cancellation);
        await client.Store.CreateCustomerAsync(new JsonObject { ["email"] = "a@b.c" }, cancellationToken: Cancellation);
        await client.Auth.LoginAsync("customer", "emailpass", s_login, cancellationToken: Cancellation);
        await client.Store.ListAsync(cancellationToken: Cancellation);

        Assert.Equal([null, "Bearer jwt_1", null, "Bearer jwt_1", null], backend.Requests.Select(request => request["Authorization"]));
        Assert.Equal("/auth/session", backend.Requests[3].Target);
    }

    [Theory]
    [InlineData(401, false)]
    [InlineData(500, true)]
    public async Task Logging_out_of_a_session_that_has_ended_is_no_error(int status, bool fails)
    {
        await using var backend = await Backend.AnswerAsync("""{"message":"Unauthorized"}""", status);
        using var client = ShopClient.Of(backend, options => options.UseSession = true);

        var error = await Record.ExceptionAsync(() => client.Auth.LogoutAsync(cancellationToken: Cancellation));

        Assert.Equal(fails, error is MedusaApiException);
        Assert.Equal("DELETE", backend.Request.Method);
    }

    [Fact]
    public async Task A_provider_is_asked_for_one_token_for_all_APIs_and_again_when_it_is_refused_without_a_type()
    {
        await using var backend = await Backend.StartAsync((context, _) => context.Request.Headers.Authorization == "Bearer fresh"
            ? context.AnswerAsync("{}")
            : context.AnswerAsync("""{"message":"Unauthorized"}""", 401));
        List<TokenRequest> asked = [];
        using var client = ShopClient.Of(backend, options =>
        {
            options.PublishableApiKey = "pk_1";
            options.TokenProvider = (request, _) =>
            {
                asked.Add(request);
                return new(request.RejectedToken is null ? "stale" : "fresh");
            };
        });

        await client.Store.ListAsync(cancellationToken: Cancellation);
        await client.Admin.ListAsync(cancellationToken: Cancellation);

        Assert.Equal([(TokenDomain.Store, null), (TokenDomain.Store, "stale")], asked.Select(request => (request.Domain, request.RejectedToken)));
        Assert.Equal(["Bearer stale", "Bearer fresh", "Bearer fresh"], backend.Requests.Select(request => request["Authorization"]));
    }

    [Fact]
    public async Task A_provider_may_log_in_with_the_same_client()
    {
        await using var backend = await Backend.AnswerAsync("""{"token":"jwt_1"}""");
        ShopClient? client = null;
        using (client = ShopClient.Of(backend, options => options.TokenProvider = async (_, token) =>
            (await client!.Auth.LoginAsync("user", "emailpass", s_login, cancellationToken: token)).Token))
        {
            await client.Admin.ListAsync(cancellationToken: Cancellation);
        }

        Assert.Equal([null, "Bearer jwt_1"], backend.Requests.Select(request => request["Authorization"]));
    }

    [Fact]
    public async Task A_refusal_without_a_type_is_an_error_with_its_message()
    {
        await using var backend = await Backend.AnswerAsync("""{"message":"Unauthorized"}""", 401);
        using var client = ShopClient.Of(backend);

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => client.Admin.ListAsync(cancellationToken: Cancellation));

        Assert.Equal((401, null, null, "Unauthorized"), ((int)error.Status, error.Type, error.Code, error.ServerMessage));
    }

    [Theory]
    [InlineData(nameof(MedusaClientOptions.PublishableApiKey), "sk_1")]
    [InlineData(nameof(MedusaClientOptions.ApiToken), "pk_1")]
    [InlineData(nameof(MedusaClientOptions.UseSession), "")]
    [InlineData(nameof(MedusaClientOptions.Locale), "")]
    [InlineData(nameof(MedusaClientOptions.Locale), "fr_FR")]
    [InlineData(nameof(MedusaClientOptions.Locale), "fr-FR\r\nx: y")]
    public void Options_that_cannot_be_right_are_refused(string option, string value)
    {
        MedusaClientOptions options = new();
        switch (option)
        {
            case nameof(MedusaClientOptions.PublishableApiKey):
                options.PublishableApiKey = value;
                break;
            case nameof(MedusaClientOptions.ApiToken):
                options.ApiToken = value;
                break;
            case nameof(MedusaClientOptions.Locale):
                options.Locale = value;
                break;
            default:
                options.UseSession = true;
                options.TokenProvider = (_, _) => default;
                break;
        }

        var error = Assert.Throws<ArgumentException>(() => new ShopClient(options));

        Assert.StartsWith(option, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_v2_are_refused_by_v1()
    {
        Assert.Throws<ArgumentException>(() => new TestClient(new MedusaClientOptions { Locale = "fr-FR" }));
        Assert.Throws<ArgumentException>(() => new TestClient(new MedusaClientOptions { UseSession = true }));
    }
}
