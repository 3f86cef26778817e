using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>Orders that the keeper of the shop writes.</summary>
public sealed class DraftOrderTests(Shop shop)
{
    [Fact]
    public async Task A_draft_is_written_edited_and_becomes_an_order()
    {
        LiveBackend.Require();
        var admin = shop.Admin.Client.Admin;
        OrderAddress address = new()
        {
            FirstName = "Wren",
            LastName = "Castle",
            Address1 = "1 Quay",
            City = "Tallinn",
            CountryCode = "ee",
            PostalCode = "10111",
        };
        var draft = (await admin.DraftOrder.CreateAsync(new()
        {
            Email = "gallery@medusa.test",
            RegionId = shop.Region,
            SalesChannelId = shop.SalesChannel,
            Items = [new() { VariantId = shop.Variant, Quantity = 2 }, new() { Title = "Engraving", UnitPrice = 9.5m, Quantity = 2 }],
            ShippingMethods = [new() { ShippingOptionId = shop.StandardOption, Name = "Standard post", Amount = 5.9m }],
            ShippingAddress = address,
            BillingAddress = address,
        })).DraftOrder;
        Assert.Equal("draft", draft.Status);

        await admin.DraftOrder.BeginEditAsync(draft.Id);
        var added = await admin.DraftOrder.AddItemsAsync(draft.Id, new() { Items = [new() { VariantId = shop.OtherVariant, Quantity = 1 }] });
        Assert.Equal(3, added.DraftOrderPreview.Items.Count);
        await admin.DraftOrder.AddPromotionsAsync(draft.Id, new() { PromoCodes = ["FIVER"] });
        await admin.DraftOrder.RequestEditAsync(draft.Id);
        var confirmed = (await admin.DraftOrder.ConfirmEditAsync(draft.Id)).DraftOrderPreview;
        var order = (await admin.DraftOrder.ConvertToOrderAsync(draft.Id)).Order;

        Assert.Equal("pending", order.Status);
        Assert.Equal(3, order.Items.Count);
        Assert.Equal(confirmed.Total, (await admin.Order.RetrieveAsync(draft.Id, new() { Fields = "+total" })).Order.Total);
        Assert.DoesNotContain(draft.Id, (await admin.DraftOrder.ListAsync(new() { Id = draft.Id })).DraftOrders.Select(one => one.Id));
    }
}
