import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";

/** What `gatheringOf` and `moreMembers` need to know of where they are. */
export type Place = {
  readonly now: Date;
  readonly programmeId: string;
  readonly teamA: string;
  readonly person: { readonly lead: string };
  actor(name: "member"): Promise<Actor>;
};

/** The demo in a PostgreSQL of its own, which waits for the disk as an operator's does, opened as the app's database. */
export async function openHouse(): Promise<{
  world: Place;
  database: { appUrl: string; ownerUrl: string };
  close(): Promise<void>;
}> {
  const dataDir = realpathSync(mkdtempSync(path.join(tmpdir(), "genombrott-registration-")));
  chmodSync(dataDir, 0o711);
  const { appUrl, ownerUrl, stop } = await openEmbeddedPostgres({ dataDir, log: () => {} });
  await migrate(ownerUrl);
  openDatabase(appUrl);
  const now = new Date();
  await fillDemo(db(), { today: dayOf(now), now });
  const team = await db().team.findFirstOrThrow({ orderBy: { id: "asc" } });
  const lead = await db().programmeRole.findFirstOrThrow({ where: { role: "lead", endedAt: null } });
  const { id: teamA, programmeId } = team;
  const standing = {
    programmeId,
    teamId: teamA,
    member: true,
    coordinator: false,
    teamManager: false,
    recruiter: false,
    supervisor: false,
  };
  const actor: Actor = {
    ...{ personId: "", name: "", locale: "sv", sessionId: "", today: dayOf(now), programmes: [] },
    teams: [{ ...standing, manager: false }],
  };
  return {
    world: { now, programmeId, teamA, person: { lead: lead.personId }, actor: async () => actor },
    database: { appUrl, ownerUrl },
    async close() {
      await closeDatabase();
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
