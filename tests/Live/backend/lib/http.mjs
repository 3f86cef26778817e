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
  // Some routes answer with the plain text OK.
  return response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text;
}

// The routes below a path, with headers that each request has.
export const routes = (root, common) => ({
  get: (path, headers) => send("GET", root + path, { headers: { ...common, ...headers } }),
  post: (path, body = {}, headers) => send("POST", root + path, { body, headers: { ...common, ...headers } }),
});
