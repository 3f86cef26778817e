// Runs Medusa on 127.0.0.1 alone: `medusa start` listens on every address and offers no way to change that.
// Usage: node start.js <file that receives the base URL once the backend is ready>

const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");

const express = require("express");
require("core-js/stable");
require("regenerator-runtime/runtime");
const load = require("@medusajs/medusa/dist/loaders").default;

const shutdownMilliseconds = 10_000;

async function main(readyFile) {
  const app = express();
  const server = http.createServer(app);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });

  // The file service puts this URL in front of its files, so it must be known before Medusa reads its configuration.
  process.env.MEDUSA_BACKEND_URL = `http://127.0.0.1:${server.address().port}`;
  const { shutdown, prepareShutdown } = await load({ directory: __dirname, expressApp: app });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), shutdownMilliseconds).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await prepareShutdown();
    server.closeAllConnections();
    await closed;
    await shutdown();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => stop().catch((error) => {
      console.error(error);
      process.exit(1);
    }));
  }

  // Renamed into place, so that whoever waits for the file never reads half of it.
  const partial = `${readyFile}.${process.pid}`;
  fs.writeFileSync(partial, process.env.MEDUSA_BACKEND_URL + "\n");
  fs.renameSync(partial, path.resolve(readyFile));
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
