import { dayOf } from "#app/core/day.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";

/** Puts the demo programme with `times` as many test cycles into a new data folder. */
export function demoTimes(times: number): (dataDir: string) => Promise<void> {
  return async (dataDir) => {
    const server = await openEmbeddedPostgres({ dataDir, log: () => {} });
    try {
      await migrate(server.ownerUrl);
      openDatabase(server.appUrl);
      const now = new Date();
      await fillDemo(db(), { today: dayOf(now), now, times });
      await closeDatabase();
    } finally {
      await server.stop();
    }
  };
}
