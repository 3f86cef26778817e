using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>What the keeper of the shop does with an order.</summary>
public sealed class OrderTests(Shop shop)
{
    [Fact]
    public async Task An_order_is_paid_shipped_delivered_returned_and_refunded()
    {
        LiveBackend.Require();
        var admin = shop.Admin.Client.Admin;
        var id = (await shop.BuyAsync(2)).Text("id");
        var order = (await admin.Order.RetrieveAsync(id, new() { Fields = "*items,*payment_collections.payments" })).Order;
        var item = Assert.Single(order.Items!);
        var payment = Assert.Single(order.PaymentCollections!).Payments![0];
        Assert.Equal(order.Total, (await admin.Payment.CaptureAsync(payment.Id, new())).Payment.Captures!.Sum(capture => capture.Amount));

        var fulfilled = await admin.Order.CreateFulfillmentAsync(
            id, new() { Items = [new() { Id = item.Id, Quantity = 2 }], LocationId = shop.Kiln }, new() { Fields = "*fulfillments" });
        var fulfillment = Assert.Single(fulfilled.Order.Fulfillments!).Id;
        await admin.Order.CreateShipmentAsync(id, fulfillment, new()
        {
            Items = [new() { Id = item.Id, Quantity = 2 }],
            Labels = [new() { TrackingNumber = "HP2", TrackingUrl = "https://post.medusa.test/HP2", LabelUrl = "https://post.medusa.test/HP2.pdf" }],
        });
        await admin.Order.MarkAsDeliveredAsync(id, fulfillment);

        var back = (await admin.Return.InitiateRequestAsync(new() { OrderId = id, LocationId = shop.Kiln })).Return!.Id;
        await admin.Return.AddReturnItemAsync(back, new() { Items = [new() { Id = item.Id, Quantity = 1 }] });
        await admin.Return.ConfirmRequestAsync(back, new());
        await admin.Return.InitiateReceiveAsync(back, new());
        await admin.Return.ReceiveItemsAsync(back, new() { Items = [new() { Id = item.Id, Quantity = 1 }] });
        await admin.Return.ConfirmReceiveAsync(back, new());
        var refunded = await admin.Payment.RefundAsync(payment.Id, new() { Amount = 7.25m, RefundReasonId = shop.RefundReason });

        Assert.Equal(7.25m, refunded.Payment.Refunds!.Sum(refund => refund.Amount));
        var seen = (await admin.Order.RetrieveAsync(id, new() { Fields = "*items.detail" })).Order;
        Assert.Equal(1m, (decimal)seen.Items![0].Detail!.ReturnReceivedQuantity);
    }
}
