using System.Net;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>A server on which an admin may do only what a role allows, and an admin without a role.</summary>
public sealed class RoleTests
{
    public RoleTests() => LiveBackend.RequireRoles();

    [Fact]
    public async Task Without_a_role_all_is_forbidden_with_a_key_and_after_a_log_in()
    {
        using var byKey = LiveBackend.Admin();
        using var loggedIn = LiveBackend.Anonymous();
        await loggedIn.Auth.LoginAsync("user", "emailpass", new() { Email = LiveBackend.AdminEmail, Password = LiveBackend.AdminPassword });
        foreach (var medusa in new[] { byKey, loggedIn })
        {
            var error = await Assert.ThrowsAsync<MedusaApiException>(() => medusa.Admin.Order.ListAsync());

            Assert.Equal(HttpStatusCode.Forbidden, error.Status);
            Assert.Equal("forbidden", error.Type);
            Assert.Equal("Forbidden", error.ServerMessage);
        }
    }

    [Fact]
    public async Task The_shop_is_open_all_the_same()
    {
        using var medusa = LiveBackend.Storefront();

        Assert.NotEmpty((await medusa.Store.Product.ListAsync()).Products);
    }
}
