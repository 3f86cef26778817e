// What the shops of both versions have alike: categories, collections, how their goods are described, and what lies on the shelves.

export async function seedCategories(admin, more) {
  const category = async (name, parent_category_id = null) => (await admin.post("/product-categories", {
    name,
    description: `Everything under ${name.toLowerCase()}`,
    is_active: true,
    is_internal: false,
    parent_category_id,
    ...more,
  })).product_category.id;
  const table = await category("At the table");
  return { table, drinking: await category("For drinking", table), garden: await category("In the garden") };
}

export async function seedCollections(admin) {
  const { collection: winter } = await admin.post("/collections", {
    title: "Winter firing",
    handle: "winter-firing",
    metadata: { kiln_temperature: 1240 },
  });
  await admin.post("/collections", { title: "Seconds" });
  return { winter: winter.id };
}

export const goods = (title, kind) => ({
  title,
  subtitle: `${title}, thrown by hand`,
  description: `A ${title.toLowerCase()} of grey stoneware.`,
  handle: title.toLowerCase().replaceAll(" ", "-"),
  status: "published",
  thumbnail: `https://images.medusa.test/${kind}-small.png`,
  weight: 400,
  length: 90,
  height: 110,
  width: 85,
  origin_country: "ee",
  hs_code: "6912",
  material: "stoneware",
  metadata: { batch: 7, potter: "Õnne Müür" },
});

let barcode = 4740000000000;

export const variantOf = (title, kind, colour) => ({
  title: `${title}, ${colour}`,
  sku: `${kind}-${colour}`.toUpperCase(),
  barcode: `${++barcode}`,
  manage_inventory: true,
  allow_backorder: false,
  metadata: { dishwasher: true },
});

export async function seedStock(admin, { kiln, loft }) {
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
}
