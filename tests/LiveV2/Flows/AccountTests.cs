using System.Net;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>Customers, admins and keys: who may do what.</summary>
public sealed class AccountTests
{
    private readonly Shop _shop;
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    public AccountTests(Shop shop)
    {
        LiveBackend.Require();
        _shop = shop;
    }

    [Fact]
    public async Task A_customer_registers_and_logs_in_in_two_steps()
    {
        using var medusa = LiveBackend.Storefront();
        var email = $"flow-{_mark}@medusa.test";
        await medusa.Auth.RegisterAsync("customer", "emailpass", new() { Email = email, Password = "slip-and-glaze" });
        await medusa.Store.Customer.CreateAsync(new() { Email = email, FirstName = "Õie" });

        // The token of registering belongs to no customer yet.
        var error = await Assert.ThrowsAsync<MedusaApiException>(() => medusa.Store.Customer.RetrieveAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, error.Status);

        var signedIn = await medusa.Auth.LoginAsync("customer", "emailpass", new() { Email = email, Password = "slip-and-glaze" });
        Assert.Equal(MedusaSignInStatus.SignedIn, signedIn.Status);
        Assert.Equal("Õie", (await medusa.Store.Customer.RetrieveAsync()).Customer.FirstName);

        await medusa.Auth.LogoutAsync();
        await Assert.ThrowsAsync<MedusaApiException>(() => medusa.Store.Customer.RetrieveAsync());
    }

    [Fact]
    public async Task An_api_key_works_until_it_is_revoked()
    {
        var admin = _shop.Keeper.Client.Admin;
        var key = (await admin.ApiKey.CreateAsync(new() { Title = $"Flow {_mark}", Type = ApiKeyType.Secret })).ApiKey;
        using var medusa = LiveBackend.Anonymous(options => options.ApiToken = key.Token);
        Assert.NotEqual(0, (await medusa.Admin.Region.ListAsync()).Count);

        await admin.ApiKey.RevokeAsync(key.Id, new());

        var error = await Assert.ThrowsAsync<MedusaApiException>(() => medusa.Admin.Region.ListAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, error.Status);
        Assert.DoesNotContain(key.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_lasts_until_it_is_ended()
    {
        using var medusa = LiveBackend.Anonymous(options => options.UseSession = true);
        await medusa.Auth.LoginAsync("user", "emailpass", new() { Email = LiveBackend.AdminEmail, Password = LiveBackend.AdminPassword });
        Assert.Equal(LiveBackend.AdminEmail, (await medusa.Admin.User.MeAsync()).User.Email);

        await medusa.Auth.LogoutAsync();

        await Assert.ThrowsAsync<MedusaApiException>(() => medusa.Admin.User.MeAsync());
    }
}
