// Orders at each stage that has routes of its own: new, shipped, delivered, returned, claimed, exchanged, edited, cancelled and draft.

import { admin } from "./api.mjs";
import { addressIn } from "./customers.mjs";

export async function seedOrders(shop, store, { mug, bowl, planter }, { mart }) {
  const of = (product, quantity = 1) => ({ variant_id: product.variants[0].id, quantity });

  const buy = async (region_id, country, items, promo_codes) => {
    const address = addressIn(country);
    const { cart } = await store.post("/carts", {
      region_id,
      email: mart.email,
      shipping_address: address,
      billing_address: address,
      items,
      metadata: { basket: "wicker" },
    }, mart.headers);
    if (promo_codes) await store.post(`/carts/${cart.id}/promotions`, { promo_codes });
    await store.post(`/carts/${cart.id}/shipping-methods`, { option_id: shop.standard });
    const { payment_collection } = await store.post("/payment-collections", { cart_id: cart.id });
    await store.post(`/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" }, mart.headers);
    const completed = await store.post(`/carts/${cart.id}/complete`, {}, mart.headers);
    if (completed.type !== "order") throw new Error(`The cart ended as ${completed.type}: ${JSON.stringify(completed.error)}`);
    return (await admin.get(`/orders/${completed.order.id}?fields=*items,*payment_collections,*payment_collections.payments`)).order;
  };
  const paymentOf = (order) => order.payment_collections[0].payments[0];

  const fulfil = async (order) => {
    await admin.post(`/payments/${paymentOf(order).id}/capture`);
    const { order: { fulfillments: [fulfillment] } } = await admin.post(`/orders/${order.id}/fulfillments?fields=*fulfillments`, {
      items: order.items.map(({ id, quantity }) => ({ id, quantity })),
      location_id: shop.kiln,
    });
    return fulfillment.id;
  };
  const ship = async (order) => {
    const fulfillment = await fulfil(order);
    await admin.post(`/orders/${order.id}/fulfillments/${fulfillment}/shipments`, {
      items: order.items.map(({ id, quantity }) => ({ id, quantity })),
      labels: [{ tracking_number: "HP0001", tracking_url: "https://post.medusa.test/HP0001", label_url: "https://post.medusa.test/HP0001.pdf" }],
    });
    return fulfillment;
  };
  const deliver = async (order) => admin.post(`/orders/${order.id}/fulfillments/${await ship(order)}/mark-as-delivered`);

  await buy(shop.baltic, "ee", [of(mug, 2), of(planter)], ["TENTH"]);
  await buy(shop.isles, "gb", [of(bowl)]);
  await ship(await buy(shop.baltic, "fi", [of(bowl, 2)]));
  await admin.post(`/orders/${(await buy(shop.baltic, "ee", [of(mug)])).id}/cancel`);
  const done = await buy(shop.states, "us", [of(planter)]);
  await deliver(done);
  await admin.post(`/orders/${done.id}/complete`);

  const returned = await buy(shop.baltic, "ee", [of(mug, 3), of(bowl, 2)]);
  await deliver(returned);
  const { return: { id: back } } = await admin.post("/returns", { order_id: returned.id, location_id: shop.kiln });
  await admin.post(`/returns/${back}/request-items`, {
    items: [{ id: returned.items[0].id, quantity: 1, reason_id: shop.chipped, internal_note: "The rim is chipped" }],
  });
  await admin.post(`/returns/${back}/shipping-method`, { shipping_option_id: shop.collect });
  await admin.post(`/returns/${back}/request`);
  await admin.post(`/returns/${back}/receive`);
  await admin.post(`/returns/${back}/receive-items`, { items: [{ id: returned.items[0].id, quantity: 1 }] });
  await admin.post(`/returns/${back}/receive/confirm`);
  await admin.post(`/payments/${paymentOf(returned).id}/refund`, { amount: 1.25, refund_reason_id: shop.trouble, note: "For the trouble" });

  const claimed = await buy(shop.baltic, "ee", [of(bowl, 2)]);
  await deliver(claimed);
  const { claim: { id: claim } } = await admin.post("/claims", { order_id: claimed.id, type: "replace" });
  await admin.post(`/claims/${claim}/claim-items`, { items: [{ id: claimed.items[0].id, quantity: 1, reason: "production_failure" }] });
  await admin.post(`/claims/${claim}/inbound/items`, { items: [{ id: claimed.items[0].id, quantity: 1 }] });
  await admin.post(`/claims/${claim}/outbound/items`, { items: [of(bowl)] });
  await admin.post(`/claims/${claim}/outbound/shipping-method`, { shipping_option_id: shop.standard });
  await admin.post(`/claims/${claim}/request`);

  const exchanged = await buy(shop.baltic, "ee", [of(mug, 2)]);
  await deliver(exchanged);
  const { exchange: { id: exchange } } = await admin.post("/exchanges", { order_id: exchanged.id });
  await admin.post(`/exchanges/${exchange}/inbound/items`, { items: [{ id: exchanged.items[0].id, quantity: 1 }] });
  await admin.post(`/exchanges/${exchange}/outbound/items`, { items: [of(bowl)] });
  await admin.post(`/exchanges/${exchange}/outbound/shipping-method`, { shipping_option_id: shop.standard });
  await admin.post(`/exchanges/${exchange}/request`);

  const edited = await buy(shop.baltic, "ee", [of(mug)]);
  await admin.post("/order-edits", { order_id: edited.id, internal_note: "Wants a bowl too" });
  await admin.post(`/order-edits/${edited.id}/items`, { items: [of(bowl)] });
  await admin.post(`/order-edits/${edited.id}/request`);

  await admin.post("/draft-orders", {
    email: "gallery@medusa.test",
    region_id: shop.baltic,
    sales_channel_id: shop.online,
    items: [of(planter, 4), { title: "Engraving", unit_price: 9.5, quantity: 4 }],
    shipping_methods: [{ shipping_option_id: shop.standard, name: "Standard post", amount: 5.9 }],
    shipping_address: addressIn("fi"),
    billing_address: addressIn("fi"),
    metadata: { gallery: "North" },
  });
}
