// Price lists, discounts and gift cards.

import { admin } from "./api.mjs";

export async function seedPromotions({ baltic, isles }, { mug, bowl }, { regulars }) {
  await admin.post("/price-lists", {
    name: "Regulars pay less",
    description: "For those who come every winter",
    type: "sale",
    status: "active",
    customer_groups: [{ id: regulars }],
    prices: mug.variants.map(({ id }) => ({ variant_id: id, currency_code: "eur", amount: 1500 })),
  });
  await admin.post("/price-lists", {
    name: "Many bowls",
    description: "By the dozen",
    type: "override",
    status: "draft",
    starts_at: "2024-01-01T00:00:00.000Z",
    prices: [{ variant_id: bowl.variants[0].id, region_id: isles.id, amount: 1700, min_quantity: 12, max_quantity: 48 }],
  });

  const discount = async (code, rule, more) =>
    (await admin.post("/discounts", { code, rule, regions: [baltic.id], is_disabled: false, ...more })).discount;
  await discount("TENTH", {
    description: "A tenth off what is for the table",
    type: "percentage",
    value: 10,
    allocation: "total",
    conditions: [{ operator: "in", products: [mug.id, bowl.id] }],
  }, { is_dynamic: false, usage_limit: 1000 });
  await discount("FREEPOST", { type: "free_shipping", value: 0, allocation: "total" }, {
    is_dynamic: false,
    ends_at: null,
    metadata: { printed: true },
  });
  const thanks = await discount("THANKS", { type: "fixed", value: 300, allocation: "total" }, {
    is_dynamic: true,
    valid_duration: "P1Y",
  });
  await admin.post(`/discounts/${thanks.id}/dynamic-codes`, { code: "THANKS-MART", usage_limit: 1 });

  const { gift_card: giftCard } = await admin.post("/gift-cards", {
    value: 2500,
    region_id: baltic.id,
    metadata: { from: "the potters" },
  });
  return { giftCard: giftCard.code };
}
