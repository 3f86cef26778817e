// What the shop sells, and how much of it lies on the shelves.

import { goods, seedCategories, seedCollections, seedStock, variantOf } from "../lib/catalogue.mjs";
import { admin } from "./api.mjs";

export async function seedCatalogue({ online, stall, kiln, loft, baltic, profile, estonia, standard }) {
  const { table, drinking, garden } = await seedCategories(admin, { metadata: { shelf: 12 } });
  const { winter } = await seedCollections(admin);

  const tag = async (value) => (await admin.post("/product-tags", { value, metadata: { since: 2019 } })).product_tag.id;
  const tags = [await tag("stoneware"), await tag("handmade")];
  const type = async (value) => (await admin.post("/product-types", { value })).product_type.id;
  const types = { mug: await type("mug"), bowl: await type("bowl"), planter: await type("planter"), vase: await type("vase") };

  const product = async (title, kind, colours, price, more) => (await admin.post("/products", {
    ...goods(title, kind),
    type_id: types[kind],
    tags: tags.map((id) => ({ id })),
    images: [{ url: `https://images.medusa.test/${kind}.png` }, { url: `https://images.medusa.test/${kind}-side.png` }],
    shipping_profile_id: profile,
    sales_channels: [{ id: online }, { id: stall }],
    options: [{ title: "Glaze", values: colours }],
    variants: colours.map((colour) => ({
      ...variantOf(title, kind, colour),
      weight: 380,
      options: { Glaze: colour },
      prices: [
        { currency_code: "eur", amount: price },
        { currency_code: "gbp", amount: Math.round(price * 85) / 100 },
        { currency_code: "usd", amount: Math.round(price * 110) / 100 },
        { currency_code: "eur", amount: price - 0.5, rules: { region_id: baltic } },
      ],
    })),
    ...more,
  })).product;

  const mug = await product("Harbour Mug", "mug", ["blue", "white"], 18.5,
    { collection_id: winter, categories: [{ id: drinking }] });
  const bowl = await product("Soup Bowl", "bowl", ["green", "sand"], 24.95,
    { collection_id: winter, categories: [{ id: table }] });
  const planter = await product("Balcony Planter", "planter", ["terracotta"], 39.9, { categories: [{ id: garden }] });
  await product("Tall Vase", "vase", ["black"], 52, { status: "draft" });

  await seedStock(admin, { kiln, loft });
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

  return { mug, bowl, planter, winter };
}
