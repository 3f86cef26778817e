// Medusa 2's two APIs, and how somebody logs in.

import { routes, send } from "../lib/http.mjs";

export async function logIn(actor, email, password) {
  const { token } = await send("POST", `/auth/${actor}/emailpass`, { body: { email, password } });
  return { authorization: `Bearer ${token}` };
}

export const admin = routes("/admin", await logIn("user", process.env.MEDUSA_ADMIN_EMAIL, process.env.MEDUSA_ADMIN_PASSWORD));

// The shop's front, which wants to know by its key which sales channels it shows.
export const storeWith = (key) => routes("/store", { "x-publishable-api-key": key });
