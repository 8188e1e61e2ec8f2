/** Node's entry: PostgreSQL up, migrations, the demo on a first start, HTTP, and a clean way down. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Config, readConfig } from "#app/platform/config.server.ts";
import { grantStores } from "#prisma/grant-stores.ts";
import { migrate, schemaVersion } from "#prisma/migrate.ts";
import { birth } from "./birth.ts";
import { openDatabases } from "./databases.ts";
import { fillDemoVault } from "./demo-vault.ts";
import { httpApplication } from "./http/application.ts";
import { closerOf } from "./http/close.ts";
import { keepLive } from "./live.ts";
import { loadBuilt, loadDevelopment } from "./load.ts";
import { forOperator } from "./problems.ts";
import { checkSettings } from "./settings-check.ts";
import { checkStores } from "./stores-check.ts";
import { openVault } from "./vault.ts";
import { openWayDown, type WayDown } from "./way-down.ts";

const say = (line: string) => console.log(line);

async function main(config: Config, way: WayDown): Promise<void> {
  const development = config.mode === "development";
  const opening = openDatabases(config, say);
  // Added before it is open: PostgreSQL may run already while we still wait for it.
  way.add({
    what: "The database",
    withinMs: 25_000,
    run: async () => (await opening.catch(() => null))?.stop(),
  });
  const databases = await opening;
  await checkSettings(databases.appUrl, config.passingDatabase);
  await migrate(databases.ownerUrl);
  if (config.storeUrls !== undefined) {
    await grantStores(databases.ownerUrl);
    await checkStores(databases.appUrl, config.storeUrls, config.passingDatabase);
  }
  const born = await birth(databases.appUrl, new Date(), say);

  const http = createServer();
  const close = closerOf(http);
  const { newest, files, close: unload } = development ? await loadDevelopment(http) : await loadBuilt();
  // Its socket to the browser is one of the server's: closed first, the server need not wait for it.
  way.add({ what: "Vite", withinMs: 3_000, run: unload });
  const app = await newest();
  app.open(config, databases.appUrl);
  way.add({ what: "The app's connections", withinMs: 3_000, run: app.close });
  await openVault(app, config, databases, say);
  await fillDemoVault(app, born, new Date());

  const live = keepLive(http, config);
  const current = async () => {
    const loaded = await newest();
    await live.renew(loaded);
    return loaded;
  };
  const answer = httpApplication({
    origin: config.origin,
    development,
    trustProxy: config.trustProxy,
    files,
    live: live.handler,
    pages: async (request, response, next) => (await current()).handlePages(request, response, next),
    vaultClosed: app.whyClosed,
    ready: async () => !way.going && (await app.isReady(schemaVersion())) && !way.going,
  });
  http.on("request", answer);
  const host = born.kind === "demo" && !config.demoPublic ? "127.0.0.1" : undefined;
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(config.port, host, resolve);
  });
  await live.renew(app);
  way.add({
    what: "Connections and background work",
    withinMs: 7_000,
    run: async (hurry) => void (await Promise.all([live.stop(), close(hurry)])),
  });
  const { port } = http.address() as AddressInfo;
  console.log(app.greeting(born.kind, config.origin.replace(/:0$/, `:${port}`)));
}

const way = openWayDown(say);
try {
  await main(readConfig(process.env), way);
} catch (error) {
  // Told to go while it started: what it was doing then broke off, which is nobody's mistake.
  if (!way.going) {
    console.error(forOperator(error) ?? error);
    await way.go();
    process.exit(1);
  }
}
