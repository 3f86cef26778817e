// Who buys: one customer who can log in, one who is only known by address, and the groups they are in.

import { admin, store } from "./api.mjs";

export async function seedCustomers() {
  const credentials = { email: "mart@medusa.test", password: "kiln-and-clay" };
  const { customer: mart } = await store.post("/customers", {
    ...credentials,
    first_name: "Mart",
    last_name: "Saar",
    phone: "+3725550100",
  });
  const { access_token: token } = await store.post("/auth/token", credentials);
  const headers = { authorization: `Bearer ${token}` };
  await store.post("/customers/me/addresses", { address: addressIn("ee") }, headers);

  const { customer: wren } = await admin.post("/customers", {
    email: "wren@medusa.test",
    first_name: "Wren",
    last_name: "Castle",
    password: "not-used-by-anyone",
    metadata: { newsletter: false },
  });
  const { customer_group: regulars } = await admin.post("/customer-groups", {
    name: "Regulars",
    metadata: { since: 2019 },
  });
  await admin.post("/customer-groups", { name: "Galleries" });
  await admin.post(`/customer-groups/${regulars.id}/customers/batch`, { customer_ids: [{ id: mart.id }] });

  await admin.post("/users", {
    email: "potter@medusa.test",
    password: "wheel-and-water",
    first_name: "Õnne",
    last_name: "Müür",
    role: "member",
  });
  await admin.post("/invites", { user: "apprentice@medusa.test", role: "developer" });

  return { mart: { id: mart.id, ...credentials, headers }, wren: wren.id, regulars: regulars.id };
}

export const addressIn = (country) => ({
  first_name: "Mart",
  last_name: "Saar",
  company: "",
  address_1: "12 Lighthouse Road",
  address_2: "",
  city: "Harbour Town",
  country_code: country,
  province: "",
  postal_code: "10115",
  phone: "+3725550100",
  metadata: {},
});
