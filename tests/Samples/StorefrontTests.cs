using InMemoryMedusa;
using Medusa.Samples.Tests.Support;

namespace Medusa.Samples.Tests;

/// <summary>The storefront, from the choice of a region to an order.</summary>
public sealed class StorefrontTests
{
    private const string Sample = "Storefront";

    // Of two mugs at 17.50 and the post at 5.90, 10 % off the mugs, and 22 % taxes on all of it.
    private static readonly string[] s_story =
    [
        "Shopping in Baltic Sea, in eur.",
        "  Harbour Mug, from 17.50 EUR",
        "  Balcony Planter, from 38.50 EUR, sold out",
        "In the cart: 2 × Harbour Mug at 17.50 EUR",
        "No promotion: The promotion code NO-SUCH-CODE is invalid",
        "Promotion WELCOME10: 4.27 EUR off",
        "Shipping: Standard post, 5.90 EUR",
        "To pay: 45.63 EUR, of which 8.23 EUR are taxes",
        "Paying by pp_card: More information is required for payment. The customer would be asked.",
        "Order #6 is pending: 45.63 EUR",
    ];

    [Fact]
    public async Task It_takes_a_cart_to_both_outcomes() => Assert.Equal(s_story, (await SampleProgram.RunAsync(Sample, [])).Ended(0).Output);

    [Fact]
    public async Task It_shops_at_the_backend_that_the_environment_names()
    {
        await using var shop = await ShopServer.StartAsync();
        var run = await SampleProgram.RunAsync(
            Sample,
            [],
            ("MEDUSA_BACKEND_URL", shop.Address.AbsoluteUri),
            ("MEDUSA_PUBLISHABLE_KEY", InMemoryBackend.PublishableKey),
            ("MEDUSA_PROMOTION", InMemoryBackend.PromotionCode));

        Assert.Equal(s_story, run.Ended(0).Output);
        Assert.Contains("POST /store/carts/cart_06/complete 200", shop.TakeRequests().Select(request => request.ToString()));
        var orders = await shop.ListAsync("/admin/orders?order=-created_at&fields=%2Bemail,%2Bdiscount_total", "orders");
        Assert.Equal("ada@example.com", (string?)orders[0]!["email"]);
        Assert.Equal(4.27m, (decimal)orders[0]!["discount_total"]!);
    }

    [Fact]
    public async Task A_wrong_publishable_key_is_said_in_the_servers_words()
    {
        await using var shop = await ShopServer.StartAsync();
        var run = await SampleProgram.RunAsync(Sample, [], ("MEDUSA_BACKEND_URL", shop.Address.AbsoluteUri), ("MEDUSA_PUBLISHABLE_KEY", "pk_of_another_shop"));

        run.Ended(1);
        Assert.Contains("A valid publishable key is required to proceed with the request", run.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("pk_of_another_shop", run.Log, StringComparison.Ordinal);
    }
}
