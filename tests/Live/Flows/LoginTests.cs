using System.Net;
using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Flows;

/// <summary>The ways to log in, to both APIs.</summary>
public sealed class LoginTests(Shop shop)
{
    [Fact]
    public async Task An_api_token_is_enough()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Admin();

        var session = await shop.CallAsync("admin.auth.getSession", o => medusa.Admin.Auth.GetSessionAsync(o));

        Assert.Equal(LiveBackend.AdminEmail, session.User.Email);
    }

    [Fact]
    public async Task A_token_got_once_is_sent_from_then_on_and_to_its_own_api_alone()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous();

        var admin = await shop.CallAsync("admin.auth.getToken", o => medusa.Admin.Auth.GetTokenAsync(LiveBackend.AdminCredentials(), o));
        Assert.Equal(3, admin.AccessToken.Split('.').Length);
        Assert.Equal(LiveBackend.AdminEmail, (await medusa.Admin.Auth.GetSessionAsync()).User.Email);
        await Refused(HttpStatusCode.Unauthorized, () => medusa.Customers.RetrieveAsync());

        await shop.CallAsync("auth.getToken", o => medusa.Auth.GetTokenAsync(LiveBackend.CustomerCredentials(), o));
        Assert.Equal(LiveBackend.CustomerEmail, (await medusa.Customers.RetrieveAsync()).Customer.Email);
        Assert.Equal(LiveBackend.AdminEmail, (await medusa.Admin.Auth.GetSessionAsync()).User.Email);
    }

    [Fact]
    public async Task A_token_provider_is_asked_when_there_is_no_token_and_again_when_it_is_refused()
    {
        LiveBackend.Require();
        var asked = 0;
        using var lender = LiveBackend.Anonymous();
        using var medusa = LiveBackend.Anonymous(options => options.TokenProvider = async (_, token) =>
            ++asked == 1 ? "stale" : (await lender.Admin.Auth.GetTokenAsync(LiveBackend.AdminCredentials(), cancellationToken: token)).AccessToken);

        var session = await medusa.Admin.Auth.GetSessionAsync();

        Assert.Equal(LiveBackend.AdminEmail, session.User.Email);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task An_admins_session_lasts_until_it_is_ended()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous(options => options.UseCookies = true);

        await shop.CallAsync("admin.auth.createSession", o => medusa.Admin.Auth.CreateSessionAsync(LiveBackend.AdminCredentials(), o));
        Assert.Equal(LiveBackend.AdminEmail, (await medusa.Admin.Auth.GetSessionAsync()).User.Email);

        await medusa.Admin.Auth.DeleteSessionAsync();
        await Refused(HttpStatusCode.Unauthorized, () => medusa.Admin.Auth.GetSessionAsync());
    }

    [Fact]
    public async Task A_customers_session_lasts_until_it_is_ended()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous(options => options.UseCookies = true);

        await shop.CallAsync("auth.authenticate", o => medusa.Auth.AuthenticateAsync(LiveBackend.CustomerCredentials(), o));
        Assert.Equal(LiveBackend.CustomerEmail, (await medusa.Auth.GetSessionAsync()).Customer.Email);

        await medusa.Auth.DeleteSessionAsync();
        await Refused(HttpStatusCode.Unauthorized, () => medusa.Auth.GetSessionAsync());
    }

    [Fact]
    public async Task Without_a_cookie_jar_a_session_is_forgotten()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Anonymous();

        await medusa.Admin.Auth.CreateSessionAsync(LiveBackend.AdminCredentials());

        await Refused(HttpStatusCode.Unauthorized, () => medusa.Admin.Auth.GetSessionAsync());
    }

    private static async Task Refused(HttpStatusCode status, Func<Task> call) =>
        Assert.Equal(status, (await Assert.ThrowsAsync<MedusaApiException>(call)).Status);
}
