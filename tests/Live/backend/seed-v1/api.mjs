// Medusa 1.20's two APIs.

import { routes } from "../lib/http.mjs";

export const admin = routes("/admin", { "x-medusa-access-token": process.env.MEDUSA_API_TOKEN });
export const store = routes("/store");
