using System.Text.Json;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Sweep;

/// <summary>What becomes of an order: each method of orders, returns, claims, exchanges, edits, draft orders and payments.</summary>
public sealed class OrderTests(Shop shop) : SweepTests(shop)
{
    [Fact]
    public async Task An_order_is_changed_fulfilled_shipped_delivered_and_closed()
    {
        var order = await Shop.BuyAsync(2);
        var id = order.Text("id");
        var item = order.Text("items.0.id");
        await Admin("order.list", new { limit = 2, order = "-created_at" });
        await Admin("order.list", new { id = new[] { id }, fields = "+email,+currency_code,+customer_id,*items,*shipping_address" });
        await Admin("order.retrieve", id);
        await Admin("order.update", id, new { email = LiveBackend.CustomerEmail, metadata = new { a = 1 }, shipping_address = Shop.Address("ee") });
        await Admin("order.listChanges", id);
        await Admin("order.listLineItems", id);
        await Admin("order.retrievePreview", id);
        await Admin("order.listShippingOptions", id);

        var first = (await Admin("order.createFulfillment", id, new { items = new[] { new { id = item, quantity = 1 } }, location_id = Shop.Kiln, no_notification = true, metadata = new { f = 1 } }, new { fields = "*fulfillments" }))
            .Text("order.fulfillments.0.id");
        await Admin("order.cancelFulfillment", id, first, new { no_notification = true });
        var second = (await Admin("order.createFulfillment", id, new { items = new[] { new { id = item, quantity = 2 } }, location_id = Shop.Kiln }, new { fields = "*fulfillments" }))
            .Items("order.fulfillments").First(one => one.At("canceled_at").ValueKind == JsonValueKind.Null).Text("id");
        await Admin("order.createShipment", id, second, new
        {
            items = new[] { new { id = item, quantity = 2 } },
            labels = new[] { new { tracking_number = "HP1", tracking_url = "https://post.medusa.test/HP1", label_url = "https://post.medusa.test/HP1.pdf" } },
        });
        await Admin("order.markAsDelivered", id, second);

        var payment = order.Text("payment_collections.0.payments.0.id");
        await Admin("payment.list", new { limit = 2 });
        await Admin("payment.retrieve", payment);
        await Admin("payment.capture", payment, new { });
        await Admin("payment.refund", payment, new { amount = 1.25m, refund_reason_id = Shop.RefundReason, note = "For the trouble" });

        await Admin("order.complete", id, new { });
        await Admin("order.archive", id, new { });
        await Admin("order.export", new { });
    }

    [Fact]
    public async Task An_order_is_cancelled()
    {
        var id = (await Shop.BuyAsync(1)).Text("id");
        Assert.Equal("canceled", (await Admin("order.cancel", id)).Text("order.status"));
    }

    [Fact]
    public async Task An_order_is_transferred()
    {
        var id = (await Shop.BuyAsync(1, Shop.Visitor)).Text("id");
        await Keeper("order.requestTransfer", id, new { customer_id = Shop.Customer, internal_note = "n", description = "d" });
        await Keeper("order.cancelTransfer", id);

        // The token goes to the owner by mail; here the change of the order has it.
        await Buyer("order.requestTransfer", id, new { description = "mine" });
        await Buyer("order.cancelTransfer", id);
        await Buyer("order.requestTransfer", id, new { description = "mine after all" });
        await Front("order.declineTransfer", id, new { token = await Shop.TransferTokenAsync(id) });
        await Buyer("order.requestTransfer", id, new { description = "please" });
        await Front("order.acceptTransfer", id, new { token = await Shop.TransferTokenAsync(id) });
    }

