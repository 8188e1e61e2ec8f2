import path from "node:path";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { giveDemoFactors } from "#app/features/second-factor/demo.server.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { closeVault, openVault } from "#app/platform/vault/vault.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { demoOpenTimes } from "#prisma/seed/interview-times.ts";
import { demoParents } from "#prisma/seed/parents.ts";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "#server/postgres/embedded.ts";

/** Puts the demo programme with `times` as many test cycles, and what is put there besides, into a new data folder. */
export function demoTimes(times: number, besides = async () => {}): (dataDir: string) => Promise<void> {
  return async (dataDir) => {
    const server = await openEmbeddedPostgres({ dataDir, log: () => {} });
    try {
      await migrate(server.ownerUrl);
      openDatabase(server.appUrl);
      const now = new Date();
      await fillDemo(db(), { today: dayOf(now), now, times });
      await addColleagues(now);
      await besides();
      await fillVault(server, dataDir, now);
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

/** As the server does at a demo's first start, with the root key where it looks for it. */
async function fillVault({ storeUrls }: EmbeddedPostgres, dataDir: string, now: Date): Promise<void> {
  await openVault({ storeUrls, rootKeyFile: path.join(dataDir, "root-key"), makesRootKey: true });
  await giveDemoFactors(now);
  await demoOpenTimes(now);
  await demoParents(now);
  await closeVault();
}

/** The demo has one lead and three researchers, and nobody may ask as often as a bench does. The researchers interview. */
async function addColleagues(now: Date): Promise<void> {
  const { programmeId } = await db().programmeRole.findFirstOrThrow({ where: { role: "lead" } });
  const { id: studyId } = await db().study.findUniqueOrThrow({ where: { programmeId } });
  for (let n = 1; n < 10; n += 1) {
    await addColleague({ programmeId, role: "lead", name: `Ledare ${n}` }, now);
    const personId = await addColleague({ programmeId, role: "researcher", name: `Forskare ${n}` }, now);
    await db().studyInterviewer.create({ data: { studyId, personId } });
  }
}

type Colleague = { programmeId: string; role: "lead" | "researcher"; name: string };

async function addColleague({ programmeId, role, name }: Colleague, now: Date): Promise<string> {
  const personId = newId(now.getTime());
  const email = `${name.replace(" ", ".").toLowerCase()}@ekvarpa.example`;
  await db().person.create({ data: { id: personId, name, email, createdAt: now, claimedAt: now } });
  await db().programmeRole.create({
    data: { id: newId(now.getTime()), personId, programmeId, role, startedAt: now },
  });
  return personId;
}
