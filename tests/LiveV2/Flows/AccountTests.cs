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
    public async Task A_forgotten_password_is_replaced_by_the_token_that_the_shop_sends()
    {
        var email = $"forgot-{_mark}@medusa.test";
        await _shop.RegisterAsync(email);
        using var medusa = LiveBackend.Storefront();

        await medusa.Auth.ResetPasswordAsync("customer", "emailpass", new() { Identifier = email });
        await medusa.Auth.UpdateProviderAsync("customer", "emailpass", new() { Password = "new-glaze" }, await SentTokenAsync(email));

        var error = await Assert.ThrowsAsync<MedusaApiException>(
            () => medusa.Auth.LoginAsync("customer", "emailpass", new() { Email = email, Password = "slip-and-glaze" }));
        Assert.Equal(HttpStatusCode.Unauthorized, error.Status);
        await medusa.Auth.LoginAsync("customer", "emailpass", new() { Email = email, Password = "new-glaze" });
        Assert.Equal(email, (await medusa.Store.Customer.RetrieveAsync()).Customer.Email);
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_is_known()
    {
        using var medusa = LiveBackend.Storefront();

        await medusa.Auth.ResetPasswordAsync("customer", "emailpass", new() { Identifier = $"unknown-{_mark}@medusa.test" });
    }

    [Fact]
    public async Task A_token_is_refreshed()
    {
        using var medusa = LiveBackend.Anonymous();
        await medusa.Auth.LoginAsync("user", "emailpass", new() { Email = LiveBackend.AdminEmail, Password = LiveBackend.AdminPassword });

        var refreshed = await medusa.Auth.RefreshAsync();

        Assert.Equal(MedusaSignInStatus.SignedIn, refreshed.Status);
        Assert.Equal(LiveBackend.AdminEmail, (await medusa.Admin.User.MeAsync()).User.Email);
    }

    [Fact]
    public async Task A_publishable_key_shows_the_goods_of_its_sales_channels_alone()
    {
        var admin = _shop.Keeper.Client.Admin;
        var channel = (await admin.SalesChannel.CreateAsync(new() { Name = $"Empty {_mark}" })).SalesChannel;
        var key = (await admin.ApiKey.CreateAsync(new() { Title = $"Empty {_mark}", Type = ApiKeyType.Publishable })).ApiKey;
        await admin.ApiKey.BatchSalesChannelsAsync(key.Id, new() { Add = [channel.Id] });
        using var medusa = LiveBackend.Anonymous(options => options.PublishableApiKey = key.Token);

        Assert.Equal(0, (await medusa.Store.Product.ListAsync()).Count);

        await admin.ApiKey.RevokeAsync(key.Id);
        var error = await Assert.ThrowsAsync<MedusaApiException>(() => medusa.Store.Product.ListAsync());
        Assert.Equal(HttpStatusCode.BadRequest, error.Status);
        Assert.Equal("not_allowed", error.Type);
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

    // The backend puts what a shop would send by mail among its notifications.
    private async Task<string> SentTokenAsync(string email)
    {
        for (var attempt = 0; attempt < 120; attempt++)
        {
            var notifications = await _shop.Admin.Client.Admin.Notification.ListAsync(new() { Channel = "feed", Order = "-created_at", Limit = 20 });
            if (notifications.Notifications.FirstOrDefault(one => one.Template == "password-reset" && one.To == email) is { Data: { } data })
            {
                return (string)data["token"]!;
            }

            await Task.Delay(500);
        }

        throw new InvalidOperationException($"Nothing was sent to {email}.");
    }
}