    [Fact]
    public async Task An_order_is_edited()
    {
        var order = await Shop.BuyAsync(2);
        var id = order.Text("id");
        await Admin("orderEdit.initiateRequest", new { order_id = id, internal_note = "Wants a bowl too" });
        var added = await Admin("orderEdit.addItems", id, new { items = new[] { new { variant_id = Shop.OtherVariant, quantity = 1 } } });
        await Admin("orderEdit.updateAddedItem", id, Action(added, "ITEM_ADD"), new { quantity = 2, internal_note = "Two" });
        await Admin("orderEdit.updateOriginalItem", id, order.Text("items.0.id"), new { quantity = 1 });
        await Admin("order.updateOrderChange", added.Text("order_preview.order_change.id"), new { carry_over_promotions = true });
        await Admin("orderEdit.removeAddedItem", id, Action(added, "ITEM_ADD"));
        await Admin("orderEdit.addItems", id, new { items = new[] { new { variant_id = Shop.OtherVariant, quantity = 1 } } });
        await Admin("orderEdit.request", id);
        var confirmed = await Admin("orderEdit.confirm", id);

        // What is owed since.
        var collection = (await Admin("paymentCollection.create", new { order_id = id, amount = 5 })).Text("payment_collection.id");
        await Admin("paymentCollection.markAsPaid", collection, new { order_id = id });
        _ = confirmed;

        await Admin("orderEdit.initiateRequest", new { order_id = id });
        await Admin("orderEdit.cancelRequest", id);
        await Admin("order.createCreditLine", id, new { amount = 1, reference = "order", reference_id = id, metadata = new { a = 1 } });
    }

    [Fact]
    public async Task A_payment_collection_that_isnt_needed()
    {
        var order = await Shop.BuyAsync(1);
        var id = order.Text("id");
        await Admin("orderEdit.initiateRequest", new { order_id = id });
        await Admin("orderEdit.addItems", id, new { items = new[] { new { variant_id = Shop.OtherVariant, quantity = 1 } } });
        await Admin("orderEdit.request", id);
        await Admin("orderEdit.confirm", id);
        var pending = (await Admin("order.retrieve", id, new { fields = "*payment_collections" })).Items("order.payment_collections")
            .FirstOrDefault(one => one.Text("status") == "not_paid");
        var collection = pending.ValueKind == JsonValueKind.Object
            ? pending.Text("id")
            : (await Admin("paymentCollection.create", new { order_id = id })).Text("payment_collection.id");
        await Admin("paymentCollection.delete", collection);
    }

    [Fact]
    public async Task Items_are_returned()
    {
        var order = await Shop.BuyAndDeliverAsync(3);
        var id = order.Text("id");
        var item = order.Text("items.0.id");
        var request = (await Admin("return.initiateRequest", new { order_id = id, location_id = Shop.Kiln, description = "d", internal_note = "n" })).Text("return.id");
        await Admin("return.updateRequest", request, new { metadata = new { a = 1 } });
        var added = await Admin("return.addReturnItem", request, new { items = new[] { new { id = item, quantity = 2, reason_id = Shop.ReturnReason } } });
        await Admin("return.updateReturnItem", request, Action(added, "RETURN_ITEM"), new { quantity = 1, internal_note = "One" });
        await Admin("return.removeReturnItem", request, Action(added, "RETURN_ITEM"));
        await Admin("return.addReturnItem", request, new { items = new[] { new { id = item, quantity = 3, reason_id = Shop.ReturnReason } } });
        var shipped = await Admin("return.addReturnShipping", request, new { shipping_option_id = Shop.ReturnOption, custom_amount = 2 });
        await Admin("return.updateReturnShipping", request, Action(shipped, "SHIPPING_ADD"), new { custom_amount = 1 });
        await Admin("return.deleteReturnShipping", request, Action(shipped, "SHIPPING_ADD"));
        await Admin("return.addReturnShipping", request, new { shipping_option_id = Shop.ReturnOption });
        await Admin("return.confirmRequest", request, new { });
        await Admin("return.retrieve", request);
        await Admin("return.list", new { limit = 2 });

        await Admin("return.initiateReceive", request, new { internal_note = "n" });
        await Admin("return.cancelReceive", request);
        await Admin("return.initiateReceive", request, new { });
        var received = await Admin("return.receiveItems", request, new { items = new[] { new { id = item, quantity = 2 } } });
        await Admin("return.updateReceiveItem", request, Action(received, "RECEIVE_RETURN_ITEM"), new { quantity = 1 });
        await Admin("return.removeReceiveItem", request, Action(received, "RECEIVE_RETURN_ITEM"));
        await Admin("return.receiveItems", request, new { items = new[] { new { id = item, quantity = 2 } } });
        var dismissed = await Admin("return.dismissItems", request, new { items = new[] { new { id = item, quantity = 1 } } });
        await Admin("return.updateDismissItem", request, Action(dismissed, "RECEIVE_DAMAGED_RETURN_ITEM"), new { quantity = 1, internal_note = "Broken" });
        await RefusedAsync(500, () => Admin("return.removeDismissItem", request, Action(dismissed, "RECEIVE_DAMAGED_RETURN_ITEM")));
        await Admin("return.confirmReceive", request, new { });
    }

