import type { Actor } from "#app/access/actor.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** What is known of a gathering by whoever may know of it. */
export type FoundGathering = {
  readonly id: string;
  readonly programmeId: string;
  /** Whose group interview it is. */
  readonly teamId: string | null;
  /** For which region alone it is. */
  readonly regionId: string | null;
  readonly title: string;
  readonly published: boolean;
};

/** The gathering (`g`), when the actor may know of it: no rows otherwise. A lock can be written behind it. @throws Refusal missing */
export function foundGatheringSql(actor: Actor, gatheringId: string): Prisma.Sql {
  if (!isId(gatheringId)) throw missing();
  return Prisma.sql`
    SELECT g.id, g.programme_id AS "programmeId", g.team_id AS "teamId", g.region_id AS "regionId", g.title,
      g.published_at IS NOT NULL AS published
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND ${gatheringsVisibleSql(actor)}`;
}

/** @throws Refusal missing, also when it is another programme's than the address says. */
export async function gatheringFor(actor: Actor, gatheringId: string, programmeId?: string): Promise<FoundGathering> {
  const [gathering] = await rowsOf<FoundGathering>(foundGatheringSql(actor, gatheringId));
  if (!gathering || (programmeId !== undefined && gathering.programmeId !== programmeId)) throw missing();
  return gathering;
}
