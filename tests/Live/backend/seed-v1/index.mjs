// Fills an empty, migrated backend through its own API.
// Usage: node index.mjs <file that receives KEY=value lines for those who use the data>

import fs from "node:fs";

import { seedCatalogue } from "./catalogue.mjs";
import { seedCustomers } from "./customers.mjs";
import { seedOrders } from "./orders.mjs";
import { seedPromotions } from "./promotions.mjs";
import { seedShop } from "./shop.mjs";

const shop = await seedShop();
const catalogue = await seedCatalogue(shop);
const customers = await seedCustomers();
const promotions = await seedPromotions(shop, catalogue, customers);
await seedOrders(shop, catalogue, customers, promotions);

const { mart } = customers;
fs.writeFileSync(process.argv[2], [
  `MEDUSA_PUBLISHABLE_KEY=${shop.publishableKey}`,
  `MEDUSA_CUSTOMER_EMAIL=${mart.email}`,
  `MEDUSA_CUSTOMER_PASSWORD=${mart.password}`,
  "",
].join("\n"));
