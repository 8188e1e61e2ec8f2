import { expect, inject, test } from "vitest";
import { checkStores } from "#server/stores-check.ts";

const { appUrl, ownerUrl, storeUrls } = inject("testServer");

async function lines(app: string, urls: typeof storeUrls): Promise<string[]> {
  const error = await checkStores(app, urls, true).catch((thrown: Error) => thrown);
  return error instanceof Error ? error.message.split("\n") : [];
}

test("X1: the stores as db:roles makes them are apart", async () => {
  expect(await lines(appUrl, storeUrls)).toEqual([]);
});

test("X1: an address of another store, or of the app, is said to be wrong", async () => {
  expect(await lines(appUrl, { ...storeUrls, consent: storeUrls.identity })).toEqual([
    "The vault's stores are not apart:",
    "  the login in DATABASE_URL_CONSENT does not reach the store consent",
    "  the login in DATABASE_URL_CONSENT reaches more than its store: identity",
  ]);
  expect(await lines(appUrl, { ...storeUrls, research: appUrl })).toEqual([
    "The vault's stores are not apart:",
    "  the login in DATABASE_URL_RESEARCH does not reach the store research",
    "  the login in DATABASE_URL_RESEARCH reaches more than its store: pgboss, public",
  ]);
});

test("X1: an app that runs as the owner of the tables reaches the vault, and is told so", async () => {
  const [first, ...more] = await lines(ownerUrl, storeUrls);
  expect(first).toBe("The vault's stores are not apart:");
  expect(more).toHaveLength(3);
  for (const line of more)
    expect(line).toMatch(/^ {2}the login in DATABASE_URL reaches the store (identity|consent|research):/);
});

test("a store's login without limits is told of by its own name", async () => {
  const loose = new URL(storeUrls.identity.replace("@/", "@localhost/"));
  loose.searchParams.set("options", "-c statement_timeout=60s");
  expect(await lines(appUrl, { ...storeUrls, identity: loose.href })).toEqual([
    "The database is not set up safely:",
    "  statement_timeout is 60000: ALTER ROLE genombrott_identity SET statement_timeout = '15s';",
  ]);
});
