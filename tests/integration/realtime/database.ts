import { afterAll, beforeAll } from "vitest";
import { closeDatabase, openDatabase } from "#app/platform/db.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** Opens a database of its own for a whole file of tests. Others' addresses of it are known once they run. */
export function withDatabase(): { ownerUrl: string; superuserUrl: string } {
  const given = { ownerUrl: "", superuserUrl: "" };
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    given.ownerUrl = fresh.ownerUrl;
    given.superuserUrl = fresh.superuserUrl;
    openDatabase(fresh.appUrl);
  });
  afterAll(async () => {
    await closeDatabase();
    await drop();
  });
  return given;
}
