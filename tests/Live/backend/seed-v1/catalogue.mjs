// What the shop sells, and how much of it lies on the shelves.

import { goods, seedCategories, seedCollections, seedStock, variantOf } from "../lib/catalogue.mjs";
import { admin } from "./api.mjs";

export async function seedCatalogue({ online, stall, kiln, loft, baltic }) {
  const { table, drinking, garden } = await seedCategories(admin);
  const { winter } = await seedCollections(admin);

  const product = async (title, kind, colours, cents, more) => (await admin.post("/products", {
    ...goods(title, kind),
    type: { value: kind },
    tags: [{ value: "stoneware" }, { value: kind }],
    images: [`https://images.medusa.test/${kind}.png`],
    sales_channels: [{ id: online }, { id: stall }],
    options: [{ title: "Glaze" }],
    variants: colours.map((colour) => ({
      ...variantOf(title, kind, colour),
      prices: [
        { currency_code: "eur", amount: cents },
        { currency_code: "gbp", amount: Math.round(cents * 0.85) },
        { currency_code: "usd", amount: Math.round(cents * 1.1) },
        { region_id: baltic.id, amount: cents - 50 },
      ],
      options: [{ value: colour }],
    })),
    ...more,
  })).product;

  const mug = await product("Harbour Mug", "mug", ["blue", "white"], 1800,
    { collection_id: winter, categories: [{ id: drinking }] });
  const bowl = await product("Soup Bowl", "bowl", ["green", "sand"], 2400,
    { collection_id: winter, categories: [{ id: table }] });
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

  await seedStock(admin, { kiln, loft });
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
