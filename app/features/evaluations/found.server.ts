import type { Actor } from "#app/access/actor.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Standing } from "./rules/state.ts";

/** Where a gathering is: ids from an address, so anything may stand in them. */
export type GatheringPlace = { readonly programmeId: string; readonly gatheringId: string };

/** A gathering as its evaluation needs it. */
export type Evaluated = Standing & {
  readonly id: string;
  readonly programmeId: string;
  readonly title: string;
  readonly kind: string;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** How many have answered. Not to be shown as it is. */
  readonly answered: number;
};

/** What of a gathering (`g`) and its evaluation (`e`, from a left join) makes an `Evaluated`. */
export const evaluatedColumns = Prisma.sql`g.id, g.programme_id AS "programmeId", g.title, g.kind::text AS kind,
  g.published_at IS NOT NULL AS published, g.cancelled_at IS NOT NULL AS cancelled,
  (SELECT min(d.day)::text FROM gathering_days d WHERE d.gathering_id = g.id) AS "firstDay",
  (SELECT max(d.day)::text FROM gathering_days d WHERE d.gathering_id = g.id) AS "lastDay",
  (SELECT d.to_minute FROM gathering_days d WHERE d.gathering_id = g.id ORDER BY d.day DESC LIMIT 1) AS "endsAt",
  e.opened_at IS NOT NULL AS opened, e.closed_at IS NOT NULL AS closed, coalesce(e.answered, 0) AS answered`;

/** A gathering that the actor may know of. @throws Refusal missing */
export async function evaluatedFor(actor: Actor, place: GatheringPlace): Promise<Evaluated> {
  if (!isId(place.programmeId) || !isId(place.gatheringId)) throw missing();
  const [found] = await rowsOf<Evaluated>(Prisma.sql`
    SELECT ${evaluatedColumns} FROM gatherings g LEFT JOIN evaluations e ON e.gathering_id = g.id
    WHERE g.id = ${place.gatheringId}::uuid AND g.programme_id = ${place.programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!found) throw missing();
  return found;
}
