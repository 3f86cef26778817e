using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Sweep;

/// <summary>The shop's front: each method of the store API.</summary>
public sealed class StoreTests(Shop shop) : SweepTests(shop)
{
    [Fact]
    public async Task The_catalogue()
    {
        await Front("region.list", new { limit = 2 });
        await Front("region.retrieve", Shop.Region);
        await Front("collection.list", new { limit = 2 });
        await Front("collection.retrieve", Shop.Collection);
        await Front("category.list", new { limit = 2, include_descendants_tree = true });
        await Front("category.retrieve", Shop.Category);
        await Front("product.list", new { region_id = Shop.Region, limit = 3, fields = "*variants.calculated_price" });
        await Front("product.list", new { limit = 2 });
        await Front("product.retrieve", Shop.Product, new { region_id = Shop.Region });
        await Front("payment.listPaymentProviders", new { region_id = Shop.Region });
    }

    [Fact]
    public async Task A_cart_becomes_an_order()
    {
        var cart = (await Buyer("cart.create", new { region_id = Shop.Region, metadata = new { a = 1 } })).Text("cart.id");
        await Buyer("cart.update", cart, new
        {
            email = LiveBackend.CustomerEmail,
            shipping_address = Shop.Address("ee"),
            billing_address = Shop.Address("ee"),
            promo_codes = new[] { "TENTH" },
        });
        var lines = await Buyer("cart.createLineItem", cart, new { variant_id = Shop.Variant, quantity = 3, metadata = new { m = 1 } });
        await Buyer("cart.updateLineItem", cart, lines.Text("cart.items.0.id"), new { quantity = 2 });
        var more = await Buyer("cart.createLineItem", cart, new { variant_id = Shop.OtherVariant, quantity = 1 });
        await Buyer("cart.deleteLineItem", cart, more.IdWhere("cart.items", "variant_id", Shop.OtherVariant));
        await Buyer("cart.transferCart", cart);
        await Front("fulfillment.listCartOptions", new { cart_id = cart });
        await RefusedAsync(500, () => Front("fulfillment.calculate", Shop.StandardOption, new { cart_id = cart, data = new { } }));
        await Buyer("cart.addShippingMethod", cart, new { option_id = Shop.StandardOption });
        await Shop.PayAsync(cart);
        await Front("cart.retrieve", cart);
        var completed = await Buyer("cart.complete", cart);
        Assert.Equal("order", completed.Text("type"));

        await Buyer("order.retrieve", completed.Text("order.id"));
        await Buyer("order.list", new { limit = 2, order = "-created_at" });
    }

    [Fact]
    public async Task A_customer()
    {
        await Buyer("customer.retrieve");
        await Buyer("customer.update", new { first_name = "Mart", metadata = new { z = 1 } });
        var address = (await Buyer("customer.createAddress", Shop.Address("lv"))).At("customer.addresses").EnumerateArray().Last().Text("id");
        await Buyer("customer.updateAddress", address, new { city = "Riga" });
        await Buyer("customer.retrieveAddress", address);
        await Buyer("customer.listAddress");
        await Buyer("customer.deleteAddress", address);
        await Shop.RegisterAsync($"new-{Mark}@medusa.test");
    }
}
