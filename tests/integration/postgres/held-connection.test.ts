import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, holding, isUnavailable, openDatabase } from "#app/platform/db.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.appUrl);
});
afterAll(async () => {
  await closeDatabase();
  await database?.drop();
});

test("a held connection that is lost between two statements fails the next one, not the process, and is nobody's again", async () => {
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  const pidOf = async (connection: pg.PoolClient) =>
    (await connection.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid;
  let lost: number | undefined;
  const work = holding(async (connection) => {
    lost = await pidOf(connection);
    const ended = new Promise((resolve) => connection.once("end", resolve));
    await superuser.query("SELECT pg_terminate_backend($1)", [lost]);
    await ended;
    await connection.query("SELECT 1");
  });
  await expect(work).rejects.toSatisfy((error) => isUnavailable(error));
  expect(await holding(pidOf)).not.toBe(lost);
  await superuser.end();
});
