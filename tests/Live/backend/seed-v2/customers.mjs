// Who buys: one customer who can log in, one who is only known by address, and the groups they are in.

import { send } from "../lib/http.mjs";
import { admin, logIn } from "./api.mjs";

export async function seedCustomers(store) {
  const credentials = { email: "mart@medusa.test", password: "kiln-and-clay" };
  const { token } = await send("POST", "/auth/customer/emailpass/register", { body: credentials });
  const { customer: mart } = await store.post("/customers", {
    email: credentials.email,
    first_name: "Mart",
    last_name: "Saar",
    phone: "+3725550100",
    company_name: "Saar & Sons",
    metadata: { loyal: true },
  }, { authorization: `Bearer ${token}` });
  // The token of registering belongs to no customer yet.
  const headers = await logIn("customer", credentials.email, credentials.password);
  await store.post("/customers/me/addresses", { ...addressIn("ee"), address_name: "Home", is_default_shipping: true }, headers);

  const { customer: wren } = await admin.post("/customers", {
    email: "wren@medusa.test",
    first_name: "Wren",
    last_name: "Castle",
    metadata: { newsletter: false },
  });
  await admin.post(`/customers/${wren.id}/addresses`, { ...addressIn("gb"), address_name: "Gallery", is_default_billing: true });
  const { customer_group: regulars } = await admin.post("/customer-groups", {
    name: "Regulars",
    metadata: { since: 2019 },
  });
  await admin.post("/customer-groups", { name: "Galleries" });
  await admin.post(`/customer-groups/${regulars.id}/customers`, { add: [mart.id] });

  await admin.post("/invites", { email: "apprentice@medusa.test" });

  return { mart: { id: mart.id, ...credentials, headers }, wren: wren.id, regulars: regulars.id };
}

export const addressIn = (country_code) => ({
  first_name: "Mart",
  last_name: "Saar",
  company: "Saar & Sons",
  address_1: "12 Lighthouse Road",
  address_2: "The red door",
  city: "Harbour Town",
  country_code,
  province: country_code === "us" ? "me" : "",
  postal_code: "10115",
  phone: "+3725550100",
  metadata: { gate: 4 },
});
