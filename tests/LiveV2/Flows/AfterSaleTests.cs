using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>What can still happen to an order that was paid: claims, exchanges and edits.</summary>
public sealed class AfterSaleTests
{
    private readonly Shop _shop;
    private readonly AdminResource _admin;

    public AfterSaleTests(Shop shop)
    {
        LiveBackend.Require();
        (_shop, _admin) = (shop, shop.Admin.Client.Admin);
    }

    [Fact]
    public async Task A_broken_item_is_claimed_sent_back_and_replaced()
    {
        var order = await DeliveredAsync(2);
        var item = Assert.Single(order.Items).Id;
        var created = await _admin.Claim.CreateAsync(new() { OrderId = order.Id, Type = AdminCreateClaimType.Replace, InternalNote = "Broken" });
        var claim = created.Claim.Id;
        await _admin.Claim.AddItemsAsync(claim, new()
        {
            Items = [new() { Id = item, Quantity = 1, Reason = AdminAddClaimItemsItemClaimReason.ProductionFailure }],
        });
        await _admin.Claim.AddInboundItemsAsync(claim, new()
        {
            LocationId = _shop.Kiln,
            Items = [new() { Id = item, Quantity = 1, ReasonId = _shop.ReturnReason }],
        });
        await _admin.Claim.AddOutboundItemsAsync(claim, new() { Items = [new() { VariantId = _shop.OtherVariant, Quantity = 1 }] });
        await _admin.Claim.AddOutboundShippingAsync(claim, new() { ShippingOptionId = _shop.StandardOption });
        var requested = await _admin.Claim.RequestAsync(claim, new());
        await ReceiveAsync(requested.Return.Id, item, 1);

        Assert.Equal(claim, Assert.Single((await _admin.Claim.ListAsync(new() { OrderId = order.Id })).Claims).Id);
        var after = await WithItemsAsync(order.Id);
        Assert.Equal(1m, after.Items.Single(one => one.Id == item).Detail!.ReturnReceivedQuantity);
        Assert.Equal(1m, after.Items.Single(one => one.VariantId == _shop.OtherVariant).Quantity);
    }

    [Fact]
    public async Task A_mug_is_exchanged_for_a_bowl_and_the_difference_is_paid()
    {
        var order = await DeliveredAsync(1);
        var item = Assert.Single(order.Items).Id;
        var exchange = (await _admin.Exchange.CreateAsync(new() { OrderId = order.Id, Description = "Wants a bowl" })).Exchange.Id;
        await _admin.Exchange.AddInboundItemsAsync(exchange, new() { LocationId = _shop.Kiln, Items = [new() { Id = item, Quantity = 1 }] });
        await _admin.Exchange.AddOutboundItemsAsync(exchange, new() { Items = [new() { VariantId = _shop.OtherVariant, Quantity = 1 }] });
        await _admin.Exchange.AddOutboundShippingAsync(exchange, new() { ShippingOptionId = _shop.StandardOption, CustomAmount = 0 });
        var requested = await _admin.Exchange.RequestAsync(exchange, new());
        await ReceiveAsync(requested.Return.Id, item, 1);

        Assert.Contains(order.Id, (await _admin.Exchange.ListAsync(new() { OrderId = order.Id })).Exchanges.Select(one => one.OrderId));
        await PayWhatIsOwedAsync(order.Id);
    }

    [Fact]
    public async Task An_order_is_edited_and_the_difference_is_paid()
    {
        var id = (await _shop.BuyAsync(2)).Text("id");
        var before = await WithItemsAsync(id);
        await _admin.OrderEdit.InitiateRequestAsync(new() { OrderId = id, InternalNote = "One mug less, two bowls more" });
        await _admin.OrderEdit.UpdateOriginalItemAsync(id, before.Items[0].Id, new() { Quantity = 1 });
        var added = await _admin.OrderEdit.AddItemsAsync(id, new() { Items = [new() { VariantId = _shop.OtherVariant, Quantity = 1 }] });
        var action = added.OrderPreview.Items.SelectMany(item => item.Actions ?? []).Single(one => one.Action == ChangeActionType.ItemAdd).Id;
        await _admin.OrderEdit.UpdateAddedItemAsync(id, action, new() { Quantity = 2 });
        var preview = (await _admin.OrderEdit.RequestAsync(id)).OrderPreview;
        Assert.Equal(OrderChangeStatus.Requested, preview.OrderChange!.Status);
        await _admin.OrderEdit.ConfirmAsync(id);

        var after = await WithItemsAsync(id);
        Assert.Equal([1m, 2m], after.Items.Select(item => item.Detail!.Quantity).Order());
        Assert.Equal(preview.Total, after.Total);
        await PayWhatIsOwedAsync(id);
    }

    private async Task<AdminOrder> DeliveredAsync(int quantity) => await WithItemsAsync((await _shop.BuyAndDeliverAsync(quantity)).Text("id"));

    private async Task<AdminOrder> WithItemsAsync(string id) =>
        (await _admin.Order.RetrieveAsync(id, new() { Fields = "+total,*items,*items.detail,+summary" })).Order;

    private async Task ReceiveAsync(string back, string item, decimal quantity)
    {
        await _admin.Return.InitiateReceiveAsync(back, new());
        await _admin.Return.ReceiveItemsAsync(back, new() { Items = [new() { Id = item, Quantity = quantity }] });
        var received = (await _admin.Return.ConfirmReceiveAsync(back, new())).Return;
        Assert.Equal(ReturnStatus.Received, received.Status);
    }

    private async Task PayWhatIsOwedAsync(string id)
    {
        var owed = (await WithItemsAsync(id)).Summary.PendingDifference;
        Assert.True(owed > 0);

        var collection = (await _admin.PaymentCollection.CreateAsync(new() { OrderId = id, Amount = owed })).PaymentCollection;
        Assert.Equal(owed, collection.Amount);
        await _admin.PaymentCollection.MarkAsPaidAsync(collection.Id, new() { OrderId = id });

        Assert.Equal(0m, (await WithItemsAsync(id)).Summary.PendingDifference);
    }
}