    [Fact]
    public async Task Returns_are_cancelled()
    {
        var order = await Shop.BuyAndDeliverAsync(2);
        var id = order.Text("id");
        var request = (await Admin("return.initiateRequest", new { order_id = id })).Text("return.id");
        await Admin("return.cancelRequest", request);

        var confirmed = (await Admin("return.initiateRequest", new { order_id = id, location_id = Shop.Kiln })).Text("return.id");
        await Admin("return.addReturnItem", confirmed, new { items = new[] { new { id = order.Text("items.0.id"), quantity = 1 } } });
        await Admin("return.confirmRequest", confirmed, new { });
        await Admin("return.cancel", confirmed);
    }

    [Fact]
    public async Task A_claim()
    {
        var order = await Shop.BuyAndDeliverAsync(3);
        var id = order.Text("id");
        var item = order.Text("items.0.id");
        var claim = (await Admin("claim.create", new { type = "replace", order_id = id, description = "d", internal_note = "n" })).Text("claim.id");
        var claimed = await Admin("claim.addItems", claim, new { items = new[] { new { id = item, quantity = 2, reason = "production_failure" } } });
        await Admin("claim.updateItem", claim, Action(claimed, "WRITE_OFF_ITEM"), new { quantity = 1 });
        await Admin("claim.removeItem", claim, Action(claimed, "WRITE_OFF_ITEM"));
        await Admin("claim.addItems", claim, new { items = new[] { new { id = item, quantity = 1, reason = "missing_item" } } });

        var inbound = await Admin("claim.addInboundItems", claim, new { location_id = Shop.Kiln, items = new[] { new { id = item, quantity = 2, reason_id = Shop.ReturnReason } } });
        await Admin("claim.updateInboundItem", claim, Action(inbound, "RETURN_ITEM"), new { quantity = 1 });
        await Admin("claim.removeInboundItem", claim, Action(inbound, "RETURN_ITEM"));
        await Admin("claim.addInboundItems", claim, new { items = new[] { new { id = item, quantity = 1 } } });
        var collected = await Admin("claim.addInboundShipping", claim, new { shipping_option_id = Shop.ReturnOption, custom_amount = 2 });
        await Admin("claim.updateInboundShipping", claim, Action(collected, "SHIPPING_ADD"), new { custom_amount = 1 });
        await Admin("claim.deleteInboundShipping", claim, Action(collected, "SHIPPING_ADD"));

        var outbound = await Admin("claim.addOutboundItems", claim, new { items = new[] { new { variant_id = Shop.OtherVariant, quantity = 2 } } });
        await Admin("claim.updateOutboundItem", claim, Action(outbound, "ITEM_ADD"), new { quantity = 1 });
        await Admin("claim.removeOutboundItem", claim, Action(outbound, "ITEM_ADD"));
        await Admin("claim.addOutboundItems", claim, new { items = new[] { new { variant_id = Shop.OtherVariant, quantity = 1 } } });
        var sent = await Admin("claim.addOutboundShipping", claim, new { shipping_option_id = Shop.StandardOption, custom_amount = 2 });
        await Admin("claim.updateOutboundShipping", claim, Action(sent, "SHIPPING_ADD"), new { custom_amount = 1 });
        await Admin("claim.deleteOutboundShipping", claim, Action(sent, "SHIPPING_ADD"));
        await Admin("claim.request", claim, new { });
        await Admin("claim.retrieve", claim);
        await Admin("claim.list", new { limit = 2 });
        await Admin("claim.cancel", claim);

        var withdrawn = (await Admin("claim.create", new { type = "refund", order_id = id })).Text("claim.id");
        await Admin("claim.cancelRequest", withdrawn);
    }

