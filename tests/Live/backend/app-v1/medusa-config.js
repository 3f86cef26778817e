// Everything a Medusa backend needs besides PostgreSQL is in this process: no Redis, no cloud service, no real payments.
// `run` sets the environment; `start.js` sets MEDUSA_BACKEND_URL once it knows its port.

const required = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; start the backend with tests/Live/backend/run.`);
  return value;
};

module.exports = {
  projectConfig: {
    database_url: required("DATABASE_URL"),
    jwt_secret: required("JWT_SECRET"),
    cookie_secret: required("COOKIE_SECRET"),
  },
  plugins: [
    "medusa-payment-manual",
    "medusa-fulfillment-manual",
    {
      resolve: "@medusajs/file-local",
      options: { upload_dir: "uploads", backend_url: process.env.MEDUSA_BACKEND_URL },
    },
  ],
  modules: {
    cacheService: { resolve: "@medusajs/cache-inmemory" },
    eventBus: { resolve: "@medusajs/event-bus-local" },
    inventoryService: { resolve: "@medusajs/inventory" },
    stockLocationService: { resolve: "@medusajs/stock-location" },
  },
  // The reference documents what these turn on.
  featureFlags: {
    product_categories: true,
    tax_inclusive_pricing: true,
  },
};
