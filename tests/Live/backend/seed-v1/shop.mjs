// A potter's shop: where it sells, in which currencies, how it ships, and what it taxes.

import { admin } from "./api.mjs";

export async function seedShop() {
  await admin.post("/store", {
    name: "Harbour Pottery",
    currencies: ["eur", "gbp", "usd"],
    default_currency_code: "eur",
    swap_link_template: "https://shop.medusa.test/swaps/{cart_id}",
    payment_link_template: "https://shop.medusa.test/pay/{cart_id}",
    invite_link_template: "https://shop.medusa.test/invites/{invite_token}",
  });
  const { store } = await admin.get("/store");

  const online = store.default_sales_channel_id;
  const stall = (await admin.post("/sales-channels", {
    name: "Market stall",
    description: "What we carry to the quay on Saturdays",
  })).sales_channel.id;

  const kiln = (await admin.post("/stock-locations", {
    name: "The kiln",
    address: { address_1: "1 Quay Street", city: "Tallinn", country_code: "ee", postal_code: "10111" },
    metadata: { shelves: 12 },
  })).stock_location.id;
  const loft = (await admin.post("/stock-locations", { name: "The loft" })).stock_location.id;
  for (const channel of [online, stall]) {
    await admin.post(`/sales-channels/${channel}/stock-locations`, { location_id: kiln });
  }

  const baltic = await seedRegion("Baltic Sea", "eur", 22, ["ee", "fi", "lv"], 590);
  const isles = await seedRegion("British Isles", "gbp", 20, ["gb"], 495);
  const states = await seedRegion("United States", "usd", 0, ["us"], 1200);

  const { shipping_profile: fragile } = await admin.post("/shipping-profiles", { name: "Fragile", type: "custom" });
  await admin.post("/tax-rates", {
    name: "Reduced rate",
    code: "reduced",
    rate: 9.5,
    region_id: baltic.id,
    shipping_options: [baltic.express],
  });

  // A reason with children is only a category: a return can't name it.
  const { return_reason: broken } = await admin.post("/return-reasons", {
    value: "broken",
    label: "Arrived broken",
    description: "The parcel was dropped on its way",
    metadata: { insured: true },
  });
  const { return_reason: chipped } = await admin.post("/return-reasons", {
    value: "broken_glaze",
    label: "The glaze is chipped",
    parent_return_reason_id: broken.id,
  });

  const { publishable_api_key: key } = await admin.post("/publishable-api-keys", { title: "Web shop" });
  await admin.post(`/publishable-api-keys/${key.id}/sales-channels/batch`, { sales_channel_ids: [{ id: online }] });

  return { online, stall, kiln, loft, baltic, isles, states, fragile: fragile.id, chipped: chipped.id, publishableKey: key.id };
}

async function seedRegion(name, currency, taxRate, countries, postage) {
  const { region } = await admin.post("/regions", {
    name,
    currency_code: currency,
    tax_rate: taxRate,
    tax_code: `vat-${currency}`,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries,
    includes_tax: false,
    metadata: { sea: name === "Baltic Sea" },
  });
  const option = async (title, amount, more = {}) => {
    const { shipping_option: created } = await admin.post("/shipping-options", {
      name: title,
      region_id: region.id,
      provider_id: "manual",
      data: { id: "manual-fulfillment" },
      price_type: "flat_rate",
      amount,
      ...more,
    });
    return created.id;
  };
  return {
    id: region.id,
    country: countries[0],
    currency,
    standard: await option("Standard post", postage),
    express: await option("Courier", postage * 3, { requirements: [{ type: "min_subtotal", amount: 500 }] }),
    collect: await option("Return post", 250, { is_return: true }),
  };
}
