// Everything a Medusa backend needs besides PostgreSQL is in this process: no Redis, no cloud service, no real payments, no dashboard.
// `run` sets the environment.

const { defineConfig } = require("@medusajs/framework/utils");

const required = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; start the backend with tests/Live/backend/run --api v2.`);
  return value;
};

// Migrating needs no URL: nothing listens then.
const url = process.env.MEDUSA_BACKEND_URL ?? "http://127.0.0.1";

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: required("DATABASE_URL"),
    http: {
      jwtSecret: required("JWT_SECRET"),
      cookieSecret: required("COOKIE_SECRET"),
      adminCors: url,
      authCors: url,
      storeCors: url,
    },
  },
  modules: [
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [{ resolve: "@medusajs/medusa/file-local", id: "local", options: { backend_url: `${url}/static` } }],
      },
    },
    // Behind feature flags; their tables are made when they are named here.
    { resolve: "@medusajs/medusa/translation" },
    { resolve: "@medusajs/medusa/rbac" },
  ],
  // The reference documents what these turn on. `run --rbac` sets another, with which an admin may do only what a role allows.
  featureFlags: {
    translation: true,
    view_configurations: true,
  },
});
