import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AppWithDatabase, startAppWithFreshDatabase } from "#tests/support/app-with-database.ts";
import { ask } from "#tests/support/request.ts";
import { ask as askDatabase } from "../postgres/apps.ts";

let app: AppWithDatabase;

beforeAll(async () => {
  app = await startAppWithFreshDatabase();
});
afterAll(async () => {
  await app?.stop();
});

test("with all well, both say so, briefly and without a cookie; the vault, which nobody has opened, is said to be closed", async () => {
  for (const path of ["/livez", "/readyz"]) {
    const { status, text, headers } = await ask(app.address, path);
    const vault = path === "/readyz" ? "vault closed: the addresses of its stores are not set\n" : "";
    expect({ status, text }).toEqual({ status: 200, text: `ok\n${vault}` });
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

/** A demo says that nothing is real, also where no loader of a page ran. */
async function expectDemoStrip(path: string, status: number): Promise<void> {
  const answer = await ask(app.address, path, { headers: { accept: "text/html" } });
  expect(answer.status, path).toBe(status);
  expect(answer.text).toMatch(/<html[^>]* data-demo="true"/);
  expect(answer.text).toContain('href="/demo/post"');
}

test("a page that there is not says that this is a demo", async () => {
  await expectDemoStrip("/finns/inte", 404);
});

test("a schema of another version: alive, not ready", async () => {
  const { ownerUrl } = app.database;
  const [newest] = await askDatabase(ownerUrl, "SELECT max(migration_name) AS name FROM _prisma_migrations");
  const rename = (from: string, to: string) =>
    askDatabase(ownerUrl, `UPDATE _prisma_migrations SET migration_name = '${to}' WHERE migration_name = '${from}'`);
  await rename(String(newest?.name), "00000000000000_older");
  expect((await ask(app.address, "/readyz")).status).toBe(503);
  await rename("00000000000000_older", String(newest?.name));
  expect((await ask(app.address, "/readyz")).status).toBe(200);
});

test("a newer version has migrated the database: an instance of the older one goes on", async () => {
  const { ownerUrl } = app.database;
  await askDatabase(
    ownerUrl,
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('newer', 'x', '99990101000000_newer', now())",
  );
  expect((await ask(app.address, "/readyz")).status).toBe(200);
});

describe("the database gone", () => {
  beforeAll(async () => {
    await app.database.drop();
  });

  test("alive without asking it, and not ready", async () => {
    const quick = performance.now();
    expect((await ask(app.address, "/livez")).status).toBe(200);
    expect(performance.now() - quick).toBeLessThan(1_000);
    const { status, text, headers } = await ask(app.address, "/readyz");
    expect({ status, text }).toMatchObject({ status: 503, text: expect.stringMatching(/^not ready\n/) });
    expect(headers["set-cookie"]).toBeUndefined();
  });

  test("a page that fails says that this is a demo", async () => {
    await expectDemoStrip("/demo", 500);
  });
});
