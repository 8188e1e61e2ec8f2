import { buildIfNeeded } from "#server/build.ts";
import { databaseOfDemo } from "#tests/support/demo-database.ts";
import { startDemo } from "#tests/support/running-app.ts";

/** Playwright's globalSetup: the production build with its own PostgreSQL and demo, for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
  await buildIfNeeded();
  const app = await startDemo();
  process.env.GENOMBROTT_URL = app.origin;
  process.env.GENOMBROTT_JOURNEYS_DATABASE = databaseOfDemo(app.dataDir);
  process.env.GENOMBROTT_JOURNEYS_OWNER = databaseOfDemo(app.dataDir, "genombrott_owner");
  return async () => {
    await app.stop();
  };
}
