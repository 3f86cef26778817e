using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>What a visitor of the shop's front does, from the region to the order.</summary>
public sealed class PurchaseTests
{
    [Fact]
    public async Task A_visitor_buys_what_the_catalogue_shows()
    {
        LiveBackend.Require();
        using var medusa = LiveBackend.Storefront();
        var region = (await medusa.Store.Region.ListAsync(new() { CurrencyCode = "eur" })).Regions.Single(one => one.Name == "Baltic Sea");
        var catalogue = await medusa.Store.Product.ListAsync(new() { RegionId = region.Id, Q = "mug", Fields = "*variants.calculated_price,+variants.inventory_quantity" });
        var mug = Assert.Single(catalogue.Products);
        var variant = mug.Variants!.Single(one => one.Sku == "MUG-BLUE");
        Assert.Equal(18m, variant.CalculatedPrice!.CalculatedAmount);

        var cart = (await medusa.Store.Cart.CreateAsync(new() { RegionId = region.Id, Email = "visitor@medusa.test" })).Cart;
        cart = (await medusa.Store.Cart.CreateLineItemAsync(cart.Id, new() { VariantId = variant.Id, Quantity = 3 })).Cart;
        Assert.Equal(54m, cart.ItemSubtotal);
        cart = (await medusa.Store.Cart.UpdateAsync(cart.Id, new()
        {
            PromoCodes = ["TENTH"],
            ShippingAddress = new StoreAddAddress { FirstName = "Mart", LastName = "Saar", Address1 = "12 Lighthouse Road", City = "Harbour Town", CountryCode = "ee", PostalCode = "10115" },
        })).Cart;
        Assert.True(cart.DiscountTotal > 0);

        var option = (await medusa.Store.Fulfillment.ListCartOptionsAsync(new() { CartId = cart.Id })).ShippingOptions.Single(one => one.Name == "Standard post");
        Assert.Equal(5.9m, option.Amount);
        cart = (await medusa.Store.Cart.AddShippingMethodAsync(cart.Id, new() { OptionId = option.Id })).Cart;
        await medusa.Store.Payment.InitiatePaymentSessionAsync(cart, new() { ProviderId = "pp_system_default" });
        var completed = await medusa.Store.Cart.CompleteAsync(cart.Id);

        Assert.Equal(cart.Total, Assert.IsType<StoreCompleteCartResponseOrder>(completed).Order.Total);
    }
}
