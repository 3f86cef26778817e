// Fills an empty, migrated backend through its own API.
// Usage: node index.mjs <file that receives KEY=value lines for those who use the data>

import fs from "node:fs";

import { storeWith } from "./api.mjs";
import { seedCatalogue } from "./catalogue.mjs";
import { seedCustomers } from "./customers.mjs";
import { seedOrders } from "./orders.mjs";
import { seedPromotions } from "./promotions.mjs";
import { seedShop } from "./shop.mjs";

const shop = await seedShop();
const store = storeWith(shop.publishableKey);
const catalogue = await seedCatalogue(shop);
const customers = await seedCustomers(store);
await seedPromotions(shop, catalogue, customers);
await seedOrders(shop, store, catalogue, customers);

const { mart } = customers;
fs.writeFileSync(process.argv[2], [
  `MEDUSA_V2_API_KEY=${shop.secretKey}`,
  `MEDUSA_V2_PUBLISHABLE_KEY=${shop.publishableKey}`,
  `MEDUSA_V2_CUSTOMER_EMAIL=${mart.email}`,
  `MEDUSA_V2_CUSTOMER_PASSWORD=${mart.password}`,
  "",
].join("\n"));
