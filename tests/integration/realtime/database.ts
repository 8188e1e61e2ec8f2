import { afterAll, beforeAll } from "vitest";
import { closeDatabase, openDatabase } from "#app/platform/db.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** Opens a database of its own for a whole file of tests. The owner's address is known once they run. */
export function withDatabase(): { ownerUrl: string } {
  const given = { ownerUrl: "" };
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    given.ownerUrl = fresh.ownerUrl;
    openDatabase(fresh.appUrl);
  });
  afterAll(async () => {
    await closeDatabase();
    await drop();
  });
  return given;
}
