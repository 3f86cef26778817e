// A potter's shop: where it sells, in which currencies, how it ships, and what it taxes.

import { admin } from "./api.mjs";

export async function seedShop() {
  const { stores: [store] } = await admin.get("/stores");
  const online = store.default_sales_channel_id;
  const { sales_channel: { id: stall } } = await admin.post("/sales-channels", {
    name: "Market stall",
    description: "What we carry to the quay on Saturdays",
    metadata: { day: "saturday" },
  });

  const { stock_location: { id: kiln } } = await admin.post("/stock-locations", {
    name: "The kiln",
    address: { address_1: "1 Quay Street", city: "Tallinn", country_code: "ee", postal_code: "10111" },
    metadata: { shelves: 12 },
  });
  const { stock_location: { id: loft } } = await admin.post("/stock-locations", { name: "The loft" });
  for (const location of [kiln, loft]) {
    await admin.post(`/stock-locations/${location}/sales-channels`, { add: [online, stall] });
    await admin.post(`/stock-locations/${location}/fulfillment-providers`, { add: ["manual_manual"] });
  }

  const baltic = await seedRegion("Baltic Sea", "eur", ["ee", "fi", "lv"]);
  const isles = await seedRegion("British Isles", "gbp", ["gb"]);
  const states = await seedRegion("United States", "usd", ["us"]);
  await admin.post(`/stores/${store.id}`, {
    name: "Harbour Pottery",
    supported_currencies: [
      { currency_code: "eur", is_default: true, is_tax_inclusive: false },
      { currency_code: "gbp" },
      { currency_code: "usd" },
    ],
    supported_locales: [{ locale_code: "en-US" }, { locale_code: "fr-FR" }],
    default_sales_channel_id: online,
    default_region_id: baltic,
    default_location_id: kiln,
    metadata: { founded: 1987 },
  });
  // A region makes its own preference.
  const { price_preferences: [inclusive] } = await admin.get(`/price-preferences?attribute=region_id&value=${isles}`);
  await admin.post(`/price-preferences/${inclusive.id}`, { is_tax_inclusive: true });

  const taxRegion = async (country_code, rate) => (await admin.post("/tax-regions", {
    country_code,
    provider_id: "tp_system",
    default_tax_rate: { name: `VAT ${country_code}`, code: `vat-${country_code}`, rate },
  })).tax_region.id;
  const estonia = await taxRegion("ee", 22.5);
  await taxRegion("gb", 20);
  await admin.post("/tax-regions", { country_code: "us", provider_id: "tp_system" });

  const { shipping_profiles: [profile] } = await admin.get("/shipping-profiles");
  await admin.post("/shipping-profiles", { name: "Fragile", type: "custom" });
  const { shipping_option_type: { id: post } } = await admin.post("/shipping-option-types", {
    label: "Post",
    code: "post",
    description: "By the postman",
  });

  const { stock_location: { fulfillment_sets: [set] } } =
    await admin.post(`/stock-locations/${kiln}/fulfillment-sets?fields=*fulfillment_sets`, { name: "From the kiln", type: "shipping" });
  const { fulfillment_set: { service_zones: [zone] } } = await admin.post(`/fulfillment-sets/${set.id}/service-zones`, {
    name: "Where we ship",
    geo_zones: ["ee", "fi", "lv", "gb", "us"].map((country_code) => ({ type: "country", country_code })),
  });
  const option = async (name, amount, rules) => (await admin.post("/shipping-options", {
    name,
    service_zone_id: zone.id,
    shipping_profile_id: profile.id,
    provider_id: "manual_manual",
    price_type: "flat",
    type_id: post,
    data: { id: "manual-fulfillment" },
    prices: [
      { currency_code: "eur", amount },
      { currency_code: "gbp", amount: amount * 0.85 },
      { currency_code: "usd", amount: amount * 1.5 },
    ],
    rules,
  })).shipping_option.id;
  const inStore = (is_return) => [
    { attribute: "enabled_in_store", operator: "eq", value: "true" },
    { attribute: "is_return", operator: "eq", value: `${is_return}` },
  ];
  const standard = await option("Standard post", 5.9, inStore(false));
  const courier = await option("Courier", 17.7, inStore(false));
  const collect = await option("Return post", 2.5, inStore(true));

  const chipped = (await admin.post("/return-reasons", {
    value: "chipped",
    label: "The glaze is chipped",
    description: "The parcel was dropped on its way",
    metadata: { insured: true },
  })).return_reason.id;
  const trouble = (await admin.post("/refund-reasons", { label: "For the trouble", code: "trouble", description: "Goodwill" })).refund_reason.id;

  const { api_key: publishable } = await admin.post("/api-keys", { title: "Web shop", type: "publishable" });
  await admin.post(`/api-keys/${publishable.id}/sales-channels`, { add: [online] });
  const { api_key: secret } = await admin.post("/api-keys", { title: "Live tests", type: "secret" });

  return {
    online, stall, kiln, loft, baltic, isles, states, estonia, profile: profile.id, standard, courier, collect, chipped, trouble,
    publishableKey: publishable.token,
    secretKey: secret.token,
  };
}

async function seedRegion(name, currency_code, countries) {
  const { region } = await admin.post("/regions", {
    name,
    currency_code,
    countries,
    payment_providers: ["pp_system_default"],
    automatic_taxes: true,
    metadata: { sea: name === "Baltic Sea" },
  });
  return region.id;
}
