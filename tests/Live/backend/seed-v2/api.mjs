// The backend's HTTP API, as far as a seed needs it: JSON in, JSON out, and anything but success ends the seed.

const baseUrl = process.env.MEDUSA_BACKEND_URL;
const timeoutMilliseconds = 30_000;

export async function send(method, path, { body, headers } = {}) {
  const response = await fetch(baseUrl + path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMilliseconds),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path} answered ${response.status}: ${text}\nThe request was ${JSON.stringify(body)}`);
  }
  return JSON.parse(text);
}

export async function logIn(actor, email, password) {
  const { token } = await send("POST", `/auth/${actor}/emailpass`, { body: { email, password } });
  return { authorization: `Bearer ${token}` };
}

const asAdmin = await logIn("user", process.env.MEDUSA_ADMIN_EMAIL, process.env.MEDUSA_ADMIN_PASSWORD);

export const admin = {
  get: (path) => send("GET", `/admin${path}`, { headers: asAdmin }),
  post: (path, body = {}) => send("POST", `/admin${path}`, { body, headers: asAdmin }),
  delete: (path) => send("DELETE", `/admin${path}`, { headers: asAdmin }),
};

// The shop's front, which wants to know by its key which sales channels it shows.
export const storeWith = (key) => ({
  get: (path, headers) => send("GET", `/store${path}`, { headers: { "x-publishable-api-key": key, ...headers } }),
  post: (path, body = {}, headers) => send("POST", `/store${path}`, { body, headers: { "x-publishable-api-key": key, ...headers } }),
});
