import { PgBoss } from "pg-boss";
import { expect, inject, test } from "vitest";
import { pool } from "#app/platform/db.server.ts";
import { withBoss } from "#tests/support/boss.ts";
import { openWorld } from "#tests/support/world.ts";

/** What to do when these fail because the package was raised: its tables have to be brought along, by us. */
const advice = `pg-boss was raised without its tables. Write a migration with what it says is lacking,
  node -e 'import("pg-boss").then((boss) => console.log(boss.getMigrationPlans("pgboss", N)))'   (N: the schema there is)
without its BEGIN, SET LOCAL, lock and COMMIT, and with grants to genombrott_app on what is new; then look again.`;

const { ownerUrl } = inject("testServer");

test("the migrations have made what this version of pg-boss works with, and nothing else", async () => {
  const boss = new PgBoss({ connectionString: ownerUrl, migrate: false, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start().catch((error: Error) => expect.fail(`${error.message}\n${advice}`));
  const { ok, ...found } = await boss.detectSchemaDrift();
  await boss.stop();
  expect(ok, `${JSON.stringify(found, null, 1)}\n${advice}`).toBe(true);
});

test("a database with another schema of pg-boss's is not worked on", async () => {
  const world = await openWorld();
  try {
    await pool().query("UPDATE pgboss.version SET version = version + 1");
    await expect(withBoss(async () => "begun")).rejects.toThrow("pg-boss database requires migrations");
  } finally {
    await world.close();
  }
});
