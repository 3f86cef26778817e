// Orders at each stage that has routes of its own: new, shipped, returned, swapped, claimed, edited and draft.

import { admin, store } from "./api.mjs";
import { addressIn } from "./customers.mjs";

export async function seedOrders(shop, { mug, bowl, planter }, { mart }, { giftCard }) {
  const { baltic, isles, online } = shop;

  const buy = async (region, items, more = {}) => {
    const address = addressIn(region.country);
    const { cart } = await store.post("/carts", { region_id: region.id, sales_channel_id: online, items });
    await store.post(`/carts/${cart.id}`, {
      email: mart.email,
      shipping_address: address,
      billing_address: address,
      ...more,
    }, mart.headers);
    await store.post(`/carts/${cart.id}/shipping-methods`, { option_id: region.standard });
    await store.post(`/carts/${cart.id}/payment-sessions`);
    await store.post(`/carts/${cart.id}/payment-session`, { provider_id: "manual" });
    const { type, data } = await store.post(`/carts/${cart.id}/complete`);
    if (type !== "order") throw new Error(`The cart ended as ${type}, not as an order.`);
    return data;
  };
  const of = (product, quantity = 1) => ({ variant_id: product.variants[0].id, quantity });

  const ship = async (order) => {
    await admin.post(`/orders/${order.id}/capture`);
    const fulfilled = await admin.post(`/orders/${order.id}/fulfillment`, {
      items: order.items.map(({ id, quantity }) => ({ item_id: id, quantity })),
      location_id: shop.kiln,
    });
    const fulfillment_id = fulfilled.order.fulfillments[0].id;
    await admin.post(`/orders/${order.id}/shipment`, { fulfillment_id, tracking_numbers: ["HP0001"] });
  };

  const fresh = await buy(baltic, [of(mug, 2), of(planter)], { discounts: [{ code: "TENTH" }] });
  await buy(isles, [of(bowl)]);
  await buy(baltic, [of(bowl)], { gift_cards: [{ code: giftCard }] });

  const returned = await buy(baltic, [of(mug, 3), of(bowl, 2)]);
  await ship(returned);
  const [returnedItem] = returned.items;
  const { order: afterReturn } = await admin.post(`/orders/${returned.id}/return`, {
    items: [{ item_id: returnedItem.id, quantity: 1, reason_id: shop.chipped, note: "The rim is chipped" }],
    return_shipping: { option_id: baltic.collect, price: 0 },
    location_id: shop.kiln,
  });
  await admin.post(`/returns/${afterReturn.returns[0].id}/receive`, {
    items: [{ item_id: returnedItem.id, quantity: 1 }],
  });
  await admin.post(`/orders/${returned.id}/refund`, { amount: 100, reason: "other", note: "For the trouble" });

  const swapped = await buy(baltic, [of(mug, 2)]);
  await ship(swapped);
  await admin.post(`/orders/${swapped.id}/swaps`, {
    return_items: [{ item_id: swapped.items[0].id, quantity: 1 }],
    additional_items: [of(bowl)],
    return_shipping: { option_id: baltic.collect, price: 0 },
    return_location_id: shop.kiln,
  });

  const claimed = await buy(baltic, [of(bowl, 2)]);
  await ship(claimed);
  await admin.post(`/orders/${claimed.id}/claims`, {
    type: "refund",
    claim_items: [{
      item_id: claimed.items[0].id,
      quantity: 1,
      reason: "production_failure",
      note: "It leaks",
      tags: ["glaze"],
      images: ["https://images.medusa.test/leak.png"],
    }],
    shipping_address: addressIn("ee"),
    return_location_id: shop.kiln,
  });

  const edited = await buy(baltic, [of(mug)]);
  const { order_edit: edit } = await admin.post("/order-edits", { order_id: edited.id, internal_note: "Wants a bowl too" });
  await admin.post(`/order-edits/${edit.id}/items`, of(bowl));
  await admin.post(`/order-edits/${edit.id}/request`, { payment_collection_description: "For the bowl" });

  await admin.post("/draft-orders", {
    email: "gallery@medusa.test",
    region_id: baltic.id,
    status: "open",
    items: [of(planter, 4), { title: "Engraving", unit_price: 900, quantity: 4 }],
    shipping_methods: [{ option_id: baltic.standard }],
    shipping_address: addressIn("fi"),
    billing_address: addressIn("fi"),
  });
  await admin.post("/notes", { resource_id: fresh.id, resource_type: "order", value: "Wrap the planter twice." });
}
