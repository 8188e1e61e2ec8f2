import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";

/** Puts the demo programme with `times` as many test cycles, and what is put there besides, into a new data folder. */
export function demoTimes(times: number, besides = async () => {}): (dataDir: string) => Promise<void> {
  return async (dataDir) => {
    const server = await openEmbeddedPostgres({ dataDir, log: () => {} });
    try {
      await migrate(server.ownerUrl);
      openDatabase(server.appUrl);
      const now = new Date();
      await fillDemo(db(), { today: dayOf(now), now, times });
      await addLeads(now);
      await besides();
      await closeDatabase();
      // What PostgreSQL does by itself within minutes: a bench should not begin in those.
      openDatabase(server.ownerUrl);
      await db().$executeRaw`VACUUM ANALYZE`;
      await closeDatabase();
    } finally {
      await server.stop();
    }
  };
}

/** The demo has one lead, and nobody may ask as often as a bench does. */
async function addLeads(now: Date): Promise<void> {
  const { programmeId } = await db().programmeRole.findFirstOrThrow({ where: { role: "lead" } });
  for (let n = 1; n < 10; n += 1) {
    const personId = newId(now.getTime());
    const person = { name: `Ledare ${n}`, email: `ledare.${n}@ekvarpa.example`, createdAt: now, claimedAt: now };
    await db().person.create({ data: { id: personId, ...person } });
    await db().programmeRole.create({
      data: { id: newId(now.getTime()), personId, programmeId, role: "lead", startedAt: now },
    });
  }
}