    [Fact]
    public async Task An_exchange()
    {
        var order = await Shop.BuyAndDeliverAsync(3);
        var id = order.Text("id");
        var item = order.Text("items.0.id");
        var exchange = (await Admin("exchange.create", new { order_id = id, description = "d", internal_note = "n" })).Text("exchange.id");
        var inbound = await Admin("exchange.addInboundItems", exchange, new { location_id = Shop.Kiln, items = new[] { new { id = item, quantity = 2, reason_id = Shop.ReturnReason } } });
        await Admin("exchange.updateInboundItem", exchange, Action(inbound, "RETURN_ITEM"), new { quantity = 1 });
        await Admin("exchange.removeInboundItem", exchange, Action(inbound, "RETURN_ITEM"));
        await Admin("exchange.addInboundItems", exchange, new { items = new[] { new { id = item, quantity = 1 } } });
        var collected = await Admin("exchange.addInboundShipping", exchange, new { shipping_option_id = Shop.ReturnOption, custom_amount = 2 });
        await Admin("exchange.updateInboundShipping", exchange, Action(collected, "SHIPPING_ADD"), new { custom_amount = 1 });
        await Admin("exchange.deleteInboundShipping", exchange, Action(collected, "SHIPPING_ADD"));

        var outbound = await Admin("exchange.addOutboundItems", exchange, new { items = new[] { new { variant_id = Shop.OtherVariant, quantity = 2 } } });
        await Admin("exchange.updateOutboundItem", exchange, Action(outbound, "ITEM_ADD"), new { quantity = 1 });
        await Admin("exchange.removeOutboundItem", exchange, Action(outbound, "ITEM_ADD"));
        await Admin("exchange.addOutboundItems", exchange, new { items = new[] { new { variant_id = Shop.OtherVariant, quantity = 1 } } });
        var sent = await Admin("exchange.addOutboundShipping", exchange, new { shipping_option_id = Shop.StandardOption, custom_amount = 2 });
        await Admin("exchange.updateOutboundShipping", exchange, Action(sent, "SHIPPING_ADD"), new { custom_amount = 1 });
        await Admin("exchange.deleteOutboundShipping", exchange, Action(sent, "SHIPPING_ADD"));
        await Admin("exchange.request", exchange, new { });
        await Admin("exchange.retrieve", exchange);
        await Admin("exchange.list", new { limit = 2 });
        await Admin("exchange.cancel", exchange);

        var withdrawn = (await Admin("exchange.create", new { order_id = id })).Text("exchange.id");
        await Admin("exchange.cancelRequest", withdrawn);
    }

