// What the shop sells, and how much of it lies on the shelves.

import { admin } from "./api.mjs";

export async function seedCatalogue({ online, stall, kiln, loft, baltic, profile, estonia, standard }) {
  const category = async (name, parent_category_id) => (await admin.post("/product-categories", {
    name,
    description: `Everything under ${name.toLowerCase()}`,
    is_active: true,
    is_internal: false,
    parent_category_id,
    metadata: { shelf: name.length },
  })).product_category.id;
  const table = await category("At the table", null);
  const drinking = await category("For drinking", table);
  const garden = await category("In the garden", null);

  const { collection: winter } = await admin.post("/collections", {
    title: "Winter firing",
    handle: "winter-firing",
    metadata: { kiln_temperature: 1240 },
  });
  await admin.post("/collections", { title: "Seconds" });

  const tag = async (value) => (await admin.post("/product-tags", { value, metadata: { since: 2019 } })).product_tag.id;
  const tags = [await tag("stoneware"), await tag("handmade")];
  const type = async (value) => (await admin.post("/product-types", { value })).product_type.id;
  const types = { mug: await type("mug"), bowl: await type("bowl"), planter: await type("planter"), vase: await type("vase") };

  let barcode = 4740000000000;
  const product = async (title, kind, colours, price, more) => (await admin.post("/products", {
    title,
    subtitle: `${title}, thrown by hand`,
    description: `A ${title.toLowerCase()} of grey stoneware.`,
    handle: title.toLowerCase().replaceAll(" ", "-"),
    status: "published",
    type_id: types[kind],
    tags: tags.map((id) => ({ id })),
    images: [{ url: `https://images.medusa.test/${kind}.png` }, { url: `https://images.medusa.test/${kind}-side.png` }],
    thumbnail: `https://images.medusa.test/${kind}-small.png`,
    weight: 400,
    length: 90,
    height: 110,
    width: 85,
    origin_country: "ee",
    hs_code: "6912",
    material: "stoneware",
    shipping_profile_id: profile,
    sales_channels: [{ id: online }, { id: stall }],
    options: [{ title: "Glaze", values: colours }],
    variants: colours.map((colour) => ({
      title: `${title}, ${colour}`,
      sku: `${kind}-${colour}`.toUpperCase(),
      barcode: `${++barcode}`,
      manage_inventory: true,
      allow_backorder: false,
      weight: 380,
      options: { Glaze: colour },
      prices: [
        { currency_code: "eur", amount: price },
        { currency_code: "gbp", amount: Math.round(price * 85) / 100 },
        { currency_code: "usd", amount: Math.round(price * 110) / 100 },
        { currency_code: "eur", amount: price - 0.5, rules: { region_id: baltic } },
      ],
      metadata: { dishwasher: true },
    })),
    metadata: { batch: 7, potter: "Õnne Müür" },
    ...more,
  })).product;

  const mug = await product("Harbour Mug", "mug", ["blue", "white"], 18.5,
    { collection_id: winter.id, categories: [{ id: drinking }] });
  const bowl = await product("Soup Bowl", "bowl", ["green", "sand"], 24.95,
    { collection_id: winter.id, categories: [{ id: table }] });
  const planter = await product("Balcony Planter", "planter", ["terracotta"], 39.9, { categories: [{ id: garden }] });
  await product("Tall Vase", "vase", ["black"], 52, { status: "draft" });

  const { inventory_items: items } = await admin.get("/inventory-items?limit=100");
  for (const item of items) {
    await admin.post(`/inventory-items/${item.id}/location-levels`, { location_id: kiln, stocked_quantity: 1000 });
  }
  await admin.post(`/inventory-items/${items[0].id}/location-levels`, {
    location_id: loft,
    stocked_quantity: 8,
    incoming_quantity: 4,
  });
  await admin.post("/reservations", {
    inventory_item_id: items[0].id,
    location_id: loft,
    quantity: 2,
    description: "Kept for the museum",
    metadata: { until: "spring" },
  });

  await admin.post("/tax-rates", {
    name: "Tableware",
    code: "tableware",
    rate: 13.25,
    tax_region_id: estonia,
    rules: [
      { reference: "product", reference_id: bowl.id },
      { reference: "product_type", reference_id: types.mug },
      { reference: "shipping_option", reference_id: standard },
    ],
    metadata: { law: "KMS 15" },
  });

  return { mug, bowl, planter, winter: winter.id };
}
