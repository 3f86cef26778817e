using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Flows;

/// <summary>An order as a shop's front places it, and as the admin then deals with it.</summary>
public sealed class OrderTests(Shop shop)
{
    [Fact]
    public async Task A_cart_becomes_an_order_that_is_paid_and_sent()
    {
        var order = await BuyAsync();
        Assert.Equal(OrderStatus.Pending, order.Status.Value);

        var paid = (await shop.CallAsync("admin.orders.capturePayment", o => shop.Admin.Orders.CapturePaymentAsync(order.Id, o))).Order;
        Assert.Equal(PaymentStatus.Captured, paid.PaymentStatus.Value);

        var location = (await shop.Admin.StockLocations.ListAsync(new AdminGetStockLocationsParams { Name = "The kiln" })).StockLocations.Single().Id;
        AdminPostOrdersOrderFulfillmentsReq packed = new()
        {
            Items = [new AdminPostOrdersOrderFulfillmentsReqItem { ItemId = order.Items!.Single().Id, Quantity = 2 }],
            LocationId = location,
        };
        var fulfilled = (await shop.CallAsync("admin.orders.createFulfillment", o => shop.Admin.Orders.CreateFulfillmentAsync(order.Id, packed, o))).Order;
        Assert.Equal(FulfillmentStatus.Fulfilled, fulfilled.FulfillmentStatus.Value);

        AdminPostOrdersOrderShipmentReq sent = new() { FulfillmentId = fulfilled.Fulfillments!.Single().Id, TrackingNumbers = ["HP0042"] };
        var shipped = (await shop.CallAsync("admin.orders.createShipment", o => shop.Admin.Orders.CreateShipmentAsync(order.Id, sent, o))).Order;
        Assert.Equal(FulfillmentStatus.Shipped, shipped.FulfillmentStatus.Value);

        var complete = (await shop.CallAsync("admin.orders.complete", o => shop.Admin.Orders.CompleteAsync(order.Id, o))).Order;
        Assert.Equal(OrderStatus.Completed, complete.Status.Value);
    }

    [Fact]
    public async Task An_order_can_be_called_off()
    {
        var order = await BuyAsync();

        var canceled = (await shop.CallAsync("admin.orders.cancel", o => shop.Admin.Orders.CancelAsync(order.Id, o))).Order;

        Assert.Equal(OrderStatus.Canceled, canceled.Status.Value);
        Assert.NotNull(canceled.CanceledAt);
    }

    // As a shop's front does it: nobody logged in, one step after the other.
    private async Task<Order> BuyAsync()
    {
        LiveBackend.Require();
        var carts = shop.Front.Carts;

        var region = (await shop.CallAsync("regions.list", o => shop.Front.Regions.ListAsync(o))).Regions.Single(candidate => candidate.Name == "Baltic Sea");
        var id = (await shop.CallAsync("carts.create", o => carts.CreateAsync(new StorePostCartReq { RegionId = region.Id, CountryCode = "ee" }, o))).Cart.Id;

        var cart = (await shop.CallAsync("carts.lineItems.create", o => carts.LineItems.CreateAsync(id, new StorePostCartsCartLineItemsReq { VariantId = shop.Variant.Id, Quantity = 1 }, o))).Cart;
        var item = cart.Items!.Single();
        cart = (await shop.CallAsync("carts.lineItems.update", o => carts.LineItems.UpdateAsync(id, item.Id, new StorePostCartsCartLineItemsItemReq { Quantity = 2 }, o))).Cart;
        Assert.Equal(2 * item.UnitPrice, cart.Subtotal);

        StorePostCartsCartReq details = new()
        {
            Email = "guest@medusa.test",
            ShippingAddress = Shop.Address(),
            BillingAddress = Shop.Address(),
            Discounts = [new() { Code = "TENTH" }],
        };
        cart = (await shop.CallAsync("carts.update", o => carts.UpdateAsync(id, details, o))).Cart;
        Assert.Equal("Harbour Town", cart.ShippingAddress!.City);
        Assert.True(cart.DiscountTotal > 0);

        var option = (await shop.CallAsync("shippingOptions.listCartOptions", o => shop.Front.ShippingOptions.ListCartOptionsAsync(id, o)))
            .ShippingOptions.First(candidate => candidate.Name == "Standard post");
        cart = (await shop.CallAsync("carts.addShippingMethod", o => carts.AddShippingMethodAsync(id, new StorePostCartsCartShippingMethodReq { OptionId = option.Id! }, o))).Cart;
        Assert.Equal(590, cart.ShippingTotal);

        cart = (await shop.CallAsync("carts.createPaymentSessions", o => carts.CreatePaymentSessionsAsync(id, o))).Cart;
        Assert.Equal("manual", cart.PaymentSessions!.Single().ProviderId);
        cart = (await shop.CallAsync("carts.setPaymentSession", o => carts.SetPaymentSessionAsync(id, new StorePostCartsCartPaymentSessionReq { ProviderId = "manual" }, o))).Cart;

        var completed = await shop.CallAsync("carts.complete", o => carts.CompleteAsync(id, o));
        var order = Assert.IsType<StoreCompleteCartResOrder>(completed).Data;
        Assert.Equal(cart.Total, order.Total);
        Assert.Equal(id, order.CartId);
        return order;
    }
}
