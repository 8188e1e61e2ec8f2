import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { comingAndPast } from "../rules/when.ts";
import { lineSql } from "../stored.server.ts";
import type { GatheringLine } from "../types.ts";
import { lineOf, type StoredLine } from "./line.server.ts";

export type GatheringsPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly coming: readonly GatheringLine[];
  readonly past: readonly GatheringLine[];
  readonly rights: { readonly edit: boolean };
};

/** The gatherings of a programme that the actor may know of. @throws Refusal missing */
export async function gatheringsOfProgramme(actor: Actor, programmeId: string): Promise<GatheringsPage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "gathering.see", { programmeId });
  const rows = await rowsOf<{ programme: string; line: StoredLine | null }>(Prisma.sql`
    SELECT p.name AS programme, row_to_json(l) AS line FROM programmes p
    LEFT JOIN LATERAL (SELECT ${lineSql} FROM gatherings g WHERE g.programme_id = p.id AND ${gatheringsVisibleSql(actor)}) l ON true
    WHERE p.id = ${programmeId}::uuid`);
  const [first] = rows;
  if (!first) throw missing();
  const lines = rows.flatMap(({ line }) => (line ? [lineOf(line, actor.today)] : []));
  return {
    programme: { id: programmeId, name: first.programme },
    ...comingAndPast(lines, actor.today),
    rights: { edit: may(actor, "gathering.edit", { programmeId }) },
  };
}

/** The next gathering of each of some programmes that the actor may go to: published, not called off, today or later. */
export async function nextGatherings(actor: Actor, programmeIds: readonly string[]): Promise<readonly GatheringLine[]> {
  const stored = await rowsOf<StoredLine>(Prisma.sql`
    SELECT DISTINCT ON (g.programme_id) ${lineSql} FROM gatherings g
    JOIN LATERAL (SELECT min(d.day) AS first, max(d.day) AS last FROM gathering_days d WHERE d.gathering_id = g.id) d ON d.last >= ${actor.today}::date
    WHERE g.programme_id = ANY(${[...programmeIds]}::uuid[]) AND g.published_at IS NOT NULL AND g.cancelled_at IS NULL AND ${gatheringsVisibleSql(actor)}
    ORDER BY g.programme_id, d.first, g.id`);
  return stored.map((line) => lineOf(line, actor.today));
}