    [Fact]
    public async Task A_draft_order_is_edited_and_becomes_an_order()
    {
        var created = await Admin("draftOrder.create", new
        {
            email = $"draft-{Mark}@medusa.test",
            region_id = Shop.Region,
            sales_channel_id = Shop.SalesChannel,
            items = new object[] { new { variant_id = Shop.Variant, quantity = 2 }, new { title = "Engraving", unit_price = 9.5m, quantity = 1 } },
            shipping_methods = new[] { new { shipping_option_id = Shop.StandardOption, name = "Standard post", amount = 5.9m } },
            shipping_address = Shop.Address("ee"),
            billing_address = Shop.Address("ee"),
        });
        var id = created.Text("draft_order.id");
        await Admin("draftOrder.update", id, new { email = $"draft-2-{Mark}@medusa.test", metadata = new { a = 1 } });
        await Admin("draftOrder.retrieve", id);
        await Admin("draftOrder.list", new { limit = 2 });

        await Admin("draftOrder.beginEdit", id);
        var added = await Admin("draftOrder.addItems", id, new { items = new[] { new { variant_id = Shop.OtherVariant, quantity = 1 } } });
        await Admin("draftOrder.updateActionItem", id, Action(added, "ITEM_ADD"), new { quantity = 2 });
        await Admin("draftOrder.removeActionItem", id, Action(added, "ITEM_ADD"));
        await Admin("draftOrder.updateItem", id, created.Text("draft_order.items.0.id"), new { quantity = 3 });
        await Admin("draftOrder.addPromotions", id, new { promo_codes = new[] { "FIVER" } });
        await Admin("draftOrder.removePromotions", id, new { promo_codes = new[] { "FIVER" } });
        var shipped = await Admin("draftOrder.addShippingMethod", id, new { shipping_option_id = Shop.Courier, custom_amount = 3 });
        await Admin("draftOrder.updateActionShippingMethod", id, Action(shipped, "SHIPPING_ADD"), new { shipping_option_id = Shop.Courier, custom_amount = 4 });
        await Admin("draftOrder.removeActionShippingMethod", id, Action(shipped, "SHIPPING_ADD"));
        var method = created.Text("draft_order.shipping_methods.0.id");
        await Admin("draftOrder.updateShippingMethod", id, method, new { shipping_option_id = Shop.StandardOption, custom_amount = 6 });
        await Admin("draftOrder.removeShippingMethod", id, method);
        await Admin("draftOrder.requestEdit", id);
        await Admin("draftOrder.confirmEdit", id);
        await Admin("draftOrder.beginEdit", id);
        await Admin("draftOrder.cancelEdit", id);
        await Admin("draftOrder.convertToOrder", id);

        var gone = (await Admin("draftOrder.create", new { email = $"gone-{Mark}@medusa.test", region_id = Shop.Region })).Text("draft_order.id");
        await Admin("draftOrder.delete", gone);
    }

    [Fact]
    public async Task Fulfillments_by_hand()
    {
        var order = await Shop.BuyAsync(1);
        object Request() => new
        {
            location_id = Shop.Kiln,
            provider_id = "manual_manual",
            shipping_option_id = Shop.StandardOption,
            order_id = order.Text("id"),
            data = new { },
            delivery_address = new { first_name = "Mart", last_name = "Saar", address_1 = "12 Lighthouse Road", city = "Harbour Town", country_code = "ee", postal_code = "10115" },
            items = new[] { new { title = "Mug", quantity = 1, sku = "MUG-BLUE", barcode = "1", line_item_id = order.Text("items.0.id") } },
            labels = Array.Empty<object>(),
            metadata = new { a = 1 },
        };

        var shipped = (await Admin("fulfillment.create", Request())).Text("fulfillment.id");
        await Admin("fulfillment.createShipment", shipped, new { labels = new[] { new { tracking_number = "1", tracking_url = "https://post.medusa.test/1", label_url = "https://post.medusa.test/1.pdf" } } });
        var cancelled = (await Admin("fulfillment.create", Request())).Text("fulfillment.id");
        await Admin("fulfillment.cancel", cancelled);
    }

    // An answer names the actions that have been taken at each item and shipping method; the last is the one just taken.
    private static string Action(JsonElement json, string action) => Actions(json, action).LastOrDefault()
        ?? throw new InvalidOperationException($"There is no {action} in {json.GetRawText()}.");

    private static IEnumerable<string> Actions(JsonElement json, string action) => json.ValueKind switch
    {
        JsonValueKind.Object => (json.TryGetProperty("action", out var taken) && taken.ValueEquals(action) && json.TryGetProperty("id", out var id) ? [id.GetString()!] : Enumerable.Empty<string>())
            .Concat(json.EnumerateObject().SelectMany(member => Actions(member.Value, action))),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Actions(item, action)),
        _ => [],
    };
}
