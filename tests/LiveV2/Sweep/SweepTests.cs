using System.Text.Json;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Sweep;

/// <summary>Calls methods of the client by their official names. What is sent must be what the pages document; each answer is compared with them.</summary>
public abstract class SweepTests
{
    protected SweepTests(Shop shop)
    {
        LiveBackend.Require();
        Shop = shop;
    }

    protected Shop Shop { get; }

    /// <summary>Unique, so that what a failed test leaves behind isn't in the way of the next run.</summary>
    protected string Mark { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>As an admin, by API key.</summary>
    /// <param name="method">The method's official name without <c>sdk.admin.</c>.</param>
    /// <param name="arguments">Path values as strings; then the body and the query, as objects.</param>
    protected Task<JsonElement> Admin(string method, params object[] arguments) => Shop.Admin.CallAsync("admin." + method, arguments);

    /// <summary>As an admin who has logged in.</summary>
    protected Task<JsonElement> Keeper(string method, params object[] arguments) => Shop.Keeper.CallAsync("admin." + method, arguments);

    /// <summary>In the shop, nobody logged in.</summary>
    protected Task<JsonElement> Front(string method, params object[] arguments) => Shop.Visitor.CallAsync("store." + method, arguments);

    /// <summary>In the shop, as the seeded customer.</summary>
    protected Task<JsonElement> Buyer(string method, params object[] arguments) => Shop.Buyer.CallAsync("store." + method, arguments);

    /// <summary>What the server answers with an error, whatever is sent: the method is called all the same.</summary>
    protected static async Task RefusedAsync(int status, Func<Task> call) =>
        Assert.Equal(status, (int)(await Assert.ThrowsAsync<MedusaApiException>(call)).Status);
}
