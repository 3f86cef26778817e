// What the shop sells, and how much of it lies on the shelves.

import { admin } from "./api.mjs";

export async function seedCatalogue({ online, stall, kiln, loft, baltic }) {
  const category = async (name, parent) =>
    (await admin.post("/product-categories", {
      name,
      description: `Everything under ${name.toLowerCase()}`,
      is_active: true,
      is_internal: false,
      parent_category_id: parent ?? null,
    })).product_category.id;
  const table = await category("At the table");
  const drinking = await category("For drinking", table);
  const garden = await category("In the garden");

  const { collection: winter } = await admin.post("/collections", {
    title: "Winter firing",
    handle: "winter-firing",
    metadata: { kiln_temperature: 1240 },
  });
  await admin.post("/collections", { title: "Seconds" });

  let barcode = 4740000000000;
  const product = async (title, kind, colours, cents, more) => (await admin.post("/products", {
    title,
    subtitle: `${title}, thrown by hand`,
    description: `A ${title.toLowerCase()} of grey stoneware.`,
    handle: title.toLowerCase().replaceAll(" ", "-"),
    status: "published",
    type: { value: kind },
    tags: [{ value: "stoneware" }, { value: kind }],
    images: [`https://images.medusa.test/${kind}.png`],
    thumbnail: `https://images.medusa.test/${kind}-small.png`,
    weight: 400,
    length: 90,
    height: 110,
    width: 85,
    origin_country: "ee",
    hs_code: "6912",
    material: "stoneware",
    sales_channels: [{ id: online }, { id: stall }],
    options: [{ title: "Glaze" }],
    variants: colours.map((colour) => ({
      title: `${title}, ${colour}`,
      sku: `${kind}-${colour}`.toUpperCase(),
      barcode: `${++barcode}`,
      manage_inventory: true,
      allow_backorder: false,
      prices: [
        { currency_code: "eur", amount: cents },
        { currency_code: "gbp", amount: Math.round(cents * 0.85) },
        { currency_code: "usd", amount: Math.round(cents * 1.1) },
        { region_id: baltic.id, amount: cents - 50 },
      ],
      options: [{ value: colour }],
      metadata: { dishwasher: true },
    })),
    metadata: { batch: 7, potter: "Õnne Müür" },
    ...more,
  })).product;

  const mug = await product("Harbour Mug", "mug", ["blue", "white"], 1800,
    { collection_id: winter.id, categories: [{ id: drinking }] });
  const bowl = await product("Soup Bowl", "bowl", ["green", "sand"], 2400,
    { collection_id: winter.id, categories: [{ id: table }] });
  const planter = await product("Balcony Planter", "planter", ["terracotta"], 3900, { categories: [{ id: garden }] });
  await product("Tall Vase", "vase", ["black"], 5200, { status: "draft" });

  const { product: giftCard } = await admin.post("/products", {
    title: "Harbour Gift Card",
    handle: "harbour-gift-card",
    is_giftcard: true,
    discountable: false,
    status: "published",
    sales_channels: [{ id: online }],
    options: [{ title: "Value" }],
    variants: [2500, 5000].map((value) => ({
      title: `${value / 100}`,
      manage_inventory: false,
      prices: ["eur", "gbp", "usd"].map((currency_code) => ({ currency_code, amount: value })),
      options: [{ value: `${value / 100}` }],
    })),
  });

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
    region_id: baltic.id,
    products: [bowl.id],
    product_types: [mug.type_id],
  });

  return { mug, bowl, planter, giftCard };
}
