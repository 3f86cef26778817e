// Price lists, promotions and the campaign that they belong to.

import { admin } from "./api.mjs";

export async function seedPromotions({ baltic, isles }, { mug, bowl }, { regulars }) {
  await admin.post("/price-lists", {
    title: "Regulars pay less",
    description: "For those who come every winter",
    type: "sale",
    status: "active",
    rules: { "customer.groups.id": [regulars] },
    prices: mug.variants.map(({ id }) => ({ variant_id: id, currency_code: "eur", amount: 15.25 })),
  });
  await admin.post("/price-lists", {
    title: "Many bowls",
    description: "By the dozen",
    type: "override",
    status: "draft",
    starts_at: "2024-01-01T00:00:00.000Z",
    prices: [{ variant_id: bowl.variants[0].id, currency_code: "gbp", amount: 17.5, min_quantity: 12, max_quantity: 48, rules: { region_id: isles } }],
  });

  const { campaign } = await admin.post("/campaigns", {
    name: "Winter",
    description: "What is sold while the kiln is warm",
    campaign_identifier: "winter-2026",
    starts_at: "2024-11-01T00:00:00.000Z",
    ends_at: "2099-02-28T00:00:00.000Z",
    budget: { type: "usage", limit: 1000 },
  });
  const promotion = (code, application_method, more) =>
    admin.post("/promotions", { code, type: "standard", status: "active", is_automatic: false, application_method, ...more });
  await promotion("TENTH", {
    type: "percentage",
    target_type: "items",
    allocation: "each",
    max_quantity: 5,
    value: 10,
    target_rules: [{ attribute: "items.product.id", operator: "in", values: [mug.id, bowl.id] }],
  }, { campaign_id: campaign.id, rules: [{ attribute: "region_id", operator: "in", values: [baltic] }] });
  await promotion("FIVER", { type: "fixed", target_type: "order", value: 5, currency_code: "eur", allocation: "across" });
  await promotion("FREEPOST", { type: "percentage", target_type: "shipping_methods", allocation: "across", value: 100 });
  await admin.post("/promotions", {
    code: "TWOFORONE",
    type: "buyget",
    status: "draft",
    application_method: {
      type: "percentage",
      target_type: "items",
      allocation: "each",
      value: 100,
      max_quantity: 1,
      apply_to_quantity: 1,
      buy_rules_min_quantity: 2,
      buy_rules: [{ attribute: "items.product.id", operator: "in", values: [mug.id] }],
      target_rules: [{ attribute: "items.product.id", operator: "in", values: [mug.id] }],
    },
  });
}
