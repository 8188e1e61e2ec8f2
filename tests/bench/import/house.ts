import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { actorOfPerson } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";

export type House = {
  readonly now: Date;
  readonly teamId: string;
  /** Somebody in the team. */
  readonly actor: Actor;
  /** A daily count that the team follows, without points. */
  aMeasure(): Promise<string>;
  close(): Promise<void>;
};

/** The demo in a PostgreSQL of its own, which waits for the disk as an operator's does. */
export async function openHouse(): Promise<House> {
  const dataDir = realpathSync(mkdtempSync(path.join(tmpdir(), "genombrott-import-")));
  chmodSync(dataDir, 0o711);
  const { appUrl, ownerUrl, stop } = await openEmbeddedPostgres({ dataDir, log: () => {} });
  await migrate(ownerUrl);
  openDatabase(appUrl);
  const now = new Date();
  await fillDemo(db(), { today: dayOf(now), now });
  const member = await db().teamMembership.findFirstOrThrow({
    where: { endedAt: null },
    select: { personId: true, teamId: true, team: { select: { programmeId: true } } },
    orderBy: { id: "asc" },
  });
  const { personId, teamId, team } = member;
  const actor = await actorOfPerson(personId, now);
  if (!actor) throw new Error("The demo has nobody in a team.");
  return {
    ...{ now, teamId, actor },
    async aMeasure() {
      const measureId = newId();
      const what = { name: "Samtal", kind: "process", data: "count", rhythm: "day", direction: "up" } as const;
      await db().measure.create({
        data: { id: measureId, programmeId: team.programmeId, teamId, ...what, createdById: personId, createdAt: now },
      });
      return (await db().followedMeasure.findFirstOrThrow({ where: { measureId, teamId } })).id;
    },
    async close() {
      await closeDatabase();
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
