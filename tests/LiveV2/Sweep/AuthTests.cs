using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Sweep;

/// <summary>Each method of <c>sdk.auth</c>.</summary>
public sealed class AuthTests(Shop shop) : SweepTests(shop)
{
    [Fact]
    public async Task Registering_logging_in_refreshing_and_logging_out()
    {
        var email = $"auth-{Mark}@medusa.test";
        var customer = await Shop.RegisterAsync(email);
        await customer.CallAsync("auth.refresh");
        Assert.Equal(email, (await customer.CallAsync("store.customer.retrieve")).Text("customer.email"));
        await customer.CallAsync("auth.resetPassword", "customer", "emailpass", new { identifier = email });
        await RefusedAsync(401, () => customer.CallAsync("auth.updateProvider", "customer", "emailpass", new { password = "other" }, "not-a-token"));
        await RefusedAsync(401, () => customer.CallAsync("auth.callback", "customer", "emailpass", new { code = "1" }));
        await customer.CallAsync("auth.logout");
        await RefusedAsync(401, () => customer.CallAsync("store.customer.retrieve"));
    }
}
